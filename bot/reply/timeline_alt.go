package reply

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"verbatim/retrieval"
)

// MaxAlt is how long the text beside a picture may be, in UTF-16 code units: Discord's limit.
const MaxAlt = 1024

// A TimelineLane is exercises that stand together in the picture, under one heading.
type TimelineLane struct {
	Title     string
	Exercises []retrieval.Exercise
}

// TimelineAlt says what the picture shows, for those who do not see it: lane by lane, as many exercises as fit into MaxAlt, and
// how many more there are. Left are those that are not in the picture either.
func TimelineAlt(title string, lanes []TimelineLane, left int) string {
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
	if when := cutUnits(ExerciseWhen(e), maxAltWords); when != "" {
		entry += ", " + when
	}
	if len(e.Participants) > 0 {
		entry += " (" + cutUnits(onOneLine(strings.Join(e.Participants, ", ")), maxAltWords) + ")"
	}
	return entry
}

func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

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
