package reply

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"verbatim/retrieval"
)

// MaxAlt is how long the text beside a picture may be, in UTF-16 code units: Discord's limit.
const MaxAlt = 1024

// A Lane is exercises that stand together in the picture, under one heading.
type Lane struct {
	Title     string
	Exercises []retrieval.Exercise
}

// TimelineAlt says what the picture shows, for those who do not see it: lane by lane, as many exercises as fit into MaxAlt, and
// how many more there are. Left are those that are not in the picture either.
func TimelineAlt(title string, lanes []Lane, left int) string {
	more := left
	for _, l := range lanes {
		more += len(l.Exercises)
	}
	alt := cutUnits(onOneLine(title), maxAltWords) + ": " + TimelineCount(more) + "."
	for _, l := range lanes {
		separator := "\n" + l.Title + ": "
		for _, e := range l.Exercises {
			longer := strings.TrimSuffix(alt, ".") + separator + altEntry(e) + "."
			if separator != "; " {
				longer = alt + separator + altEntry(e) + "."
			}
			if units(longer)+units(altMore(more)) > MaxAlt {
				return alt + altMore(more)
			}
			alt, separator = longer, "; "
			more--
		}
	}
	return alt + altMore(more)
}

// maxAltWords is how much of a title, a name or a list of participants is said, so that one alone does not take all the room.
const maxAltWords = 120

func altMore(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("\nAnd %d more.", n)
}

func altEntry(e retrieval.Exercise) string {
	entry := cutUnits(onOneLine(e.Name), maxAltWords)
	if when := altWhen(e); when != "" {
		entry += ", " + when
	}
	if len(e.Participants) > 0 {
		entry += " (" + cutUnits(onOneLine(strings.Join(e.Participants, ", ")), maxAltWords) + ")"
	}
	return entry
}

// altWhen says when it was, as closely as the text does; where that is in words alone, in its words.
func altWhen(e retrieval.Exercise) string {
	if days := daysBetween(e.Start, e.End); days != "" {
		return days
	}
	if first, last, ok := dates(e.Earliest, e.Latest); ok && first.Year() == last.Year() && first.Month() == last.Month() {
		return first.Format("January 2006")
	}
	switch {
	case e.Year != 0:
		return strconv.Itoa(e.Year)
	case e.When != "":
		return "“" + cutUnits(onOneLine(e.When), maxAltWords) + "”"
	default:
		return ""
	}
}

// daysBetween says from which day to which, each given as YYYY-MM-DD: "9 to 13 August 2021".
func daysBetween(start, end string) string {
	const day, month, whole = "2", "2 January", "2 January 2006"
	first, last, ok := dates(start, end)
	switch {
	case !ok:
		return ""
	case first.Equal(last):
		return last.Format(whole)
	case first.Year() != last.Year():
		return first.Format(whole) + " to " + last.Format(whole)
	case first.Month() != last.Month():
		return first.Format(month) + " to " + last.Format(whole)
	default:
		return first.Format(day) + " to " + last.Format(whole)
	}
}

// dates reads two dates, of which one may be empty and then is the same as the other.
func dates(first, last string) (from, to time.Time, ok bool) {
	if first == "" {
		first = last
	}
	if last == "" {
		last = first
	}
	from, err := time.Parse(time.DateOnly, first)
	if err != nil {
		return from, to, false
	}
	to, err = time.Parse(time.DateOnly, last)
	return from, to, err == nil
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// cutUnits shortens s to at most so many UTF-16 code units, the ellipsis included.
func cutUnits(s string, most int) string {
	if units(s) <= most {
		return s
	}
	room := most - units("…")
	for i, r := range s {
		if room -= max(1, utf16.RuneLen(r)); room < 0 {
			return strings.TrimSpace(s[:i]) + "…"
		}
	}
	return s
}
