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

	Failed         = "Something went wrong on my side and I could not answer. Try again in a moment."
	TooSlow        = "That took too long and I stopped looking. Try again in a moment, or ask in fewer words."
	StaleID        = "This button is from an older version of me and no longer works. Use the command again."
	NoEmbeds       = "I may not show quotations in this channel. Use /ask, or ask a moderator to give me the permission Embed Links."
	UnknownCommand = "That command is from an older version of me and no longer works. Use /help to see what there is."
	Unreadable     = "I could not read what you sent. Try again, or use /ask with the question typed out."

	SourceGone = "That source is no longer among the material."

	TokenRefused   = "Discord does not accept the token; copy the bot's token anew from the developer portal into DISCORD_TOKEN."
	IntentsRefused = "Discord refuses what the bot asks to hear; check the bot's settings in the developer portal."
	BotRefused     = "Discord refuses the way the bot connects; install a newer version of it."

	Previous    = "Previous"
	Next        = "Next"
	AllSources  = "All sources"
	OpenASource = "Open a source"
)

// Help tells what the bot can do.
const Help = `I answer questions with quotations from the sources, each with its file and lines. I write nothing about them myself.

/ask answers a question, for you alone if you choose private.
/search shows the passages that match some words, best first.
/sources lists the sources, and opens one to read.
/exercises lists the exercises that the sources tell of, shows one with its quotations, compares two, or draws them on a line of time.
/digest posts quotations in a channel every day, for those who manage the server.
In the menu of a message, under Apps, Find in sources looks up what that message says.
You can also mention me with a question, or write to me directly.

Where the sources do not say, I tell you so.`

// What Discord shows beside the commands and their options while one types.
const (
	AboutAsk      = "Ask a question; the answer is quoted from the sources"
	AboutQuestion = "Your question"
	AboutPrivate  = "Show the answer to you alone"
	AboutSearch   = "Show the passages that match some words, best first"
	AboutQuery    = "The words to look for"
	AboutSources  = "List the sources, or open one to read"
	AboutSource   = "The file name or title of the source to open"
	AboutHelp     = "What I can do"
)
