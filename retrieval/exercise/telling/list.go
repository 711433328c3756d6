package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// items finds the names that the items of a list begin with, where what announces the list speaks of exercises: "Among the exercises are: •
// Quadriga Nord, during which …".
func (r *reader) items(f *mention.Finder) {
	listing := false
	for i := range r.sentences {
		s := &r.sentences[i]
		if !isItem(s.Words) {
			listing = r.leadsIn(i)
			continue
		}
		if !listing || s.topic {
			continue
		}
		m, ok := f.Leading(s.Words)
		if ok && !slices.ContainsFunc(s.mentions, func(have mention.Mention) bool { return have.First <= m.Last }) {
			s.mentions = append([]mention.Mention{m}, s.mentions...)
			f.Learn(m)
		}
	}
}

// isItem reports whether a sentence begins as an item of a list does.
func isItem(words []syntax.Word) bool {
	return len(words) > 1 && words[0].Shape == syntax.Mark && words[0].Is("•", "*", "-", "–", "·", "▪", "|") ||
		len(words) > 2 && words[0].Shape == syntax.Number && len(words[0].Lower) <= 2 && words[1].Is(".", ")")
}

// leadsIn reports whether a sentence before a list, or the one before it, speaks of several exercises.
func (r *reader) leadsIn(i int) bool {
	several := func(s *sentence) bool {
		return slices.ContainsFunc(s.mentions, func(m mention.Mention) bool { return m.Trust == mention.Noun && m.Plural })
	}
	s := &r.sentences[i]
	if several(s) {
		return true
	}
	return strings.HasSuffix(strings.TrimSpace(r.doc.Text[s.Start:s.End]), ":") && i > 0 && several(&r.sentences[i-1])
}

// shareTime gives exercises that a sentence lists the time that it gives one of them: "Search-2024 and Echelon-2024 will be held from".
func (r *reader) shareTime(listed []*entity, i int) {
	var said []value.When
	for _, e := range listed {
		for _, w := range e.whens {
			if w.sentence == i && !slices.ContainsFunc(said, func(have value.When) bool { return have.Span == w.Span }) {
				said = append(said, w.When)
			}
		}
	}
	for _, e := range listed {
		if len(e.whens) == 0 {
			r.give(e, value.Values{When: said}, i)
		}
	}
}

// stamps finds the dates that entries of a timeline begin with: "30 November–6 December 2020 — Aella-10 off Alexandria". A single one is the
// dateline of a report.
func (r *reader) stamps() {
	var dated []int
	for i := range r.sentences {
		s := &r.sentences[i]
		if len(s.Times) == 0 || s.Times[0].Kind == calendar.Duration || s.Times[0].First > firstWord(s.Words) {
			continue
		}
		if at := s.Times[0].Last + 1; at < len(s.Words) && (s.Words[at].IsDash() || s.Words[at].Is(":", "|")) {
			dated = append(dated, i)
		}
	}
	if len(dated) < 2 {
		return
	}
	for _, i := range dated {
		r.sentences[i].stamped = true
	}
}

// firstWord is the first word that is no mark: of an item, or of emphasis.
func firstWord(words []syntax.Word) int {
	at := slices.IndexFunc(words, func(w syntax.Word) bool { return w.Shape != syntax.Mark })
	return max(at, 0)
}

// stamp is the date of the entry of a timeline that a sentence stands in, with the sentence that gives it; of none, no date.
func (r *reader) stamp(i int) (when value.When, sentence int, ok bool) {
	const longest = 5 // sentences of an entry
	for at := i; at >= 0 && at > i-longest && r.sentences[at].section == r.sentences[i].section; at-- {
		if s := &r.sentences[at]; s.stamped {
			t := s.Times[0]
			part := value.Whole
			if t.Kind == calendar.Date && t.From.Day != 0 {
				part = value.Begin // how long it went on the entry may say or not
			}
			return value.When{Value: value.Value{Text: r.doc.Text[t.Start:t.End], Span: t.Span}, Expression: t.Expression, Part: part}, at, true
		}
	}
	return value.When{}, 0, false
}

// date gives an exercise that is begun in an entry of a timeline the entry's date, where the sentence gives none itself.
func (r *reader) date(e *entity, i int) {
	when, at, ok := r.stamp(i)
	if !ok || len(e.whens) > 0 {
		return
	}
	r.give(e, value.Values{When: []value.When{when}}, at)
}
