package due

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Days is a set of days of the week: the bit 1<<time.Weekday for each.
type Days uint8

// Sets that have names.
const (
	EveryDay Days = 1<<7 - 1
	Weekends Days = 1<<time.Saturday | 1<<time.Sunday
	Weekdays Days = EveryDay &^ Weekends
)

// Has reports whether d is in the set.
func (s Days) Has(d time.Weekday) bool { return s&(1<<d) != 0 }

// List lists the days, Monday first.
func (s Days) List() []time.Weekday {
	var all []time.Weekday
	for i := range 7 {
		if d := time.Weekday((i + 1) % 7); s.Has(d) {
			all = append(all, d)
		}
	}
	return all
}

// A DaysError is why what was given names no days.
type DaysError struct {
	Given string
	Word  string // the part that is not understood; empty where nothing is there
}

func (e *DaysError) Error() string { return fmt.Sprintf("%q names no days: %q", e.Given, e.Word) }

var (
	daysBetween = regexp.MustCompile(`\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b)\s*`)
	daysApart   = regexp.MustCompile(`[\s,;/+&]+(?:and\s+)?`)
)

// ParseDays reads days of the week: "weekdays", "mon,wed", "Monday to Friday", "sat-mon"; "daily", or nothing, is every day.
// The error is a *DaysError.
func ParseDays(given string) (Days, error) {
	text := strings.Trim(strings.ToLower(given), " ,;.\t\n")
	if text == "" || text == "every day" {
		return EveryDay, nil
	}
	var all Days
	for _, part := range daysApart.Split(daysBetween.ReplaceAllString(text, "-"), -1) {
		some, ok := daysOf(part)
		if !ok {
			return 0, &DaysError{given, part}
		}
		all |= some
	}
	return all, nil
}

// daysOf reads one word, or two with a dash between. A stretch may go over the end of the week.
func daysOf(part string) (Days, bool) {
	switch part {
	case "daily", "everyday", "all":
		return EveryDay, true
	case "weekday", "weekdays", "workdays":
		return Weekdays, true
	case "weekend", "weekends":
		return Weekends, true
	}
	from, to, stretch := strings.Cut(part, "-")
	first, ok := dayOf(from)
	if !ok || !stretch {
		return 1 << first, ok
	}
	last, ok := dayOf(to)
	days := Days(1 << first)
	for d := first; d != last; {
		d = (d + 1) % 7
		days |= 1 << d
	}
	return days, ok
}

// dayOf reads a day by its name or the beginning of it. Two letters are the least that tells all seven apart.
func dayOf(word string) (time.Weekday, bool) {
	word = strings.TrimSuffix(word, ".")
	if len(word) < 2 {
		return 0, false
	}
	for d := range time.Weekday(7) {
		if strings.HasPrefix(strings.ToLower(d.String())+"s", word) {
			return d, true
		}
	}
	return 0, false
}
