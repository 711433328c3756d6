package telling

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// antecedent is the exercise that a mention goes on with: the nearest of its kind that what is said does not contradict. One that is
// told of only once and long ago is passed over for the one that the document is about.
func (r *reader) antecedent(i int, m *mention.Mention, v value.Values, before []*entity) *entity {
	for at := len(before) - 1; at >= 0; at-- {
		if r.fits(before[at], m, v) {
			return before[at]
		}
	}
	if e := r.history(i, m, v); e != nil {
		return e
	}
	if r.nearFocus(i) && r.fits(r.focus, m, v) {
		return r.focus
	}
	if len(r.entities) > 0 && r.fits(r.entities[0], m, v) {
		return r.entities[0]
	}
	for at := len(r.entities) - 1; at > 0; at-- {
		if r.fits(r.entities[at], m, v) {
			return r.entities[at]
		}
	}
	if v = r.withinPhrase(i, m, v); r.nearFocus(i) && r.fits(r.focus, m, v) {
		return r.focus
	}
	return nil
}

// fits reports whether a mention can go on with an exercise.
func (r *reader) fits(e *entity, m *mention.Mention, v value.Values) bool {
	if e.series && e != r.focus || !sameKind(e.kind, m.Kind) {
		return false
	}
	if m.Ordinal != "" && m.Article != mention.Pointing {
		return false
	}
	if e.series && slices.ContainsFunc(v.Participants, func(p value.Value) bool { return !slices.Contains(e.parties, p.Text) }) {
		return false
	}
	return !contradicts(e, v)
}

// sameKind reports whether a noun can stand for an exercise of a kind: a contest may be called an exercise, a patrol hardly.
func sameKind(have, noun retrieval.ExerciseKind) bool {
	return have == noun || have == retrieval.KindCompetition && noun == retrieval.KindExercise
}

// contradicts reports whether values cannot be of the same exercise: other participants altogether, or another year or month.
func contradicts(e *entity, v value.Values) bool {
	if countries := countriesOf(v.Participants); len(e.parties) > 0 && len(countries) > 0 && !shares(e.parties, countries) {
		return true
	}
	year, months := e.times()
	if otherYear(year, v.When) {
		return true
	}
	for _, w := range v.When {
		from, to := w.Expression.From, w.Expression.To
		if w.Part != value.Whole {
			continue // it may begin in one month and end in another
		}
		if len(months) > 0 && from.Month != 0 && !slices.Contains(months, from.Month) && !slices.Contains(months, to.Month) {
			return true
		}
	}
	return false
}

// otherYear reports whether all times that are said are in other years than the one.
func otherYear(year int, whens []value.When) bool {
	if year == 0 || len(whens) == 0 {
		return false
	}
	return !slices.ContainsFunc(whens, func(w value.When) bool {
		from, to := w.Expression.From.Year, w.Expression.To.Year
		return from == 0 && to == 0 || from == year || to == year || w.Expression.Kind == calendar.Since
	})
}

// times are the year that an exercise is known to be in, and its months.
func (e *entity) times() (year int, months []int) {
	year = e.year()
	for _, w := range e.whens {
		if year == 0 {
			year = w.Expression.From.Year
		}
		for _, month := range []int{w.Expression.From.Month, w.Expression.To.Month} {
			if month != 0 {
				months = append(months, month)
			}
		}
	}
	return year, months
}

// countriesOf leaves out organisations, in which any country may be.
func countriesOf(values []value.Value) []value.Value {
	return slices.DeleteFunc(slices.Clone(values), func(v value.Value) bool { return v.Bloc })
}

// countriesIn are the different countries among values.
func countriesIn(values []value.Value) []string {
	var countries []string
	for _, v := range countriesOf(values) {
		if !slices.Contains(countries, v.Text) {
			countries = append(countries, v.Text)
		}
	}
	return countries
}

func shares(parties []string, values []value.Value) bool {
	return slices.ContainsFunc(values, func(v value.Value) bool { return slices.Contains(parties, v.Text) })
}

// sameParties reports whether those named are the exercise's participants, as far as both are known.
func sameParties(parties []string, values []value.Value) bool {
	for _, v := range values {
		if !slices.Contains(parties, v.Text) {
			return false
		}
	}
	return len(values) > 0
}

// predicated is the exercise of which a phrase is said: "the drill will likely be the second joint exercise".
func (r *reader) predicated(i int, m *mention.Mention, before []*entity) *entity {
	if m.First < 1 {
		return nil
	}
	words := r.sentences[i].Words
	if m.First >= 2 && words[m.First-2].Is("it", "this", "that") && words[m.First-1].Is("is", "was") && r.nearFocus(i) {
		return r.focus
	}
	if len(before) == 0 {
		return nil
	}
	w := &words[m.First-1]
	if last := before[len(before)-1]; last.series && w.Is("as") {
		return last
	}
	if w.Is("be", "is", "was", "are", "were", "been") || w.Is(",") && m.Article != mention.Bare && r.endsBefore(i, m, before) {
		return before[len(before)-1]
	}
	return nil
}

// partOf is the exercise that was told of so far without a name, where a sentence says that it is part of one that it names: "The drills are part of Exercise
// Amber Tide".
func (r *reader) partOf(i int, m *mention.Mention, v value.Values, before []*entity) *entity {
	words := r.sentences[i].Words
	if len(before) == 0 || len(m.Names) == 0 {
		return nil
	}
	e := before[len(before)-1]
	if len(e.names) > 0 || e.kind != m.Kind || contradicts(e, v) || e.told > 1 && !goesOn(m) {
		return nil
	}
	for at := m.First - 1; at > 1; at-- {
		w := &words[at]
		if w.Is("part") && words[at+1].Is("of") && (words[at-1].Is("be", "is", "are", "as") || words[at-2].Is("be", "is", "are", "as")) {
			return e
		}
		if w.Is(",", ";") || w.Has(syntax.Opener) && !w.Is("as") {
			return nil
		}
	}
	return nil
}

// endsBefore reports whether a comma before a mention directly follows the name of the exercise before: "Zapad-81, the largest drill".
func (r *reader) endsBefore(i int, m *mention.Mention, before []*entity) bool {
	e := before[len(before)-1]
	return slices.ContainsFunc(e.names, func(n named) bool { return n.sentence == i && n.Last == m.First-2 })
}
