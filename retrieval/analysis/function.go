package analysis

import "strings"

// functionWords are the words of English that carry grammar and not content: articles, pronouns, prepositions,
// conjunctions, auxiliaries and question words. It is a closed class, so the list is complete rather than chosen; words that
// mean something about a subject ("first", "new", "people") are not in it. "us" is left out because of the US.
var functionWords = set(`
a an the this that these those
i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its
itself they them their theirs themselves one oneself
who whom whose which what when where why how
and or but nor so yet if then else than though although while whereas because since unless until whether as
of in on at by for with about against between into through during before after above below to from up down out off over
under again further toward towards upon within without along across behind beyond among amongst around near per via onto
am is are was were be been being do does did doing done have has had having will would shall should can could may might must
ought cannot
dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt shant shouldnt cant couldnt mustnt
not no any some all many much each every either neither both few more most other another such only own same too very just also even
ever there here now
`)

// questionWords are those that people put around what they ask about. They are function words in a question and content in a text.
var questionWords = set(`tell say says said give show please find know explain describe called name names mean means mentioned mention source sources
material article articles document documents text texts something anything thing things`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// IsFunctionWord reports whether a word, in whatever case, carries grammar and not content.
func IsFunctionWord(word string) bool { return functionWords[Fold(word)] }

// IsQuestionWord reports whether a word belongs to the asking rather than to what is asked about, such as "tell" and "called".
func IsQuestionWord(word string) bool { return questionWords[Fold(word)] }
