package telling

import (
	"slices"
	"strconv"
	"strings"

	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// weighed takes the year from a name whose number is another than the year that the sentence gives: "Great Messenger 17" in 2023; or one of a
// count: "Aella-14" where the text also knows Aella-5.
func (r *reader) weighed(n mention.Name, v value.Values) mention.Name {
	if base, _ := mention.Number(n.Text); r.counted[base] {
		n.Year = 0
	}
	for _, w := range v.When {
		if year := w.Expression.From.Year; year != 0 && n.Year != 0 && year != n.Year && w.Expression.From.Day != 0 && !strings.Contains(n.Text, strconv.Itoa(n.Year)) {
			n.Year = 0
		}
	}
	return n
}

// namedEntity is the exercise of a name: the one that has it, the one that is told of here without a name so far, or a new one.
func (r *reader) namedEntity(i int, m *mention.Mention, v value.Values) *entity {
	if r.recurs(i, m, v) {
		return r.seriesOf(i, m)
	}
	if e := r.called(i, m, v); e != nil {
		return e
	}
	if v.Doubtful && m.Names[0].Year == 0 {
		return nil
	}
	if e := r.predicated(i, m, nil); e != nil && len(e.names) == 0 && e.kind == m.Kind {
		return e
	}
	if m.Renames && r.nearFocus(i) && r.fits(r.focus, m, v) && !r.focus.series {
		return r.focus
	}
	alone := m.Trust != mention.Noun // a name with another of its own, and no noun that could look back
	if m.Declared && goesOn(m) && r.nearFocus(i) && r.fits(r.focus, m, v) && r.focus.year() == 0 && !(alone && len(r.focus.names) > 0) {
		return r.focus
	}
	for at := len(r.entities) - 1; at >= 0; at-- {
		e := r.entities[at]
		if len(e.names) == 0 && e.kind == m.Kind && r.namesIt(i, m, v, e) {
			return e
		}
	}
	if !r.believable(i, m, v) {
		return nil
	}
	e := r.begin(i, m)
	if len(r.entities) == 1 {
		r.lookBack(i, e)
	}
	return e
}

// nearFocus reports whether the exercise in focus was spoken of just before.
func (r *reader) nearFocus(i int) bool { return r.focus != nil && i-r.focus.last <= 2 }

// called is the exercise that has one of the mention's names already.
func (r *reader) called(i int, m *mention.Mention, v value.Values) *entity {
	year := 0
	for _, w := range v.When {
		if w.Expression.From.Year != 0 && w.Expression.From.Month == 0 {
			year = w.Expression.From.Year
		}
	}
	var found *entity
	for _, n := range m.Names {
		if n.Year == 0 && year != 0 {
			n.Year = year
		}
		n := newNamed(n, false, i)
		for at := len(r.entities) - 1; at >= 0; at-- {
			if e := r.entities[at]; e.isCalled(n) && (n.Year != 0 || !contradicts(e, value.Values{When: v.When})) && (found == nil || e == r.focus) {
				found = e
			}
		}
	}
	return found
}

// namesIt reports whether a name belongs to an exercise that had none so far: the mention goes on with it, or the document has
// led with it and nothing speaks against its being the one.
func (r *reader) namesIt(i int, m *mention.Mention, v value.Values, e *entity) bool {
	if contradicts(e, v) {
		return false
	}
	if r.namesLead(i, m, v, e) {
		return true
	}
	if m.Trust != mention.Noun && !r.lasts(i, m) {
		return false
	}
	if r.lasts(i, m) && e == r.focus && i-e.last <= 1 {
		return true
	}
	if e == r.focus && goesOn(m) && r.pointsBack(i, m) && i-e.last <= 3 && !nameFirst(m) {
		return true
	}
	return e == r.entities[0] && len(e.parties) > 1 && len(countriesIn(v.Participants)) == len(e.parties) && sameParties(e.parties, v.Participants)
}

// namesLead reports whether a mention gives the name of what a report began with, as reports do in their second paragraph: "Russia and Belarus on
// Friday began a joint strategic exercise. … The “Zapad 2025” manoeuvres, which last until Tuesday, …". It opens its sentence, or has no
// participants but those of the beginning; and nothing else was told of so far.
func (r *reader) namesLead(i int, m *mention.Mention, v value.Values, e *entity) bool {
	const second = 3 // sentences
	opens := r.isSubject(i, m) && m.Article != mention.Indefinite && m.Article != mention.Sweeping && m.Ordinal == ""
	near := i-e.phrase.sentence <= second && (m.Trust == mention.Noun || i-e.phrase.sentence == 1)
	same := m.Trust == mention.Noun && r.away != i && sameParties(e.parties, v.Participants)
	if len(r.entities) != 1 {
		return false
	}
	next := i-e.phrase.sentence == 1 && m.Trust == mention.Noun && m.Article == mention.Definite && r.away != i && (len(e.parties) == 0 || r.saysNoOther(m, v))
	return (opens || same || next) && near && i > e.phrase.sentence || m.Declared && r.ledWithThe(e) && i-e.last <= 2*second && r.saysNoOther(m, v)
}

// saysNoOther reports whether nothing is said with a name that could make it another exercise's: no place, no participants, no year.
func (r *reader) saysNoOther(m *mention.Mention, v value.Values) bool {
	return len(v.Where)+len(countriesIn(v.Participants)) == 0 && m.Names[0].Year == 0
}

// ledWithThe reports whether a report brought an exercise in as one that its readers know of, "the Togo-Benin exercise that began on Monday": the name that it
// declares later is that one's.
func (r *reader) ledWithThe(e *entity) bool {
	first := e.phrase.First
	return first > 0 && r.sentences[e.phrase.sentence].Words[first-1].Is("the")
}

// isSubject reports whether a mention opens its sentence, an opening phrase or who says so passed over: "With an eye on the coast, the drills", "The ministry
// said that the drills".
func (r *reader) isSubject(i int, m *mention.Mention) bool {
	words := r.sentences[i].Words
	at := m.First - 1
	for at > 0 && words[at].IsQuote() {
		at--
	}
	switch {
	case at <= 0:
		return true
	case words[at].Is(","):
		return words[0].Has(syntax.Preposition|syntax.Date) && !slices.ContainsFunc(words[1:at], func(w syntax.Word) bool { return w.Is(",") || w.Has(syntax.Auxiliary) })
	case words[at].Is("of"):
		return at <= 2 && words[0].Has(syntax.Article) && m.Article == mention.Definite // "The task of the drill"
	case words[at].Is("that"):
		return words[at-1].Has(syntax.Speech)
	}
	return false
}

// pointsBack reports whether a mention gives what was told of its name, as in "the drill, dubbed Orient Halberd," and "the exercise, Golden Dagger,";
// but "the exercise Flintstone" and "Exercise Flintstone" bring it in.
func (r *reader) pointsBack(i int, m *mention.Mention) bool {
	words := r.sentences[i].Words
	apposed := m.Names[0].First > m.Head+1 && words[m.Head+1].Shape == syntax.Mark && !words[m.Head+1].IsQuote()
	return m.Declared || apposed && words[m.First].Has(syntax.Article) || words[m.First].Is("this", "these")
}

// lasts reports whether a name stands after "the 11-day", as what was told of is called by it.
func (r *reader) lasts(i int, m *mention.Mention) bool {
	words := r.sentences[i].Words
	at := m.Names[0].First - 1
	return at > 0 && words[at-1].Is("the") && strings.Contains(words[at].Lower, "-")
}

// nameFirst reports whether the name stands before the noun, as that of an exercise that is brought in: "the Vostok-2022 exercises".
func nameFirst(m *mention.Mention) bool { return m.Names[0].First < m.Head }
