package timeline

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// An entry is an exercise as it is drawn: its label, set, and when it was.
type entry struct {
	exercise retrieval.Exercise
	kind     retrieval.ExerciseKind
	span     span
	dated    bool // whether it has a place on the axis
	label    []line
	width    float64 // of the label
}

// maxNameLines is how many lines a name may take.
const maxNameLines = 2

func newEntry(e retrieval.Exercise, l lettering) entry {
	n := entry{exercise: e, kind: e.Kind}
	if !slices.Contains(retrieval.ExerciseKinds(), n.kind) {
		n.kind = retrieval.KindExercise
	}
	n.span, n.dated = spanOf(e)
	n.dated = n.dated && n.kind != retrieval.KindSeries
	n.label = append(l.balanced(l.drawable(e.Name), strong, widestLabel, maxNameLines), l.participants(e.Participants)...)
	for _, line := range n.label {
		n.width = max(n.width, line.width)
	}
	return n
}

// participants sets as many names as fit on a line, with the number of the others.
func (l lettering) participants(names []string) []line {
	var drawable []string
	for _, name := range names {
		if d := l.drawable(name); d != "" {
			drawable = append(drawable, d)
		}
	}
	for n := len(drawable); n > 0; n-- {
		words := strings.Join(drawable[:n], ", ") + reply.TimelineOthers(len(drawable)-n)
		if n == 1 || l.width(words, plain) <= widestLabel {
			return []line{l.line(l.elide(words, plain, widestLabel), plain)}
		}
	}
	return nil
}

// entries are the exercises in order of time, and those that have no place on the axis, series first.
func entries(exercises []retrieval.Exercise, l lettering) (dated, undated []entry) {
	for _, e := range exercises {
		if n := newEntry(e, l); n.dated {
			dated = append(dated, n)
		} else {
			undated = append(undated, n)
		}
	}
	slices.SortStableFunc(dated, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.span.first, b.span.first), cmp.Compare(a.span.last, b.span.last))
	})
	slices.SortStableFunc(undated, func(a, b entry) int {
		return cmp.Compare(seriesFirst(a.kind), seriesFirst(b.kind))
	})
	return dated, undated
}

func seriesFirst(k retrieval.ExerciseKind) int {
	if k == retrieval.KindSeries {
		return 0
	}
	return 1
}
