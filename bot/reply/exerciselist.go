package reply

import (
	"fmt"
	"strings"

	"verbatim/retrieval"
)

// ExerciseList lays out one page of exercises.
func ExerciseList(page []retrieval.Exercise) Card {
	c := Card{Kind: Listing}
	var b strings.Builder
	for i, e := range page {
		if i > 0 {
			b.WriteString("\n\n")
		}
		entry, name := exerciseEntry(e)
		c.Bold = append(c.Bold, retrieval.Span{Start: b.Len() + name.Start, End: b.Len() + name.End})
		b.WriteString(entry)
	}
	c.Text = b.String()
	return c
}

// Of what an exercise is called, where and by whom, a line of the list shows so many UTF-16 code units at most: two lines of a
// phone each. The card shows all.
const maxInEntry = 80

// ExerciseEntry is what the list says of an exercise, in two lines: "9 to 13 August 2021 · Zapad/Interaction-2021" and
// "Qingtongxia · China, Russia".
func ExerciseEntry(e retrieval.Exercise) string {
	entry, _ := exerciseEntry(e)
	return entry
}

// exerciseEntry also tells where the name stands in it.
func exerciseEntry(e retrieval.Exercise) (entry string, name retrieval.Span) {
	before := shortWhen(e) + " · "
	called := ExerciseName(e)
	name = retrieval.Span{Start: len(before), End: len(before) + len(called)}
	return strings.TrimSpace(before + called + "\n" + strings.TrimPrefix(appended(placeAndPeople(e)), " · ")), name
}

// ExerciseName is an exercise's name where there is little room.
func ExerciseName(e retrieval.Exercise) string { return cutUnits(spaced(e.Name), maxInEntry) }

// ExerciseDetail tells exercises apart whose names are shown already.
func ExerciseDetail(e retrieval.Exercise) string {
	return shortWhen(e) + appended(placeAndPeople(e))
}

// shortWhen is when an exercise is, or why there is no telling.
func shortWhen(e retrieval.Exercise) string {
	when := cutUnits(ExerciseWhen(e), maxInEntry)
	switch {
	case when != "":
		return when
	case e.Kind == retrieval.KindSeries:
		return recurring
	}
	return noDate
}

func placeAndPeople(e retrieval.Exercise) []string {
	return []string{fewOf(e.Where, between), fewOf(e.Participants, ", ")}
}

// appended puts what is not empty behind something, each after a dot.
func appended(parts []string) string {
	var b strings.Builder
	for _, p := range parts {
		if p != "" {
			b.WriteString(" · " + p)
		}
	}
	return b.String()
}

// fewOf lists the first values, as many as there is room for, and tells how many more there are.
func fewOf(values []string, separator string) string {
	shown := ""
	for i, v := range values {
		more := spaced(v)
		if i > 0 {
			more = separator + more
		}
		if i > 0 && units(shown)+units(more) > maxInEntry {
			return fmt.Sprintf("%s and %d more", shown, len(values)-i)
		}
		shown += cutUnits(more, maxInEntry)
	}
	return shown
}
