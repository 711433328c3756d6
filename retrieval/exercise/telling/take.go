package telling

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// take gives a mention to the exercise that it speaks of, with what the sentence says of it. It is nil where it speaks of none.
func (r *reader) take(i, at int, before []*entity) *entity {
	s := &r.sentences[i]
	m := &s.mentions[at]
	v := value.Of(s.Sentence, m, s.mentions, s.amounts)
	r.resolvePairs(&v, s)
	if r.isElsewhen(i, m) || m.First > 0 && s.Words[m.First-1].Is("no", "without") {
		return nil
	}
	if listed := r.listed(i, m, v); len(listed) > 0 {
		return listed[0]
	}
	e := r.partOf(i, m, v, before)
	if e == nil {
		e = r.entityOf(i, m, v, before)
	}
	if e == nil {
		return nil
	}
	for n, name := range m.Names {
		if !e.series || name.Year == 0 {
			e.addName(r.weighed(name, v), n > 0, i)
		}
	}
	r.give(e, v, i)
	if e.told == 0 {
		r.date(e, i)
	}
	e.last = i
	e.told++
	r.focus = e
	return e
}

// isElsewhen reports whether a mention speaks of another time that the exercise was held, and not of the one told of: "last year's Golden
// Turtle", "the maiden edition of the exercise". A name with a year says for itself which it is.
func (r *reader) isElsewhen(i int, m *mention.Mention) bool {
	if m.Plural && m.Article == mention.Sweeping && len(m.Names) > 0 && m.Names[0].Year == 0 {
		return true // "eleven Amber Tide exercises were held"
	}
	if slices.ContainsFunc(m.Names, func(n mention.Name) bool { return n.Year != 0 || mention.HasNumber(n.Text) }) || len(r.entities) == 0 {
		return false
	}
	words := r.sentences[i].Words
	head := m.Head
	if len(m.Names) > 0 {
		head = min(head, m.Names[0].First)
	}
	const window = 5 // words: "the fourth version of the"
	for at := max(0, head-window); at < head; at++ {
		edition := at+1 < len(words) && words[at+1].Is("edition", "version", "iteration", "year")
		if words[at].Is("last", "next", "previous", "past", "earlier", "maiden", "inaugural") && (edition || at+1 == head) {
			return true
		}
		if edition && mention.IsOrdinal(words[at].Lower) && slices.ContainsFunc(words, func(w syntax.Word) bool { return w.Is("ago") }) {
			return true // "the fourth version was held two years ago"
		}
		said := at > 2 && words[at-3].Is("this", "it") && words[at-2].Is("is", "was") // "This is the first exercise in the series of"
		if words[at].Is("first") && at+1 == head && len(m.Names) > 0 && !said {
			return true
		}
	}
	return false
}

// give adds values to an exercise.
func (r *reader) give(e *entity, v value.Values, i int) {
	e.addAll(retrieval.FieldWhere, v.Where, i)
	e.addAll(retrieval.FieldParticipants, v.Participants, i)
	e.addAll(retrieval.FieldForces, v.Forces, i)
	e.addAll(retrieval.FieldTroops, v.Troops, i)
	e.addAll(retrieval.FieldEquipment, v.Equipment, i)
	for _, w := range v.When {
		if w.IsYear() && (e.series || w.Part == value.Begin) {
			continue // when the series was begun or changed, and not when it is held
		}
		if year := e.year(); year != 0 && w.Expression.From.Year != 0 && w.Expression.From.Year != year && w.Expression.To.Year != year {
			continue
		}
		f := r.frame.at(i)
		if f.year == 0 {
			f = r.dateline.yearFor(max(w.Expression.From.Month, w.Expression.To.Month))
		}
		e.whens = append(e.whens, dated{w, i, f})
	}
}

// resolvePairs puts the two countries that were named last in place of "the two sides".
func (r *reader) resolvePairs(v *value.Values, s *sentence) {
	var resolved []value.Value
	for _, p := range v.Participants {
		if p.Text != "" {
			resolved = append(resolved, p)
			continue
		}
		for _, name := range r.pairBefore(s, p.Start) {
			resolved = append(resolved, value.Value{Text: name, Span: p.Span})
		}
	}
	v.Participants = resolved
}

// pairBefore is the pair that stands before an offset: the last two countries of the same sentence, else those remembered.
func (r *reader) pairBefore(s *sentence, offset int) []string {
	for i := len(s.Lands) - 1; i > 0; i-- {
		a, b := s.Lands[i-1], s.Lands[i]
		if b.End <= offset && a.Country != b.Country && b.First-a.Last <= 4 {
			return []string{a.Country, b.Country}
		}
	}
	if r.focus != nil && len(r.focus.parties) == 2 {
		return r.focus.parties
	}
	if r.focus != nil && len(r.focus.parties) > 2 {
		return nil // which two cannot be told
	}
	return r.pair
}

// entityOf decides which exercise a mention speaks of: one told of before, a new one, or none.
func (r *reader) entityOf(i int, m *mention.Mention, v value.Values, before []*entity) *entity {
	switch {
	case len(m.Names) > 0:
		return r.namedEntity(i, m, v)
	case m.Article == mention.Sweeping:
		return nil
	case m.Phase && m.Article != mention.Definite && r.focus != nil && r.focus.last >= i-1 && len(v.Where) == 0:
		return nil
	}
	if e := r.predicated(i, m, before); e != nil {
		return e
	}
	if e := r.underTopic(i, m, v); e != nil {
		return e
	}
	if goesOn(m) && !m.General {
		if e := r.antecedent(i, m, v, before); e != nil {
			return e
		}
	}
	if v.Doubtful || m.General {
		return nil
	}
	if !r.enough(i, m, v) {
		if e := r.completed(i, m, v); e != nil {
			return e
		}
		if e := r.introduced(i, m, v); e != nil {
			return e
		}
		if m.Article != mention.Pointing && !m.Phase {
			r.pending = pending{i, m, v}
		}
		return nil
	}
	if e := r.restated(i, m, v); e != nil {
		return e
	}
	return r.begin(i, m)
}

// goesOn reports whether the article of a mention speaks of something told before.
func goesOn(m *mention.Mention) bool {
	return m.Article == mention.Definite || m.Article == mention.Pointing || m.Article == mention.Own && m.Ordinal == ""
}

// begin makes a new exercise of a mention.
func (r *reader) begin(i int, m *mention.Mention) *entity {
	e := &entity{kind: m.Kind, last: i, phrase: r.phrase(i, m)}
	r.entities = append(r.entities, e)
	return e
}
