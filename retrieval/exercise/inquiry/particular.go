package inquiry

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/country"
)

// particular reads a question for one thing of one exercise: when or where it was held, who took part, how many did, and whether a
// country did. It is understood only where the catalogue has an answer; where it has none, the ranking of passages may.
func particular(analyzer *analysis.Analyzer, text string, words []word, c retrieval.Catalogue) (i Inquiry, ok bool) {
	asked, rest, ok := askedOf(text, words)
	if !ok {
		return Inquiry{}, false
	}
	e, name, found := calledAmong(analyzer, rest, asked.goes, c)
	if !found {
		return Inquiry{}, false
	}
	i = Inquiry{Exercises: []retrieval.Exercise{e}, About: true, name: name, one: asked}
	return i, len(i.particulars(1)) > 0
}

// A matter is what may be asked of an exercise, with the words that may be said of it.
type matter struct {
	field retrieval.Field
	value string // only this one, of a question for yes or no
	sort  string // rather one that calls itself so: "city"
	goes  map[string]bool
}

// askedOf tells what is asked for by how the question begins, and returns the words that follow.
func askedOf(text string, words []word) (asked matter, rest []word, ok bool) {
	if len(words) < 2 {
		return matter{}, nil, false
	}
	first, second := words[0].folded, words[1]
	switch {
	case first == "when":
		return matter{field: retrieval.FieldWhen, goes: takingPlace}, words[1:], true
	case first == "where":
		return matter{field: retrieval.FieldWhere, goes: takingPlace}, words[1:], true
	case first == "who":
		return matter{field: retrieval.FieldParticipants, goes: takingPart}, words[1:], true
	case first == "how" && second.folded == "many" && len(words) > 2 && people[words[2].term]:
		return matter{field: retrieval.FieldTroops, goes: takingPart}, words[3:], true
	case first == "how" && second.folded == "many" && len(words) > 2 && nations[words[2].term]:
		return matter{field: retrieval.FieldParticipants, goes: takingPart}, words[3:], true
	case truth[first]:
		return askedOfCountry(text, words[1:])
	}
	return askedByNoun(words)
}

// askedByNoun reads "which countries", "what year", "in which city".
func askedByNoun(words []word) (asked matter, rest []word, ok bool) {
	in := words[0].folded == "in" || words[0].folded == "on" || words[0].folded == "at"
	if in {
		words = words[1:]
	}
	if len(words) < 2 || words[0].folded != "which" && words[0].folded != "what" {
		return matter{}, nil, false
	}
	noun, rest := words[1].term, words[2:]
	switch {
	case times[noun]:
		return matter{field: retrieval.FieldWhen, goes: takingPlace}, rest, true
	case places[noun], in && nations[noun]:
		return matter{field: retrieval.FieldWhere, sort: words[1].folded, goes: takingPlace}, rest, true
	case nations[noun]:
		return matter{field: retrieval.FieldParticipants, goes: takingPart}, rest, true
	}
	return matter{}, nil, false
}

// askedOfCountry reads "did India take part in".
func askedOfCountry(text string, words []word) (asked matter, rest []word, ok bool) {
	for _, m := range country.Find(text) {
		if m.Overlaps(words[0].Span) || m.Overlaps(words[min(1, len(words)-1)].Span) && isGrammar(words[0]) {
			return matter{field: retrieval.FieldParticipants, value: m.Country, goes: takingPart}, without(words, m.Span), true
		}
	}
	return matter{}, nil, false
}

// calledAmong is the exercise whose name is what is left of the words when those at both ends go that may be said of the matter. A
// name may begin or end with such a word itself ("Joint Sea", "Army Games"), so up to two on either side are taken back.
func calledAmong(analyzer *analysis.Analyzer, words []word, goes map[string]bool, c retrieval.Catalogue) (e retrieval.Exercise, name string, found bool) {
	said := func(w word) bool { return isGrammar(w) || goes[w.term] || isHead(w) || usual[w.term] }
	start := slices.IndexFunc(words, func(w word) bool { return !said(w) })
	if start < 0 || slices.ContainsFunc(words, func(w word) bool { return refusing[w.folded] }) {
		return e, "", false
	}
	end := len(words)
	for said(words[end-1]) {
		end--
	}
	for right := end + min(2, len(words)-end); right >= end; right-- {
		for left := max(0, start-2); left <= start; left++ {
			if isGrammar(words[left]) && left < start || isGrammar(words[right-1]) && right > end {
				continue // no name begins or ends so
			}
			if e, name, found = called(analyzer, words[left:right], c); found {
				return e, name, true
			}
		}
	}
	return e, "", false
}

// particulars quotes at most limit sentences that give what is asked for: the one that gives most first, then those that give more.
func (i Inquiry) particulars(limit int) []retrieval.Excerpt {
	quotes := []retrieval.Excerpt{}
	told := make(map[string]bool)
	for left := sayings(i.Exercises[0]); len(quotes) < limit && len(left) > 0; {
		worth := func(s saying) int {
			return (s.gives(i.one, told)+s.callsItself(i.one))*everyField*everyField + s.has(i.name)*everyField + s.count(allFields)
		}
		best := bestOf(left, worth)
		if best.gives(i.one, told) == 0 {
			break
		}
		quotes = append(quotes, best.excerpt)
		for _, value := range best.says[i.one.field] {
			told[value] = true
		}
		left = slices.DeleteFunc(left, func(s saying) bool { return best.isQuotedBy(s.excerpt) })
	}
	return quotes
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
	if i.one.field == "" || i.one.value != "" {
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
