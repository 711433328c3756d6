package mention

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// A Mention is a place where a sentence speaks of an exercise, or of several as one. Words are counted from 0 in the sentence.
type Mention struct {
	First, Last int // the noun phrase, names that follow its noun included
	Head        int // the noun; that of a name alone, its last word
	Kind        retrieval.ExerciseKind
	Names       []Name // given here, the one that the text prefers first
	Article     Article
	Ordinal     string // "sixth": there is one such, even where it is new
	Plural      bool
	Joint       bool // the phrase says that several act: "joint patrol"
	Martial     bool // the phrase itself says that forces act: "naval drill"
	Phase       bool // a part of an exercise, by its words: "live-fire drills"
	Doubtful    bool // it could, may or should happen, or does not
	Declared    bool // the names are given in so many words: "called"
	Predicate   bool // it is said of a name what it is: "Malabar is a yearly naval exercise"
	Yearly      bool // its words say that it recurs: "annual"
	General     bool // it recurs, or is spoken of as something that happens
	Renames     bool // by its name alone, by which the sentence calls what it has as "it": "Poles call it Szabla"
	Listed      bool // what is said after the next mention is said of this one as well: "A and B will be held in May"
	Trust       Trust
}

// Trust says why a mention is taken for one.
type Trust uint8

const (
	Noun  Trust = iota // a noun says that it is an exercise
	Known              // by its name alone, which the document gives an exercise elsewhere
	Form               // by its name alone, which has the form of exercises' names
	Hint               // by its name alone, of which the sentence speaks as one hardly does but of an event
	Guess              // by its name alone, of which the sentence speaks as of an event, though it may be something else
)

// An Article says how a noun phrase introduces what it speaks of.
type Article uint8

const (
	Bare       Article = iota // "joint drills"
	Indefinite                // "a drill", "two drills", "another"
	Definite                  // "the drill", "Russia's drill"
	Own                       // "their first patrol": may be new
	Pointing                  // "this drill", "these maneuvers": told of before
	Sweeping                  // "any", "such", "several", "no": none in particular
)

// A Name is a proper name as it stands in the text, quotes and the word exercise left out.
type Name struct {
	retrieval.Span
	First, Last int // words
	Text        string
	Year        int // that the name carries; 0 for none
}

// A Finder finds mentions in the sentences of one document.
type Finder struct {
	text   string
	known  map[string]Trust // names that the document gives to exercises, folded, and how far they are to be trusted
	firsts map[string]bool  // their first words
	years  map[string]int   // the year of a name that only may be an exercise's, to see whether it comes with another
}

// NewFinder makes a Finder for a document's text.
func NewFinder(text string) *Finder {
	return &Finder{text: text}
}

// Learn makes the names of a mention known, so that Find finds them where they stand alone.
func (f *Finder) Learn(m Mention) {
	for _, n := range m.Names {
		f.know(Fold(n.Text), m.Trust)
	}
}

func (f *Finder) know(fold string, trust Trust) {
	if trust < Hint {
		trust = Known
	}
	if f.known == nil {
		f.known, f.firsts = map[string]Trust{}, map[string]bool{}
	}
	if have, known := f.known[fold]; !known || trust < have {
		f.known[fold] = trust
		first, _, _ := strings.Cut(fold, " ")
		f.firsts[first] = true
	}
}

// MayKnow reports whether a sentence may hold a known name: a word with a capital is the first of one.
func (f *Finder) MayKnow(words []syntax.Word) bool {
	for i := range words {
		if words[i].Shape == syntax.Capital && f.begins(&words[i]) {
			return true
		}
	}
	return false
}

// begins reports whether a known name begins with a word, or with the first part of it.
func (f *Finder) begins(w *syntax.Word) bool {
	if len(f.firsts) == 0 {
		return false
	}
	if w.Plain {
		return f.firsts[w.Lower]
	}
	end := strings.IndexFunc(w.Lower, func(r rune) bool { return !isLetterOrDigit(r) })
	if end < 0 {
		end = len(w.Lower)
	}
	return f.firsts[w.Lower[:end]]
}

// Find gives the mentions of a sentence in order.
func (f *Finder) Find(words []syntax.Word) []Mention {
	var found []Mention
	for at := range words {
		if !isHead(words, at) || len(found) > 0 && at <= found[len(found)-1].Last {
			continue
		}
		if n := len(found); n > 0 && found[n-1].Last == at-2 && words[at-1].Is("(") && at+1 < len(words) && words[at+1].Is(")") {
			found[n-1].Last, found[n-1].Martial = at+1, true // "a passing exercise (PASSEX)"
			continue
		}
		m := f.around(words, at)
		if list := f.several(words, &m); m.Plural && len(list) > 0 {
			found = append(found, list...)
			continue
		}
		if m.accepted(words) {
			found = append(append(found, f.before(words, &m)...), m)
		}
	}
	found = apposed(words, found)
	found = f.alone(words, found)
	if isShouted(words) {
		found = withoutShouts(found)
	}
	slices.SortStableFunc(found, func(a, b Mention) int { return cmp.Compare(a.Head, b.Head) })
	return found
}
