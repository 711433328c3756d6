package syntax

import (
	_ "embed"
	"strings"
)

// Roles are what a word may do in a sentence; many do several.
type Roles uint32

const (
	Article     Roles = 1 << iota // "a", "the", "its", "these", "another": opens a noun phrase
	Preposition                   // "in", "with"
	Coordinator                   // "and", "or", "but"
	Opener                        // "while", "which", "although": opens a clause of its own
	Pronoun                       // "it", "they"
	Auxiliary                     // "is", "have", "will"
	Doubt                         // "could", "may", "possible": what follows is not said to happen
	Negation                      // "not", "no", "never", "without"
	Event                         // verbs of which an exercise is the object: "hold", "stage", "conclude"
	Happen                        // verbs of which an exercise is the subject: "begin", "run", "last", "involve"
	Join                          // verbs of which a participant is the subject: "participate", "join", "send"
	Receive                       // verbs of which a participant is the object: "host", "welcome", "join"
	Speech                        // "say", "announce"
	Naming                        // "called", "dubbed", "known": what follows is a name
	Intend                        // "plan", "agree", "prepare": the verb after "to" is meant in earnest
	Adverb                        // "also", "just", "jointly"
	Contribute                    // verbs that alone say that their subject takes part: "participate", "send", "field"
	OtherVerb                     // every other common verb

	Exercise // nouns that may speak of an exercise; which do is for package mention to say

	Nation // part of a country's or an organisation's name, an adjective of one, or its forces; set by who recognises them
	Date   // part of an expression of time; set likewise
)

// Verb is any verb that the lexicon knows.
const Verb = Event | Happen | Join | Receive | Speech | Naming | Intend | OtherVerb

//go:embed words.txt
var wordsFile string

//go:embed verbs.txt
var verbsFile string

var lexicon = readLexicon()

var groups = map[string]Roles{
	"article": Article, "preposition": Preposition, "coordinator": Coordinator, "opener": Opener, "pronoun": Pronoun,
	"auxiliary": Auxiliary, "doubt": Doubt, "negation": Negation, "event": Event, "happen": Happen, "join": Join, "receive": Receive,
	"speech": Speech, "naming": Naming, "intend": Intend, "adverb": Adverb, "contribute": Contribute, "exercise": Exercise, "other": OtherVerb,
}

// rolesOf looks a word up. A contracted negation is the auxiliary and the negation in one.
func rolesOf(lower string) Roles {
	if roles, known := lexicon[lower]; known {
		return roles
	}
	switch {
	case strings.HasSuffix(lower, "n't") || strings.HasSuffix(lower, "n’t"):
		return Auxiliary | Negation
	case strings.HasSuffix(lower, "ly") && len(lower) > 4:
		return Adverb
	}
	return 0
}

// readLexicon reads "group: words" of words.txt as they stand, and those of verbs.txt with all their forms.
func readLexicon() map[string]Roles {
	lexicon := map[string]Roles{}
	for group, words := range entries(wordsFile) {
		for _, word := range strings.Fields(words) {
			lexicon[word] |= groups[group]
		}
	}
	for group, verbs := range entries(verbsFile) {
		for verb := range strings.SplitSeq(verbs, ";") {
			for _, form := range forms(strings.Fields(verb)) {
				lexicon[form] |= groups[group]
			}
		}
	}
	return lexicon
}

// entries gives the lines of a word list, comments left out.
func entries(file string) func(yield func(group, words string) bool) {
	return func(yield func(group, words string) bool) {
		for line := range strings.Lines(file) {
			group, words, found := strings.Cut(strings.TrimSpace(line), ":")
			if !found || strings.HasPrefix(group, "#") {
				continue
			}
			if !yield(group, words) {
				return
			}
		}
	}
}

// forms are a verb's forms: those given, with the endings of regular verbs on the first.
func forms(given []string) []string {
	if len(given) == 0 {
		return nil
	}
	base := given[0]
	all := append([]string{}, given...)
	stem := base
	switch last := base[len(base)-1]; {
	case last == 'e':
		stem = base[:len(base)-1]
		all = append(all, base+"s")
	case last == 'y' && !strings.ContainsRune("aeou", rune(base[len(base)-2])):
		all = append(all, base[:len(base)-1]+"ies", base[:len(base)-1]+"ied")
	case last == 's' || last == 'h' || last == 'x':
		all = append(all, base+"es")
	default:
		all = append(all, base+"s")
	}
	all = append(all, stem+"ing")
	if len(given) == 1 {
		all = append(all, stem+"ed")
	}
	return all
}
