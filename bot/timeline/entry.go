package timeline

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// An entry is an exercise as it is drawn: when it was, and its label.
type entry struct {
	exercise retrieval.Exercise
	kind     retrieval.ExerciseKind
	span     span
	dated    bool // whether it has a place on the axis

	label []line
	width float64 // of the label
}

// entries are the exercises that have a place on the axis, the latest first, and the others, series first; none has a label yet.
func entries(exercises []retrieval.Exercise) (dated, undated []entry) {
	for _, e := range exercises {
		if n := newEntry(e); n.dated {
			dated = append(dated, n)
		} else {
			undated = append(undated, n)
		}
	}
	slices.SortStableFunc(dated, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.span.first, b.span.first), cmp.Compare(a.span.last, b.span.last))
	})
	slices.Reverse(dated)
	series, others := split(undated, func(e entry) bool { return e.kind == retrieval.KindSeries })
	return dated, append(series, others...)
}

func newEntry(e retrieval.Exercise) entry {
	n := entry{exercise: e, kind: e.Kind}
	if !slices.Contains(retrieval.ExerciseKinds(), n.kind) {
		n.kind = retrieval.KindExercise
	}
	n.span, n.dated = spanOf(e)
	n.dated = n.dated && n.kind != retrieval.KindSeries
	return n
}

// split are the entries of which is holds, and the others.
func split(entries []entry, is func(entry) bool) (those, others []entry) {
	for _, e := range entries {
		if is(e) {
			those = append(those, e)
		} else {
			others = append(others, e)
		}
	}
	return those, others
}

// labelled are the first of the entries with their labels: as many as might have room on so much paper, if they filled it.
// What is beyond that need not be measured.
func labelled(entries []entry, area float64, l lettering) []entry {
	for i := range entries {
		e := &entries[i]
		e.label = append(l.balanced(l.name(e.exercise), strong, widestLabel, maxNameLines), l.participants(e.exercise.Participants)...)
		for _, line := range e.label {
			e.width = max(e.width, line.width)
		}
		if area -= e.least().grown().area(); area < 0 {
			return entries[:i]
		}
	}
	return entries
}

// least is the room that e takes at least, wherever it is.
func (e entry) least() rect { return rect{w: signSize + signGap + e.width, h: e.height()} }

// height is that of the label; a sign has as much even without one.
func (e entry) height() float64 { return leading * float64(max(1, len(e.label))) }

// maxNameLines is how many lines a name may take.
const maxNameLines = 2

// participants sets as many names as fit on a line, with the number of the others.
func (l lettering) participants(names []string) []line {
	var drawable []string
	for _, name := range names {
		if d := l.drawable(name); d != "" {
			drawable = append(drawable, d)
		}
	}
	for n := len(drawable); n > 0; n-- {
		words, others := strings.Join(drawable[:n], ", "), reply.TimelineOthers(len(drawable)-n)
		room := widestLabel - l.width(others, plain)
		if n == 1 || l.width(words, plain) <= room {
			return []line{l.line(l.elide(words, plain, room)+others, plain)}
		}
	}
	return nil
}
