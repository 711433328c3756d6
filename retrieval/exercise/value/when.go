package value

import (
	"slices"
	"verbatim/retrieval"

	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// A Part says of what a time is that of an exercise.
type Part uint8

const (
	Whole Part = iota
	Begin
	Finish
	Phase // when a part of it is held, and not the whole
)

// A When is a time that a sentence gives an exercise.
type When struct {
	Value
	Expression calendar.Expression
	Part       Part
}

// IsYear reports whether a time is a year and no more.
func (w *When) IsYear() bool {
	from := w.Expression.From
	return from.Year != 0 && from.Month == 0 && w.Expression.Kind == calendar.Date && len(w.Text) == len("2003")
}

// when finds the times that the words in scope give the exercise, and not those at which somebody spoke of it.
func (c *scope) when() []When {
	var found []When
	for _, t := range c.s.Times {
		if !c.open[t.First] && !c.isWhen(t) || t.Kind == calendar.Decade || c.isCount(t) || c.inName(t) {
			continue
		}
		verb := c.verbOf(t)
		if c.founds(t, verb) {
			continue
		}
		if t.Kind == calendar.Since && !c.goesOn(t) || verb >= 0 && c.isOther(verb) || c.sinceThen(t) || c.onTheWay(t.First) {
			continue
		}
		span := c.dayOfMonth(t)
		found = append(found, When{Value{Text: c.s.Text[span.Start:span.End], Span: span}, t.Expression, c.part(t, verb)})
	}
	return found
}

// inName reports whether a time is part of one of the mention's names: "Vostok 2022".
func (c *scope) inName(t syntax.Time) bool {
	return slices.ContainsFunc(c.m.Names, func(n mention.Name) bool { return n.First <= t.First && t.First <= n.Last })
}

// isWhen reports whether a time stands before the clause that tells of the mention: "from 3 June, when Exercise Steel Wing starts".
func (c *scope) isWhen(t syntax.Time) bool {
	words := c.s.Words
	return t.Last+2 < c.m.First && words[t.Last+1].Is(",") && words[t.Last+2].Is("when") && c.m.First-t.Last <= 4
}

// founds reports whether a year is the one in which a series was begun, or somebody came to it: "first held in 2005", "established in 1982",
// "joined the exercise in 2015".
func (c *scope) founds(t syntax.Time, verb int) bool {
	words := c.s.Words
	if t.From.Month > 0 || t.From.Year == 0 {
		return false
	}
	if before := c.m.First - 1; before >= 0 && words[before].Is("joined") && c.m.Last < t.First {
		return true
	}
	if verb < 0 || verb > t.First {
		return false
	}
	return verb > 0 && words[verb-1].Is("first", "originally") || words[verb].Is("established", "founded", "inaugurated", "introduced", "created", "conceived", "initiated", "instituted", "dates")
}

// dayOfMonth is where a time stands with the days of the month before it, and with the time up to which it goes: "the 31st of this month to the 13th of next
// month".
func (c *scope) dayOfMonth(t syntax.Time) retrieval.Span {
	words, span := c.s.Words, t.Span
	isDay := func(of int) bool {
		return of > 1 && words[of].Is("of") && words[of-1].Shape == syntax.Number && words[of-2].Is("the")
	}
	if t.Kind != calendar.Relative || !isDay(t.First-1) {
		return span
	}
	span.Start = words[t.First-3].Start
	if at := t.Last + 4; at < len(words) && words[t.Last+1].Is("to", "until", "till") && isDay(at) {
		for _, end := range c.s.Times {
			if end.First == at+1 {
				span.End = end.End
			}
		}
	}
	return span
}

// verbOf is the verb that a time goes with: the nearest before it in its clause, else the next after it; -1 for none.
func (c *scope) verbOf(t syntax.Time) int {
	words := c.s.Words
	for at := t.First - 1; at >= 0; at-- {
		if at >= c.m.First && at <= c.m.Last {
			return c.boundBefore() // else part of the phrase itself: "the drills in August"
		}
		if words[at].Is(";") || !c.open[at] && !words[at].Is(",") {
			break
		}
		if words[at].Has(syntax.Verb) && !isNominal(words, at) && words[at].Shape == syntax.Small && !(words[at].Is("training", "firing", "testing", "landing") && isPlaceNoun(&words[at+1])) {
			return at // and not "at the Anchorage training ground"
		}
	}
	for at := t.Last + 1; at < len(words); at++ {
		if at == c.m.First {
			return -1
		}
		if words[at].Has(syntax.Verb) && !isNominal(words, at) && words[at].Shape == syntax.Small {
			return at
		}
	}
	return -1
}

// boundBefore is the verb that begins or ends the mention, of which it is the object: "began the exercise on 4 May"; -1 for none.
func (c *scope) boundBefore() int {
	words := c.s.Words
	for at := c.m.First - 1; at >= 0 && c.open[at]; at-- {
		if words[at].Has(syntax.Verb) && !isNominal(words, at) && words[at].Shape == syntax.Small {
			if bound(&words[at]) != Whole || words[at].In(decisions) {
				return at
			}
			return -1
		}
	}
	return -1
}

// part tells whether a time is when the exercise begins, or ends.
func (c *scope) part(t syntax.Time, verb int) Part {
	if c.ofPhase() {
		return Phase
	}
	switch t.Kind {
	case calendar.Start, calendar.Since:
		return Begin
	case calendar.Until:
		return Finish
	}
	words := c.s.Words
	if t.First > 0 && words[t.First-1].Is("until", "till", "through") {
		return Finish
	}
	if verb < 0 {
		return Whole
	}
	if t.Kind == calendar.Range {
		return Whole // both ends are given
	}
	if words[verb].Is("get", "gets", "got") && verb+1 < len(words) && words[verb+1].Is("under", "underway", "going") {
		return Begin
	}
	if part := bound(&words[verb]); part != Whole {
		return part
	}
	if words[verb].Is("last", "lasts", "run", "runs", "ran", "continue", "continues", "goes") && t.Kind == calendar.Date && t.First > 0 && words[t.First-1].Is("to") {
		return Finish
	}
	return Whole
}

// bound tells whether a verb begins or ends what it is about.
func bound(verb *syntax.Word) Part {
	switch {
	case verb.In(beginnings):
		return Begin
	case verb.In(ends):
		return Finish
	}
	return Whole
}

var (
	beginnings = syntax.NewList(`begin begins began begun beginning start starts started starting open opens opened commence commences commenced kick kicks kicked
launch launched launches`)
	ends = syntax.NewList(`end ends ended ending finish finishes finished conclude concludes concluded concluding close closes closed wound winds wrap wraps wrapped
culminate culminates culminated complete completed`)
)
