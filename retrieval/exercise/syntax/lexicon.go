package syntax

import (
	_ "embed"
	"strings"

	"verbatim/retrieval/words"
)

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

// An entry is what the lexicon knows of a word.
type entry struct {
	known bool // its roles are given; those of another word its ending tells
	roles Roles
	lists [mostLists / 64]uint64 // a bit for each list that it is on
}

// unknown is the entry of the words that the lexicon does not have.
var unknown entry

// entryOf looks a word up.
func entryOf(lower string) *entry {
	if e := lexicon.Get(lower); e != nil {
		return e
	}
	return &unknown
}

// rolesOf gives the roles of the word of an entry. A contracted negation is the auxiliary and the negation in one.
func (e *entry) rolesOf(lower string) Roles {
	if e.known {
		return e.roles
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
func readLexicon() words.Table[*entry] {
	var lexicon words.Table[*entry]
	add := func(word string, role Roles) {
		if lexicon.Get(word) == nil {
			lexicon.Put(word, &entry{known: true})
		}
		lexicon.Get(word).roles |= role
	}
	for group, list := range entries(wordsFile) {
		for word := range strings.FieldsSeq(list) {
			add(word, groups[group])
		}
	}
	for group, verbs := range entries(verbsFile) {
		for verb := range strings.SplitSeq(verbs, ";") {
			for _, form := range forms(strings.Fields(verb)) {
				add(form, groups[group])
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
	case last == 's' || last == 'h' || last == 'x' || last == 'o':
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
