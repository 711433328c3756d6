package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/finding"
	"verbatim/retrieval/exercise/value"
)

// finish decides what an exercise's time is, and whether it is one at all.
func (r *reader) finish(e *entity) (finding.Exercise, bool) {
	e.dropOtherYears()
	x := finding.Exercise{Kind: e.kind}
	if e.series {
		x.Kind = retrieval.KindSeries
	}
	if x.Year = e.yearOf(); e.series {
		x.Year = 0
	}
	best := -1
	var from, to calendar.Partial
	for i, w := range e.whens {
		if best < 0 || precision(w) > precision(e.whens[best]) {
			best = i
		}
		a, b := bounds(w, x.Year)
		from, to = join(from, to, a, b)
	}
	if best >= 0 {
		x.When = e.whens[best].Text
	}
	if x.Year != 0 && !e.series {
		dates(&x, from, to)
	}
	return x, true
}

// dropOtherYears leaves out the times of other editions than that whose year the name has.
func (e *entity) dropOtherYears() {
	year := e.year()
	e.whens = slices.DeleteFunc(e.whens, func(w dated) bool { return otherYear(year, []value.When{w.When}) })
}

// yearOf is the year of an exercise: that of its name, or of a time said of it, or of the text around a day and month.
func (e *entity) yearOf() int {
	if year := e.year(); year != 0 {
		return year
	}
	for _, w := range e.whens {
		if year := max(w.Expression.From.Year, w.Expression.To.Year); year != 0 {
			return year
		}
	}
	for _, w := range e.whens {
		if w.Expression.From.Month+w.Expression.To.Month > 0 && w.frame.year != 0 {
			return w.frame.year
		}
	}
	return 0
}

// precision orders times by how much they tell.
func precision(w dated) int {
	p, q := w.Expression.From, w.Expression.To
	switch {
	case w.Part == value.Phase:
		return 1
	case w.Expression.Kind == calendar.Range && p.Day != 0:
		return 9
	case w.Expression.Kind == calendar.Duration:
		return 1
	case p.Day != 0 && w.Part == value.Whole:
		return 8
	case p.Day != 0 || q.Day != 0:
		return 7
	case p.Month != 0 || q.Month != 0:
		return 6
	case w.Expression.Kind == calendar.Relative && strings.Contains(w.Text, "year"):
		return 3
	case w.Expression.Kind == calendar.Relative:
		return 4
	case p.Year != 0:
		return 5
	}
	return 2
}

// bounds is what a time says of the first day and the last, with the exercise's year where it gives none.
func bounds(w dated, year int) (from, to calendar.Partial) {
	x := w.Expression
	if year != 0 {
		x = x.WithYear(year)
	}
	switch w.Part {
	case value.Begin:
		return x.From, calendar.Partial{}
	case value.Phase:
		return calendar.Partial{}, calendar.Partial{}
	case value.Finish:
		if x.To == (calendar.Partial{}) {
			return calendar.Partial{}, x.From
		}
		return calendar.Partial{}, x.To
	}
	return x.From, x.To
}

// join takes a time into what is known of the first day and the last: whichever tells more.
func join(from, to, a, b calendar.Partial) (calendar.Partial, calendar.Partial) {
	if finer(a, from) {
		from = a
	}
	if finer(b, to) || goesOnFrom(from, to, a, b) {
		to = b
	}
	return from, to
}

// goesOnFrom reports whether a second range of days begins when the first ends, as the sea phase after the harbour phase.
func goesOnFrom(from, to, a, b calendar.Partial) bool {
	const pause = 4 // days: a weekend between
	if from.Day*to.Day*a.Day*b.Day == 0 || a == b {
		return false
	}
	end, next := day(to), day(a)
	return next > end && next <= end+pause && day(b) > next
}

// day numbers the days of a year, every month as long as the longest.
func day(p calendar.Partial) int { return p.Year*372 + p.Month*31 + p.Day }

func finer(a, than calendar.Partial) bool { return depth(a) > depth(than) }

func depth(p calendar.Partial) int {
	switch {
	case p.Day != 0:
		return 3
	case p.Month != 0:
		return 2
	case p.Year != 0:
		return 1
	}
	return 0
}

// dates writes the days that are known, and bounds for those that are not.
func dates(x *finding.Exercise, from, to calendar.Partial) {
	if from.Day != 0 && from.Year != 0 {
		x.Start, _ = calendar.Bounds(from, from)
	}
	if to.Day != 0 && to.Year != 0 {
		_, x.End = calendar.Bounds(to, to)
	}
	if depth(from) == 0 {
		from = to
	}
	if depth(to) == 0 {
		to = from
	}
	if depth(from) == 0 {
		from, to = calendar.Partial{Year: x.Year}, calendar.Partial{Year: x.Year}
	}
	if x.Earliest, x.Latest = calendar.Bounds(from, to); x.Earliest == "" { // days that contradict one another
		year := calendar.Partial{Year: x.Year}
		x.Earliest, x.Latest = calendar.Bounds(year, year)
		x.Start, x.End = "", ""
	}
}
