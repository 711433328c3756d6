package syntax

import "strings"

// A List is words of one kind that the rules ask for, in small letters: verbs of watching, nouns of places. Each word is looked up once,
// when it is cut, and then knows all lists that it is on; so a rule may ask for a hundred words as cheaply as for one.
type List uint16

// mostLists is how many lists there may be: room for all rules, at a bit for each list and word.
const mostLists = 128

var lists List

// NewList makes a list of words with white space between. It is to be called in the declaration of a package's variable only: the lexicon
// does not change once the program runs.
func NewList(words string) List {
	l := lists
	if lists++; lists > mostLists {
		panic("syntax: there are more lists than mostLists makes room for")
	}
	for word := range strings.FieldsSeq(words) {
		if lexicon.Get(word) == nil {
			lexicon.Put(word, &entry{})
		}
		lexicon.Get(word).lists[l/64] |= 1 << (l % 64)
	}
	return l
}

// Has reports whether a word, in small letters, is on the list.
func (l List) Has(lower string) bool { return entryOf(lower).isOn(l) }

func (e *entry) isOn(l List) bool { return e.lists[l/64]&(1<<(l%64)) != 0 }
