package reply

// The bot's sentences. The rules they follow are in the package comment.
const (
	unexplainedDecline = "The sources do not say."
	nearestFollow      = "The nearest passages follow; they do not answer the question."
	nearbyLabel        = "Not an answer: a passage near the question"

	NoHits    = "Nothing in the sources matches these words. Try fewer or other words."
	NoSources = "There are no sources to read yet. Ask whoever runs this bot to add some."
	NoText    = "That message holds no text to look for. Choose a message that has some."
	NoMatch   = "No source has that name or title. Pick one from the suggestions, or leave the name out for the list."
	EmptyText = "This source holds no text."

	MaterialChanged = "The material has changed since that page was shown; this is how it stands now."

	HelpHint = "Ask me a question in the same message, and I will answer with quotations from the sources."

	Failed     = "Something went wrong on my side and I could not answer. Try again in a moment."
	TooSlow    = "That took too long and I stopped looking. Try again in a moment, or ask in fewer words."
	StaleID    = "This button is from an older version of me and no longer works. Use the command again."
	Unreadable = "I could not read what you sent. Try again, or use /ask with the question typed out."

	Previous    = "Previous"
	Next        = "Next"
	AllSources  = "All sources"
	OpenASource = "Open a source"
)
