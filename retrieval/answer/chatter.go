package answer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// aboutTheBot answers chatter.
const aboutTheBot = "I answer questions about a folder of documents by quoting what they say; ask me something they may tell of."

// longestChatter is how many words chatter has at most: "could you please tell me what you can do" has nine.
const longestChatter = 9

// Chatter reports whether a text is talk with the bot and no question to the material: a greeting, thanks, praise, a question about
// the bot itself, or no word at all. It comes with the sentence to say instead of quotes.
//
// A real question must never be swallowed, so that every word has to be one of talk or of grammar and the whole short: any
// other word ("Who are the Normans?", "thank you speech of Wei") makes it a question. Words that talk shares with material, such
// as "good" and "help", count as talk only beside one that is nothing else, or in one of the phrases listed.
func Chatter(analyzer *analysis.Analyzer, text string) (reason string, is bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > retrieval.MaxQuestion || !utf8.ValidString(text) {
		return "", false
	}
	words := wordsSaid(analyzer, text)
	switch {
	case len(words) > longestChatter:
	case len(words) == 0, isEmoticon(text), isTalk(words), phrases[strings.Join(words, " ")], phrases[strings.Join(plainly(words), " ")]:
		return aboutTheBot, true
	}
	return "", false
}

// wordsSaid are the words of a text, folded. "What's" is "what", as elsewhere in this library.
func wordsSaid(analyzer *analysis.Analyzer, text string) []string {
	var words []string
	for _, t := range analyzer.Tokens(nil, text) {
		words = append(words, analysis.Fold(text[t.Start:t.End]))
	}
	return words
}

// plainly takes politeness off either end, and "please" out wherever it stands.
func plainly(words []string) []string {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "please" || w == "pls" || w == "plz" })
	for len(words) > 1 && polite[words[0]] {
		words = words[1:]
	}
	for len(words) > 1 && polite[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// isEmoticon reports whether a text is a face such as :-D, whose mouth is a letter.
func isEmoticon(text string) bool {
	return len(text) <= 3 && (text[0] == ':' || text[0] == ';') && strings.ContainsAny(text[len(text)-1:], "DPpOo3")
}

// isTalk reports whether there is a word of talk alone, and beside it nothing but such words and those that go with them.
func isTalk(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return talk[laughing(w)] }) &&
		!slices.ContainsFunc(words, func(w string) bool { return !talk[laughing(w)] && !besideTalk[w] })
}

// laughing makes one word of the many ways to laugh, and leaves others as they are.
func laughing(word string) string {
	if len(word) >= 4 && strings.Trim(word, "ha") == "" || strings.Trim(word, "lo") == "" && strings.HasPrefix(word, "lo") && strings.HasSuffix(word, "ol") {
		return "lol"
	}
	return word
}

// talk are the words that are said to somebody and hardly ever of something.
var talk = wordSet(`hi hello hey heya hiya howdy yo greetings hallo bonjour hola thanks thx ty tysm thankyou cheers bye goodbye cya
lol lmao rofl xd haha hehe ok okay okey kk k yep yup yeah nope nah hmm hm huh wow yay oops ugh meh omg wtf pls plz please sorry congrats
bravo welcome`)

// besideTalk are the words that go with them.
var besideTalk = wordSet(`a an and are at the there you u your so very much for to me my i it is that this all everyone everybody again
bot robot friend mate guys folks man dude buddy good great nice cool awesome amazing perfect well done job morning evening
afternoon night day have now too no yes not how what doing today later see lot lots bunch help helping answer answers`)

// polite words stand at either end of what is said and change nothing.
var polite = wordSet(`please pls plz hi hello hey ok okay omg wow lol so well could bot`)

// phrases are questions to the bot about itself, and praise and blame, as wholes.
var phrases = phraseSet(`who are you|who r u|what are you|what is this|what is this bot|what does this bot do|what do you do|what can you do|
what can you do for me|what can i ask|what can i ask you|what can i ask you about|what should i ask|what do you know|how do you work|how does this work|how does
this bot work|how do i use this|how do i use you|how do i use this bot|how are you|how are you doing|how are you today|how is it going|how it going|hows it going|
whats up|what up|what is up|sup|are you a bot|are you a robot|are you an ai|are you human|are you a human|are you real|are you there|are you ok|are you alive|are you
chatgpt|who made you|who built you|who created you|who wrote you|who is your creator|what is your name|what your name|whats your name|do you have a name|how old are you|
where are you from|do you understand|can you help|can you help me|could you help me|help|help me|i need help|tell me about yourself|introduce yourself|
tell me what you can do|you tell me what you can do|tell me a joke|
thank you|thank you very much|thank you so much|many thanks|much appreciated|good bot|bad bot|nice bot|stupid bot|good job|well done|nice work|great work|nice one|
good morning|good evening|good morning everyone|good evening everyone|good morning all|well done you|good afternoon|good night|good day|see you|see you later|i love you|you are great|you are awesome|you are amazing|you are the best|you are stupid|
you are wrong|thats wrong|that wrong|that great|that is wrong|thats great|that is great|nice|cool|great|awesome|perfect|yes|no|y|n|test|testing|ping|never mind|nevermind|nothing|what|why|how|who|
and|so|really|is that so|are you sure|i see|got it|makes sense|good|bad|i dont know|idk|brb|gtg|same|nice to meet you`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func phraseSet(phrases string) map[string]bool {
	set := make(map[string]bool)
	for phrase := range strings.SplitSeq(phrases, "|") {
		set[strings.Join(strings.Fields(phrase), " ")] = true
	}
	return set
}
