package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// history is the series that the sentence before told of, where a mention says what became of it in a year: "The exercise was enlarged in 2017".
func (r *reader) history(i int, m *mention.Mention, v value.Values) *entity {
	if m.Plural || m.Article != mention.Definite || len(v.When) == 0 || slices.ContainsFunc(v.When, func(w value.When) bool { return !w.IsYear() }) {
		return nil
	}
	for _, e := range r.entities {
		if e.series && e.last == i-1 && sameKind(e.kind, m.Kind) {
			return e
		}
	}
	return nil
}

// withinPhrase leaves of the participants those that a mention's own phrase gives. Others only add to those that were told of before: "the exercise includes
// forces from Peru", while "the exercise with Peru" is another than that with Chile.
func (r *reader) withinPhrase(i int, m *mention.Mention, v value.Values) value.Values {
	words := r.sentences[i].Words
	end := m.Last + 1
	for end < len(words) && !words[end].Is(",") && !words[end].Has(syntax.Auxiliary|syntax.Happen|syntax.Opener) {
		end++
	}
	v.Participants = slices.DeleteFunc(slices.Clone(v.Participants), func(p value.Value) bool {
		return p.Start < words[m.First].Start || end < len(words) && p.Start >= words[end].Start
	})
	return v
}

// restated is the document's first exercise where an unnamed mention only tells of it again: nothing that it says is new or other.
func (r *reader) restated(i int, m *mention.Mention, v value.Values) *entity {
	if len(r.entities) == 0 {
		return nil
	}
	e := r.entities[0]
	if isAnother(&r.sentences[i], m) || e.series || !sameKind(e.kind, m.Kind) || m.Ordinal != "" || contradicts(e, v) || !sameParties(e.parties, v.Participants) && !r.ofBloc(e, v) {
		return nil
	}
	if len(e.places) > 0 && len(v.Where) > 0 && !sharesPlace(e.places, v.Where) {
		return nil
	}
	if len(v.When) > 0 && i-e.last > 3 {
		return nil
	}
	return e
}

// isAnother reports whether a mention says of itself that it is another than what was told of.
func isAnother(s *sentence, m *mention.Mention) bool {
	return s.Words[m.First].Is("another") || m.First < m.Head && s.Words[m.First+1].Is("separate", "different")
}

// ofBloc reports whether an exercise so far is only that of an organisation, and what is said is in the same place by that organisation or by some
// of those who may be its members.
func (r *reader) ofBloc(e *entity, v value.Values) bool {
	return len(e.parties) == 0 && len(v.Participants) > 0 && sharesPlace(e.places, v.Where) && slices.ContainsFunc(e.said, func(s said) bool { return s.field == retrieval.FieldParticipants })
}

// sharesPlace reports whether two lists of places have a word with a capital in common.
func sharesPlace(places []string, values []value.Value) bool {
	for _, v := range values {
		for word := range strings.FieldsSeq(v.Text) {
			word = strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s")
			if n := len(word); n > 5 {
				word = word[:5] // "Jordan", "Jordanian"
			}
			if len(word) > 0 && word[0] >= 'A' && word[0] <= 'Z' && slices.ContainsFunc(places, func(p string) bool { return strings.Contains(p, word) }) {
				return true
			}
		}
	}
	return false
}
