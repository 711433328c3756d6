package due

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// The years that are tried, and the zones, each of which has done something that a calendar would not expect.
var (
	firstYear = time.Date(2009, 1, 1, 0, 0, 0, 0, time.UTC)
	lastYear  = time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
)

func oddZones() []string {
	return []string{
		"UTC", "Europe/London", "America/New_York", "Asia/Kolkata",
		"Asia/Kathmandu",      // 5:45 ahead
		"Australia/Lord_Howe", // put forward by half an hour
		"Pacific/Apia",        // left out 30 December 2011
		"Africa/Casablanca",   // put back for Ramadan
		"America/Nuuk",        // put forward from 23:00 to the next day
		"America/St_Johns",    // put back at one minute past midnight until 2011
		"America/Sao_Paulo",   // put forward at midnight
		"America/Havana",      // put back from one o'clock to midnight
		"Asia/Gaza",           // changes its rules every year
		"Antarctica/Troll",    // put forward by two hours
		"Asia/Pyongyang",      // moved by half an hour, and back
		"America/Caracas",     // the same
		"Pacific/Kiritimati",  // 14 hours ahead
		"Europe/Istanbul",     // kept summer time for good
		"Africa/Cairo",        // gave summer time up and took it back
		"Atlantic/Azores",     // put back from one o'clock to midnight
		"Antarctica/Casey",    // moved by three hours, several times
		"Asia/Tehran",         // put forward at midnight
		"Africa/Juba",         // moved once
		"America/Argentina/San_Luis",
	}
}

func oddTimes() []TimeOfDay {
	return []TimeOfDay{0, 1, 30, 59, 60, 61, 90, 119, 120, 121, 150, 179, 180, 181, 540, Noon, 1379, 1380, 1410, 1439}
}

// TestAgainstAClockOnTheWall watches a clock minute by minute around every change there was in each of the odd zones, and
// holds every occasion to what it showed.
func TestAgainstAClockOnTheWall(t *testing.T) {
	t.Parallel()
	for _, name := range oddZones() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			zone := zoneNamed(t, name)
			for _, change := range changes(zone) {
				watch(t, zone, change)
			}
		})
	}
}

// changes lists when the clock on the wall was put forward or back.
func changes(zone *time.Location) []time.Time {
	all := []time.Time{time.Date(2016, 2, 29, 12, 0, 0, 0, time.UTC)} // nothing happened, but that day is a rare one
	for at := firstYear.In(zone); ; {
		_, ends := at.ZoneBounds()
		if ends.IsZero() || ends.After(lastYear) {
			return all
		}
		all = append(all, ends)
		at = ends
	}
}

// watch looks at the clock for three days before a change and after. A day is judged where all of it was watched.
func watch(t *testing.T, zone *time.Location, change time.Time) {
	t.Helper()
	shown := make(map[int64]bool)      // by the seconds of the day's midnight
	first := make(map[int64]time.Time) // by the seconds of the time on the wall
	from, to := change.Add(-72*time.Hour).Truncate(time.Minute), change.Add(72*time.Hour)
	latest := wallOf(from.In(zone))
	for at := from; at.Before(to); at = at.Add(time.Minute) {
		now := at.In(zone)
		wall := wallOf(now)
		shown[calendarDay(wall).Unix()] = true
		for latest.Before(wall) {
			latest = latest.Add(time.Minute)
			first[latest.Unix()] = at
		}
	}
	judged := calendarDay(from.In(zone)).AddDate(0, 0, 1)
	for day := judged; day.Before(calendarDay(to.In(zone))); day = day.AddDate(0, 0, 1) {
		for _, when := range oddTimes() {
			s := Schedule{Time: when, Zone: zone}
			got, ok := s.On(day.Format(DayFormat))
			if ok != shown[day.Unix()] {
				t.Errorf("%s at %s: has an occasion %t", day.Format(DayFormat), when, ok)
			}
			want := first[day.Add(time.Duration(when)*time.Minute).Unix()]
			if ok && !got.At.Equal(want) {
				t.Errorf("%s at %s: due %s, want %s", day.Format(DayFormat), when, got.At, want.In(zone))
			}
		}
	}
}

// wallOf is what a clock shows, to the minute, as if its zone were UTC.
func wallOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
}

// TestEveryZone asks every zone there is for the occasions of a year, and the odd ones for those of ten, one after the
// other: each day is due once, none twice, and what is last at an occasion is that occasion.
func TestEveryZone(t *testing.T) {
	t.Parallel()
	for i, name := range Zones() {
		years := 1
		if slices.Contains(oddZones(), name) {
			years = 10
		}
		s := Schedule{Time: TimeOfDay(i*7) % 1440, Zone: zoneNamed(t, name)}
		first := time.Date(2016+i%10, 1, 1, 0, 0, 0, 0, s.Zone)
		until := first.AddDate(years, 0, 0)
		days := 0
		_, next := s.Around(first.Add(-time.Nanosecond))
		for ; next.At.Before(until); days++ {
			last, after := s.Around(next.At)
			if last != next || after.Day != calendarDay(next.At).AddDate(0, 0, 1).Format(DayFormat) {
				t.Fatalf("%s: at %v the last is %v, and the next %v", name, next, last, after)
			}
			next = after
		}
		if want := int(calendarDay(until).Sub(calendarDay(first)).Hours() / 24); days != want {
			t.Errorf("%s: %d occasions in %d days", name, days, want)
		}
	}
}

