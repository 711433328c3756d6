package inquiry

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// particular reads a question for one thing of one exercise: when or where it was held, who took part, how many did, and whether a
// country did. It is understood only where the catalogue has an answer; where it has none, the ranking of passages may.
func particular(analyzer *analysis.Analyzer, text string, words []word, c retrieval.Catalogue) (i Inquiry, ok bool) {
	asked, rest, ok := askedOf(text, words)
	if !ok {
		return Inquiry{}, false
	}
	meant := slices.DeleteFunc(calledAmong(analyzer, rest, asked.goes, c), func(e edition) bool { return len(asked.of(sayings(e.Exercise), e.name, 1)) == 0 })
	i = inquiryAbout(meant)
	i.one = asked
	return i, len(meant) > 0
}

// calledAmong are the exercises whose name is what is left of the words when those at both ends go that may be said of the matter. A
// name may begin or end with such a word itself ("Joint Sea", "Army Games"), so up to two on either side are taken back.
func calledAmong(analyzer *analysis.Analyzer, words []word, goes map[string]bool, c retrieval.Catalogue) []edition {
	start, end := nameIn(words, goes)
	if start == end || slices.ContainsFunc(words, func(w word) bool { return refusing[w.folded] }) {
		return nil
	}
	for right := end + min(2, len(words)-end); right >= end; right-- {
		for left := max(0, start-2); left <= start; left++ {
			if isGrammar(words[left]) && left < start || isGrammar(words[right-1]) && right > end {
				continue // no name begins or ends so
			}
			if meant := called(analyzer, words[left:right], c); len(meant) > 0 {
				return meant
			}
		}
	}
	return nil
}

// nameIn is what is left of the words when those at both ends go that may be said of a matter, as words[start:end].
func nameIn(words []word, goes map[string]bool) (start, end int) {
	said := func(w word) bool { return isGrammar(w) || goes[w.term] || isHead(w) || usual[w.term] }
	end = len(words)
	for start < end && said(words[start]) {
		start++
	}
	for end > start && said(words[end-1]) {
		end--
	}
	return start, end
}

// particulars quotes at most limit sentences that give what is asked for. Of one exercise they are that which gives most, and then those
// that give more; of several editions one for each. quoted is how many editions they tell of.
func (i Inquiry) particulars(limit int) (quotes []retrieval.Excerpt, quoted int) {
	quotes = []retrieval.Excerpt{}
	each := limit
	if len(i.Exercises) > 1 {
		each = 1
	}
	for n, e := range i.Exercises {
		told := false
		for _, said := range i.one.of(sayings(e), i.names[n], each) {
			var ok bool
			quotes, ok = added(quotes, said, limit)
			told = told || ok
		}
		if told {
			quoted++
		}
	}
	return quotes, quoted
}

// of chooses at most limit sentences that give what is asked of an exercise.
func (one matter) of(left []saying, name string, limit int) (chosen []saying) {
	told := make(map[string]bool)
	for len(chosen) < limit && len(left) > 0 {
		best := bestOf(left, func(s saying) int {
			return (s.gives(one, told)+s.callsItself(one))*everyField*everyField + s.has(name)*everyField + s.count(allFields)
		})
		if best.gives(one, told) == 0 {
			break
		}
		chosen = append(chosen, best)
		for _, value := range best.says[one.field] {
			told[value] = true
		}
		left = slices.DeleteFunc(left, func(s saying) bool { return best.isQuotedBy(s.excerpt) })
	}
	return chosen
}

// manyValues is more than a sentence gives of a field.
const manyValues = 100

// callsItself is many where a value of what is asked has the noun in it that was asked by, and else 0.
func (s saying) callsItself(one matter) int {
	if one.sort != "" && slices.ContainsFunc(s.says[one.field], func(v string) bool { return slices.Contains(strings.Fields(analysis.Fold(v)), one.sort) }) {
		return manyValues
	}
	return 0
}

// Differing are the values, each with where it stands, that the sources give differently for the one thing that is asked of an
// exercise. Nil where they agree.
func (i Inquiry) Differing() []retrieval.Evidence {
	if i.one.field == "" || i.one.value != "" || len(i.Exercises) > 1 {
		return nil
	}
	e := i.Exercises[0]
	n := slices.IndexFunc(e.Disagreements, func(d retrieval.Disagreement) bool { return d.Field == i.one.field })
	if n < 0 {
		return nil
	}
	var values []retrieval.Evidence
	for _, said := range e.Disagreements[n].Excerpts {
		for _, v := range e.Evidence {
			if v.Field == i.one.field && v.Excerpt.Source == said.Source && v.Excerpt.Start == said.Start {
				values = append(values, v)
				break
			}
		}
	}
	return values
}

// gives is how many values of what is asked the sentence gives that were not told yet.
func (s saying) gives(one matter, told map[string]bool) (n int) {
	for _, v := range s.says[one.field] {
		if !told[v] && (one.value == "" || v == one.value) {
			n++
		}
	}
	return n
}
