package reply

import (
	"fmt"
	"strconv"
	"strings"

	"verbatim/retrieval"
)

// The words in the picture of the exercises.
const (
	TimelineNoDate = "No date given"
	TimelineUnsure = "Hollow and dashed: the exact days are not given."

	TimelineMissing = "□: letters that cannot be drawn here; the list has them."
)

// TimelineTitle is the heading of a picture of the exercises that a filter keeps: "Patrols, China, 2021".
func TimelineTitle(f retrieval.ExerciseFilter) string {
	if f == (retrieval.ExerciseFilter{}) {
		return "Timeline of exercises"
	}
	words := []string{TimelineKind(f.Kind)}
	for _, word := range []string{f.Country, f.Place, f.Name} {
		if word != "" {
			words = append(words, word)
		}
	}
	if f.Year != 0 {
		words = append(words, strconv.Itoa(f.Year))
	}
	return strings.Join(words, ", ")
}

// TimelineKind heads the exercises of a kind.
func TimelineKind(k retrieval.ExerciseKind) string {
	switch k {
	case retrieval.KindPatrol:
		return "Patrols"
	case retrieval.KindCompetition:
		return "Competitions"
	case retrieval.KindSeries:
		return "Series"
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
func TimelineLeft(n int) string { return fmt.Sprintf("And %d more: narrow with year or country.", n) }
