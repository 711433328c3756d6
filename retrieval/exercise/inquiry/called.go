package inquiry

import (
	"slices"
	"strconv"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/country"
)

// An edition is an exercise that may be meant by a name, and the name as the catalogue spells it.
type edition struct {
	retrieval.Exercise
	name string
}

// called are the exercises that the words are a name of, in its terms one after the other, the newest first. A whole name means those that
// have it, as do its words and its year; a name without the year or number that it ends with means every edition.
func called(analyzer *analysis.Analyzer, words []word, c retrieval.Catalogue) []edition {
	if len(words) == 0 {
		return nil
	}
	var whole, editions []edition
	for _, e := range c.Find(textOf(words)) {
		if !e.Named {
			continue
		}
		if name, ok := nameThat(e, func(name string, terms []analysis.Token) bool {
			return sameTerms(words, terms) || e.Year != 0 && sameTerms(withoutYear(words, e.Year), withoutNumber(name, terms))
		}, analyzer); ok {
			whole = append(whole, edition{e, name})
		} else if name, ok := nameThat(e, func(name string, terms []analysis.Token) bool {
			return sameTerms(words, withoutNumber(name, terms))
		}, analyzer); ok {
			editions = append(editions, edition{e, name})
		}
	}
	if len(whole) > 0 {
		editions = whole
	}
	slices.SortStableFunc(editions, func(a, b edition) int { return b.Year - a.Year })
	return editions
}

// nameThat is the first name of an exercise that fits, with its terms.
func nameThat(e retrieval.Exercise, fits func(name string, terms []analysis.Token) bool, analyzer *analysis.Analyzer) (string, bool) {
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if fits(name, analyzer.Tokens(nil, name)) {
			return name, true
		}
	}
	return "", false
}

// textOf is what was typed, without marks.
func textOf(words []word) string {
	text := ""
	for _, w := range words {
		text += " " + w.text
	}
	return text
}

func sameTerms(words []word, name []analysis.Token) bool {
	return len(name) > 0 && slices.EqualFunc(words, name, func(w word, t analysis.Token) bool { return w.term == t.Term })
}

// withoutNumber is a name without the year or number that it ends with.
func withoutNumber(name string, terms []analysis.Token) []analysis.Token {
	if last := len(terms) - 1; last > 0 && analysis.KindOf(name[terms[last].Start:]) == analysis.Number {
		return terms[:last]
	}
	return terms
}

// withoutYear is what was typed without the year, where it begins or ends with it in four digits or two: "2021 Vostok", "Vostok 21".
// Nil where it does not.
func withoutYear(words []word, year int) []word {
	full := strconv.Itoa(year)
	isYear := func(w word) bool { return w.text == full || len(full) == 4 && w.text == full[2:] }
	switch last := len(words) - 1; {
	case last > 0 && isYear(words[last]):
		return words[:last]
	case last > 0 && isYear(words[0]):
		return words[1:]
	}
	return nil
}

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