// TestNeverBack moves now in odd steps over years: no occasion comes back, and none is passed over.
func TestNeverBack(t *testing.T) {
	t.Parallel()
	for _, name := range oddZones() {
		s := Schedule{Time: 2*60 + 30, Days: 1<<time.Sunday | 1<<time.Friday | 1<<time.Monday, Zone: zoneNamed(t, name)}
		before, next := s.Around(firstYear)
		for now := firstYear; now.Before(lastYear); now = now.Add(19*time.Hour + 13*time.Minute) {
			last, after := s.Around(now)
			if last.At.After(now) || !after.At.After(now) || !s.Days.Has(weekday(t, last.Day)) {
				t.Fatalf("%s at %s: %v, %v", name, now, last, after)
			}
			if last != before && last != next {
				t.Fatalf("%s at %s: %v follows on %v, and not %v", name, now, last, before, next)
			}
			before, next = last, after
		}
	}
}

func weekday(t *testing.T, day string) time.Weekday {
	d, err := time.Parse(DayFormat, day)
	if err != nil {
		t.Fatal(err)
	}
	return d.Weekday()
}

func TestKnownOccasions(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ why, zone, time, now, last, next string }{
		{"an ordinary day", "Europe/London", "09:00", "2026-11-20T12:00:00Z", "2026-11-20T09:00:00Z", "2026-11-21T09:00:00Z"},
		{"at the very moment", "Europe/London", "09:00", "2026-11-20T09:00:00Z", "2026-11-20T09:00:00Z", "2026-11-21T09:00:00Z"},
		{"summer time", "Europe/London", "09:00", "2026-07-20T08:30:00Z", "2026-07-20T08:00:00Z", "2026-07-21T08:00:00Z"},
		{"02:30 that does not exist", "Europe/Berlin", "02:30", "2026-03-29T00:59:00Z", "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z"},
		{"01:30 twice", "America/New_York", "01:30", "2026-11-01T05:45:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"},
		{"half an hour forward", "Australia/Lord_Howe", "02:15", "2026-10-04T00:00:00Z", "2026-10-03T15:30:00Z", "2026-10-04T15:15:00Z"},
		{"three quarters of an hour", "Asia/Kathmandu", "00:00", "2026-01-01T00:00:00Z", "2025-12-31T18:15:00Z", "2026-01-01T18:15:00Z"},
		{"a day left out", "Pacific/Apia", "09:00", "2011-12-30T12:00:00Z", "2011-12-29T19:00:00Z", "2011-12-30T19:00:00Z"},
		{"forward into the next day", "America/Nuuk", "23:30", "2026-03-29T00:30:00Z", "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z"},
		{"the day before a leap day", "UTC", "23:59", "2028-02-29T12:00:00Z", "2028-02-28T23:59:00Z", "2028-02-29T23:59:00Z"},
	} {
		at, err := ParseTime(c.time)
		if err != nil {
			t.Fatal(err)
		}
		now, err := time.Parse(time.RFC3339, c.now)
		if err != nil {
			t.Fatal(err)
		}
		last, next := Schedule{Time: at, Zone: zoneNamed(t, c.zone)}.Around(now)
		got := fmt.Sprint(last.At.UTC().Format(time.RFC3339), " ", next.At.UTC().Format(time.RFC3339))
		if got != c.last+" "+c.next {
			t.Errorf("%s: %s, want %s %s", c.why, got, c.last, c.next)
		}
	}
}

func TestBetween(t *testing.T) {
	t.Parallel()
	weekdays := Schedule{Days: Weekdays}
	for _, c := range []struct {
		after, before string
		want          int
	}{
		{"2026-11-20", "2026-11-20", 0},
		{"2026-11-20", "2026-11-21", 0},
		{"2026-11-20", "2026-11-24", 1}, // a Friday, and the Tuesday after
		{"2026-11-20", "2026-12-04", 9},
		{"", "2026-12-04", 0},
	} {
		if got := weekdays.Between(c.after, c.before); got != c.want {
			t.Errorf("between %s and %s: %d, want %d", c.after, c.before, got, c.want)
		}
	}
	if _, ok := weekdays.On("2026-11-21"); ok {
		t.Error("a Saturday is taken for a weekday")
	}
	if _, ok := weekdays.On("tomorrow"); ok {
		t.Error("a day is read that is none")
	}
}

func zoneNamed(t testing.TB, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}
