package due

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A TimeOfDay is in minutes since midnight, as the clock on the wall counts them: from 0 to 1439.
type TimeOfDay int

// Noon is the middle of the day.
const Noon TimeOfDay = 12 * 60

// String writes the time as 15:04.
func (t TimeOfDay) String() string { return fmt.Sprintf("%02d:%02d", int(t)/60, int(t)%60) }

// A TimeError is why what was given is no time of day.
type TimeError struct {
	Given string
	Why   TimeProblem
}

// A TimeProblem says what is wrong with a time of day.
type TimeProblem string

const (
	NoTime        TimeProblem = "it is not written as a time of day"
	HourTooMuch   TimeProblem = "hours go from 0 to 23"
	HourOfTwelve  TimeProblem = "with am or pm, hours go from 1 to 12"
	MinuteTooMuch TimeProblem = "minutes go from 00 to 59"
)

func (e *TimeError) Error() string { return fmt.Sprintf("%q is no time of day: %s", e.Given, e.Why) }

var (
	// parted is 9, 9:30, 9.30, 9h, 9h30, with or without am or pm, which people write with dots as well.
	parted = regexp.MustCompile(`^(\d{1,2})(?:[:.h](\d{2})|h)?(am|pm)?$`)
	// unparted is 0930, and 930.
	unparted = regexp.MustCompile(`^(\d{1,2})(\d{2})(am|pm)?$`)
	// dottedHalf is the a.m. of those who dot it.
	dottedHalf = regexp.MustCompile(`([ap])\.m\.?$`)
)

// ParseTime reads a time of day: 09:00, 9am, 9:30 pm, 21h30, 0900, noon, midnight. The error is a *TimeError.
func ParseTime(given string) (TimeOfDay, error) {
	text := strings.Join(strings.Fields(strings.ToLower(given)), "")
	text = dottedHalf.ReplaceAllString(text, "${1}m")
	text = strings.TrimSuffix(text, "o'clock")
	switch text {
	case "noon", "midday":
		return Noon, nil
	case "midnight":
		return 0, nil
	}
	m := parted.FindStringSubmatch(text)
	if m == nil {
		m = unparted.FindStringSubmatch(text)
	}
	if m == nil {
		return 0, &TimeError{given, NoTime}
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2]) // none is nought
	hour, why := twentyFour(hour, m[3])
	switch {
	case why != "":
		return 0, &TimeError{given, why}
	case minute > 59:
		return 0, &TimeError{given, MinuteTooMuch}
	}
	return TimeOfDay(hour*60 + minute), nil
}

// twentyFour turns an hour with am, pm or neither into one of twenty-four: 12 am is midnight, and 12 pm noon.
func twentyFour(hour int, half string) (int, TimeProblem) {
	if half == "" {
		if hour > 23 {
			return 0, HourTooMuch
		}
		return hour, ""
	}
	if hour < 1 || hour > 12 {
		return 0, HourOfTwelve
	}
	hour %= 12
	if half == "pm" {
		hour += 12
	}
	return hour, ""
}
