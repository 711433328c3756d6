package timeline

import (
	"fmt"
	"strconv"
	"time"
)

// A step is the distance of two ticks on the axis: so many months, or so many days within a month.
type step struct{ months, days int }

// steps are those that people count in, finest first.
func steps() []step {
	s := []step{{days: 1}, {days: 2}, {days: 5}, {days: 10}, {months: 1}, {months: 2}, {months: 3}, {months: 6}}
	for _, years := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000} {
		s = append(s, step{months: monthsInYear * years})
	}
	return s
}

const (
	monthsInYear = 12
	daysInYear   = 365.2425
)

// length is how many days the step takes, on average.
func (s step) length() float64 {
	return float64(s.days) + float64(s.months)*daysInYear/monthsInYear
}

// floor is the last tick at or before day.
func (s step) floor(day int) int {
	t := dateOf(day)
	if s.months == 0 {
		return s.floorInMonth(day, t)
	}
	n := t.Year()*monthsInYear + int(t.Month()) - 1
	n -= n % s.months
	return dayOf(time.Date(n/monthsInYear, time.Month(n%monthsInYear+1), 1, 0, 0, 0, 0, time.UTC))
}

// floorInMonth counts from the first of each month. What is left of a month after its last tick is at least half a step: a tick
// on the 31st beside one on the 1st would have no room.
func (s step) floorInMonth(day int, t time.Time) int {
	length := t.AddDate(0, 1, -t.Day()).Day()
	ticks := max(1, (length+s.days/2)/s.days)
	n := min((t.Day()-1)/s.days, ticks-1)
	return day - (t.Day() - 1) + n*s.days
}

// next is the first tick after the tick at day.
func (s step) next(day int) int {
	if s.months == 0 {
		return s.nextInMonth(day)
	}
	return dayOf(dateOf(day).AddDate(0, s.months, 0))
}

func (s step) nextInMonth(day int) int {
	if next := s.floor(day + s.days); next > day {
		return next
	}
	t := dateOf(day)
	return dayOf(t.AddDate(0, 1, 1-t.Day()))
}

// label names the tick at day, and context what it is part of, empty where it says all.
func (s step) label(day int) (label, context string) {
	t := dateOf(day)
	switch {
	case s.months == 0:
		return strconv.Itoa(t.Day()), fmt.Sprintf("%s %d", month(t), t.Year())
	case s.months < monthsInYear:
		return month(t), strconv.Itoa(t.Year())
	default:
		return strconv.Itoa(t.Year()), ""
	}
}

func month(t time.Time) string { return t.Format("Jan") }
