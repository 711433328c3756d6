package timeline

import (
	"time"

	"verbatim/retrieval"
)

// A span is when an exercise took place, in days since 1970-01-01, the last day included. Where the text does not give the
// days (not sure), it took place somewhere within the span.
type span struct {
	first, last int
	sure        bool
}

// spanOf is when e took place; false where nothing of it is known.
func spanOf(e retrieval.Exercise) (span, bool) {
	if s, ok := between(e.Start, e.End, true); ok {
		return s, true
	}
	if s, ok := between(e.Earliest, e.Latest, false); ok {
		return s, true
	}
	if e.Year < 1 || e.Year > lastYear {
		return span{}, false
	}
	first := time.Date(e.Year, time.January, 1, 0, 0, 0, 0, time.UTC)
	return span{first: dayOf(first), last: dayOf(first.AddDate(1, 0, 0)) - 1}, true
}

// lastYear is the last that a date as YYYY-MM-DD can have.
const lastYear = 9999

// between is the span from one date to another. One of them is enough; dates in the wrong order are taken for the first alone.
func between(from, to string, sure bool) (span, bool) {
	first, hasFirst := parseDay(from)
	last, hasLast := parseDay(to)
	switch {
	case hasFirst && hasLast && first <= last:
		return span{first, last, sure}, true
	case hasFirst:
		return span{first, first, sure}, true
	case hasLast:
		return span{last, last, sure}, true
	default:
		return span{}, false
	}
}

func parseDay(date string) (day int, ok bool) {
	t, err := time.Parse(time.DateOnly, date)
	return dayOf(t), err == nil && t.Year() > 0
}

const secondsInDay = 24 * 60 * 60

func dayOf(t time.Time) int { return int(t.Unix() / secondsInDay) }

func dateOf(day int) time.Time { return time.Unix(int64(day)*secondsInDay, 0).UTC() }
