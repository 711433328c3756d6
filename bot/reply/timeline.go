package reply

import (
	"fmt"

	"verbatim/retrieval"
)

// The words in the picture of the exercises.
const (
	TimelineTitle  = "Timeline of exercises"
	TimelineNoDate = "No date given"
	TimelineUnsure = "Hollow and dashed: the exact days are not given."
)

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
