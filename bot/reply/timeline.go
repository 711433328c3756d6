package reply

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"verbatim/retrieval"
)

// The words in and around the picture of the exercises.
const (
	TimelineTitle  = "Timeline of exercises"
	TimelineNoDate = "No date given"
	TimelineUnsure = "Hollow: some time in the pale bar; the day is not given."
)

// MaxAlt is how long the text beside a picture may be, in UTF-16 code units: Discord's limit.
const MaxAlt = 1024

// TimelineKind names the exercises of a kind.
func TimelineKind(k retrieval.ExerciseKind) string {
	switch k {
	case retrieval.KindPatrol:
		return "Patrols"
	case retrieval.KindCompetition:
		return "Competitions"
	case retrieval.KindSeries:
		return "Recurring series"
	default:
		return "Exercises"
	}
}

// TimelineCount says how many exercises the picture is about.
func TimelineCount(n int) string { return counted(n, "exercise", "exercises") }

// TimelineOthers stands behind the participants that have room, for n that have none.
func TimelineOthers(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" +%d", n)
}

// TimelineLeft says how many exercises had no room, and what to do.
func TimelineLeft(n int) string { return fmt.Sprintf("and %d more: narrow with year or country", n) }

// TimelineAlt says what the picture shows, for those who do not see it: the exercises shown, in order, as many as fit into MaxAlt.
func TimelineAlt(title string, shown []retrieval.Exercise, left int) string {
	alt := cutUnits(onOneLine(title)+": "+TimelineCount(len(shown)+left)+".", MaxAlt/4)
	for i, e := range shown {
		rest := ""
		if n := len(shown) - i - 1 + left; n > 0 {
			rest = fmt.Sprintf("\nand %d more.", n)
		}
		entry := "\n" + timelineEntry(e)
		if units(alt)+units(entry)+units(rest) > MaxAlt {
			return alt + fmt.Sprintf("\nand %d more.", len(shown)-i+left)
		}
		alt += entry
	}
	if left > 0 {
		alt += fmt.Sprintf("\nand %d more.", left)
	}
	return alt
}

const maxAltName = 100

func timelineEntry(e retrieval.Exercise) string {
	entry := cutUnits(onOneLine(e.Name), maxAltName) + ", " + timelineWhen(e)
	if len(e.Participants) > 0 {
		entry += ": " + cutUnits(onOneLine(strings.Join(e.Participants, ", ")), maxAltName)
	}
	return entry + "."
}

func timelineWhen(e retrieval.Exercise) string {
	switch {
	case e.Start != "" && e.End != "" && e.Start != e.End:
		return e.Start + " to " + e.End
	case e.Start != "":
		return e.Start
	case e.Year != 0:
		return fmt.Sprint(e.Year)
	default:
		return "no date given"
	}
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// cutUnits shortens s to at most so many UTF-16 code units, the ellipsis included.
func cutUnits(s string, most int) string {
	if units(s) <= most {
		return s
	}
	n := 1
	for i, r := range s {
		if n += max(1, utf16.RuneLen(r)); n > most {
			return strings.TrimSpace(s[:i]) + "…"
		}
	}
	return s
}
