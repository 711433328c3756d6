package reply

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"verbatim/retrieval"
)

// ExerciseWhen is when an exercise is, as shortly as the sources tell it: days; else the part of a month that they name, or the
// month; else their own words; else a year. It is empty where they do not say. Dates are written as dates: an exercise has no hour, so there is no time zone to shift it.
func ExerciseWhen(e retrieval.Exercise) string {
	if days := daysOf(e.Start, e.End); days != "" {
		return days
	}
	year := ""
	if e.Year != 0 {
		year = strconv.Itoa(e.Year)
	}
	said := spaced(e.When)
	month, inYear := monthOf(e.Earliest, e.Latest)
	if month != "" && !(strings.Contains(said, month) && partOfMonth.MatchString(said)) {
		return inYear
	}
	switch {
	case said == "" || said == year:
		return year
	case year == "" || strings.Contains(said, year):
		return quotedWords(said)
	}
	return quotedWords(said) + " " + year
}

// whenInFull adds the sources' own words to dates that were read from them.
func whenInFull(e retrieval.Exercise) string {
	short, said := ExerciseWhen(e), spaced(e.When)
	if said == "" || strings.Contains(short, said) {
		return short
	}
	return short + " (" + quotedWords(said) + ")"
}

// partOfMonth are the words that make "mid-October" or "the end of May" say more than the month does.
var partOfMonth = regexp.MustCompile(`(?i)\b(early|mid|middle|late|beginning|start|end|half|week)\b`)

func quotedWords(said string) string { return "“" + said + "”" }

// daysOf writes one day or a range of them; empty where the first is no date.
func daysOf(start, end string) string {
	from, err := time.Parse(time.DateOnly, start)
	if err != nil {
		return ""
	}
	to, err := time.Parse(time.DateOnly, end)
	switch {
	case err != nil || !to.After(from):
		return from.Format("2 January 2006")
	case from.Year() != to.Year():
		return from.Format("2 January 2006") + " to " + to.Format("2 January 2006")
	case from.Month() != to.Month():
		return from.Format("2 January") + " to " + to.Format("2 January 2006")
	}
	return fmt.Sprintf("%d to %s", from.Day(), to.Format("2 January 2006"))
}

// monthOf is the month that lies between two days exactly, without its year and with it; else empty.
func monthOf(earliest, latest string) (month, inYear string) {
	from, err := time.Parse(time.DateOnly, earliest)
	if err != nil || from.Day() != 1 || from.AddDate(0, 1, -1).Format(time.DateOnly) != latest {
		return "", ""
	}
	return from.Format("January"), from.Format("January 2006")
}
