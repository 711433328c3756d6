package syntax_test

import (
	"testing"

	"verbatim/retrieval/exercise/syntax"
)

var watching = syntax.NewList(`watched annually
observed`)

// TestRoles holds words to what they may do, in all forms that the lexicon makes of them.
func TestRoles(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		word string
		has  syntax.Roles
		not  syntax.Roles
	}{
		{"held", syntax.Event, syntax.Article},
		{"holding", syntax.Event, 0},
		{"practises", syntax.Event, 0},
		{"ran", syntax.Event | syntax.Happen, syntax.Speech},
		{"carries", syntax.Event, 0},
		{"announced", syntax.Speech, syntax.Negation},
		{"its", syntax.Article, syntax.Verb},
		{"isn’t", syntax.Auxiliary | syntax.Negation, 0},
		{"couldn't", syntax.Auxiliary | syntax.Negation, 0},
		{"jointly", syntax.Adverb, syntax.Verb},
		{"annually", syntax.Adverb, syntax.Verb}, // on a list, but of no role that the lexicon gives
		{"fly", 0, syntax.Adverb},
		{"Drills", syntax.Exercise, 0},
		{"us", syntax.Pronoun, 0},
		{"US", 0, syntax.Pronoun},
		{"Qingtongxia", 0, ^(syntax.Nation | syntax.Date)},
	} {
		w := syntax.NewCutter(test.word).Words(span(test.word))[0]
		if w.Roles&test.has != test.has || w.Has(test.not) {
			t.Errorf("%q has the roles %b, want %b and not %b", test.word, w.Roles, test.has, test.not)
		}
	}
}

// TestList tells the words of a list from others, in any case, also as a possessive.
func TestList(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"watched": true, "Observed": true, "OBSERVED’s": true, "observes": false, "annually": true, "unheard-of": false, ".": false} {
		w := syntax.NewCutter(text).Words(span(text))[0]
		if got := w.In(watching); got != want {
			t.Errorf("%q is on the list: %v, want %v", text, got, want)
		}
		if got := watching.Has(w.Lower); got != want {
			t.Errorf("the list has %q: %v, want %v", w.Lower, got, want)
		}
	}
}
