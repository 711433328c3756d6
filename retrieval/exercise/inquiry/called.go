package inquiry

import (
	"slices"
	"strconv"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
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
