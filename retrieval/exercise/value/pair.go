package value

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
)

// withPairs gives the countries of a sentence in order, and among them the phrases that speak of two that were named before, "the two
// sides", as countries without a name.
func withPairs(s *syntax.Sentence) []syntax.Land {
	all, next := s.Lands, 0
	for at := range s.Words {
		if !s.Words[at].In(pairs) {
			continue
		}
		for next < len(all) && all[next].First <= at {
			next++
		}
		if last, ok := pairAt(s.Words, at); ok {
			span := retrieval.Span{Start: s.Words[at].Start, End: s.Words[last].End}
			pair := syntax.Land{Mention: country.Mention{Span: span}, First: at, Last: last}
			all = slices.Insert(slices.Clip(all), next, pair)
			next++
		}
	}
	return all
}

// pairAt reports whether a phrase about two countries begins at a word: "the two militaries", "both sides".
func pairAt(words []syntax.Word, at int) (last int, ok bool) {
	noun := at + 1
	switch {
	case words[at].Is("both"):
	case words[at].Is("two") && at > 0 && words[at-1].Is("the"):
	default:
		return 0, false
	}
	if noun < len(words) && words[noun].Has(syntax.Nation) {
		return 0, false
	}
	return noun, noun < len(words) && isParty(&words[noun])
}

func isParty(w *syntax.Word) bool { return w.In(partyNouns) }

// pairs are the words that such a phrase has for its number.
var pairs = syntax.NewList(`both two`)

var partyNouns = syntax.NewList(`countries sides nations militaries military armies navies states powers neighbours neighbors allies parties forces partners
governments`)
