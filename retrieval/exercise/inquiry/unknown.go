package inquiry

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/country"
)

// unknown is the name of an exercise that the question is about and that the catalogue has nothing like: what is left of a question
// that is understood otherwise, where all of it is names and numbers, and it has a number or is called an exercise.
func unknown(text string, words []word, c retrieval.Catalogue) string {
	asked, rest, ok := askedOf(text, words)
	if !ok {
		rest = withoutAsking(words)
	}
	start, end := nameIn(rest, asked.goes)
	for start > 0 && start < end && analysis.KindOf(rest[start-1].text) == analysis.Capital && !isGrammar(rest[start-1]) {
		start-- // "Joint" of a name
	}
	rest = rest[start:end]
	if len(rest) < 2 || onlyTimesAndCountries(text, rest) {
		return ""
	}
	certain := slices.ContainsFunc(words, isHead)
	if !certain && analysis.KindOf(rest[0].text) == analysis.Number {
		return "" // "the 2016 Summer Olympics" may be told of as those of 2016
	}
	for _, w := range rest {
		kind := analysis.KindOf(w.text)
		if kind == analysis.Lower {
			return ""
		}
		certain = certain || kind == analysis.Number
	}
	if !certain || len(c.Find(textOf(rest))) > 0 {
		return ""
	}
	return text[rest[0].Start:rest[len(rest)-1].End]
}

// onlyTimesAndCountries reports whether no word with a capital is left when those go that name times and countries.
func onlyTimesAndCountries(text string, words []word) bool {
	left := slices.DeleteFunc(slices.Clone(words), func(w word) bool { return analysis.KindOf(w.text) != analysis.Capital })
	for _, e := range calendar.Find(text) {
		left = without(left, e.Span)
	}
	for _, m := range country.Find(text) {
		left = without(left, m.Span)
	}
	return len(left) == 0
}
