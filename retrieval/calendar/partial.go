package calendar

import (
	"fmt"
	"time"
)

// Bounds returns the first day and the last that from and to leave possible, as YYYY-MM-DD: of August 2021 they are 2021-08-01
// and 2021-08-31. Both are empty where a year is missing, where a day does not exist, and where to is before from.
func Bounds(from, to Partial) (earliest, latest string) {
	if from.Year == 0 || to.Year == 0 || !from.exists() || !to.exists() {
		return "", ""
	}
	first, last := from.first(), to.last()
	if last.before(first) {
		return "", ""
	}
	return first.String(), last.String()
}

// String writes a whole date as YYYY-MM-DD.
func (p Partial) String() string { return fmt.Sprintf("%04d-%02d-%02d", p.Year, p.Month, p.Day) }

// exists reports whether some calendar has the date. February 29 without a year exists.
func (p Partial) exists() bool {
	if p.Month == 0 {
		return p.Day == 0
	}
	return 0 <= p.Year && p.Year <= 9999 && 1 <= p.Month && p.Month <= 12 && 0 <= p.Day && p.Day <= p.days()
}

// days is how many days the month has.
func (p Partial) days() int {
	year := p.Year
	if year == 0 {
		year = 2000 // a leap year
	}
	return time.Date(year, time.Month(p.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// first and last are the bounds of a date with a year.
func (p Partial) first() Partial { return Partial{p.Year, max(p.Month, 1), max(p.Day, 1)} }

func (p Partial) last() Partial {
	if p.Month == 0 {
		p.Month = 12
	}
	if p.Day == 0 {
		p.Day = p.days()
	}
	return p
}

// before reports whether all of p is before q, as far as both tell.
func (p Partial) before(q Partial) bool {
	if p.Year != q.Year {
		return p.Year < q.Year
	}
	if p.Month != q.Month {
		return p.Month < q.Month
	}
	return p.Day != 0 && q.Day != 0 && p.Day < q.Day
}

// share gives each end of a range what only the other tells: the month of "17" in "17 to 23 October", and the year, in the year
// before or after where the range would otherwise run backwards.
func share(from, to Partial) (Partial, Partial) {
	if from.Month == 0 && from.Day > 0 {
		from.Month = to.Month
	}
	if to.Month == 0 && to.Day > 0 {
		to.Month = from.Month
	}
	switch {
	case from.Month == 0 || to.Month == 0:
	case from.Year == 0 && to.Year != 0:
		if from.Year = to.Year; to.before(from) {
			from.Year--
		}
	case to.Year == 0 && from.Year != 0:
		if to.Year = from.Year; to.before(from) {
			to.Year++
		}
	}
	return from, to
}
