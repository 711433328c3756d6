package due

import "time"

// A Schedule is a time of day, on some days of the week, in a zone. The zero Days mean every day, a nil Zone UTC.
type Schedule struct {
	Time TimeOfDay
	Days Days
	Zone *time.Location
}

// An Occasion is one time at which a schedule is due.
type Occasion struct {
	Day string    // the day on the wall of the zone, as YYYY-MM-DD
	At  time.Time // when; in the schedule's zone
}

// DayFormat is how days are written.
const DayFormat = time.DateOnly

// farthest is how many days away the next occasion of a schedule can be: a week, and another where a zone leaves out the day.
const farthest = 2 * 7

// Around returns the last occasion that is not after now and the first that is. Of two times the later never has the
// earlier occasions.
func (s Schedule) Around(now time.Time) (last, next Occasion) {
	s = s.filledIn()
	today := calendarDay(now.In(s.Zone))
	for i := 1; i >= -farthest; i-- {
		if o, ok := s.on(today.AddDate(0, 0, i)); ok && !o.At.After(now) {
			last = o
			break
		}
	}
	for i := -1; i <= farthest; i++ {
		if o, ok := s.on(today.AddDate(0, 0, i)); ok && o.At.After(now) {
			return last, o
		}
	}
	return last, next
}

// On is the occasion of a day, where the schedule has one. day is written as in Occasion; any other form has none.
func (s Schedule) On(day string) (Occasion, bool) {
	d, err := time.Parse(DayFormat, day)
	if err != nil {
		return Occasion{}, false
	}
	return s.filledIn().on(d)
}

// Between counts the occasions of the days after one and before another.
func (s Schedule) Between(after, before string) int {
	from, err1 := time.Parse(DayFormat, after)
	to, err2 := time.Parse(DayFormat, before)
	if err1 != nil || err2 != nil {
		return 0
	}
	s = s.filledIn()
	n := 0
	for d := from.AddDate(0, 0, 1); d.Before(to); d = d.AddDate(0, 0, 1) {
		if _, ok := s.on(d); ok {
			n++
		}
	}
	return n
}

func (s Schedule) filledIn() Schedule {
	if s.Zone == nil {
		s.Zone = time.UTC
	}
	if s.Days == 0 {
		s.Days = EveryDay
	}
	return s
}

// on is the occasion of a day that is given as its midnight in UTC.
func (s Schedule) on(day time.Time) (Occasion, bool) {
	if !s.Days.Has(day.Weekday()) {
		return Occasion{}, false
	}
	if begins := firstShowing(s.Zone, day); calendarDay(begins) != day {
		return Occasion{}, false // the zone has left the day out
	}
	at := firstShowing(s.Zone, day.Add(time.Duration(s.Time)*time.Minute))
	return Occasion{day.Format(DayFormat), at}, true
}

// calendarDay is the day that t shows, as its midnight in UTC.
func calendarDay(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// firstShowing is the first moment at which a clock on the wall of the zone shows wall or later. wall is given as if the zone
// were UTC. Between two changes of the clock there is nothing to look for, so the stretches between them are tried in order;
// no zone is a day from UTC, so the first of them is that of the day before.
func firstShowing(zone *time.Location, wall time.Time) time.Time {
	for at := wall.Add(-24 * time.Hour).In(zone); ; {
		_, offset := at.Zone()
		begins, ends := at.ZoneBounds()
		first := wall.Add(-time.Duration(offset) * time.Second)
		if ends.IsZero() || first.Before(ends) {
			return later(first, begins).In(zone)
		}
		at = ends
	}
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}
