package reply

import (
	"fmt"
	"strings"

	"verbatim/retrieval"
)

// ExerciseList lays out one page of the exercises that fit a filter; total is how many do in all.
func ExerciseList(page []retrieval.Exercise, total int, f retrieval.ExerciseFilter) Message {
	if total == 0 {
		return Message{Text: NoExercises(f)}
	}
	c := Card{Kind: Listing}
	var b strings.Builder
	for i, e := range page {
		if i > 0 {
			b.WriteByte('\n')
		}
		entry, name := exerciseEntry(e)
		c.Bold = append(c.Bold, retrieval.Span{Start: b.Len() + name.Start, End: b.Len() + name.End})
		b.WriteString(entry)
	}
	c.Text = b.String()
	return Message{Text: ExerciseCount(total, f), Cards: []Card{c}}
}

// Of what an exercise is called, where and by whom, a line of the list shows so many UTF-16 code units at most: two lines of a
// phone each. The card shows all.
const maxInEntry = 80

// ExerciseEntry is an exercise's line in the list: "9 to 13 August 2021 · Zapad/Interaction-2021 · Qingtongxia · China, Russia".
func ExerciseEntry(e retrieval.Exercise) string {
	entry, _ := exerciseEntry(e)
	return entry
}

// exerciseEntry also tells where the name stands in it.
func exerciseEntry(e retrieval.Exercise) (entry string, name retrieval.Span) {
	before := orElse(cutUnits(ExerciseWhen(e), maxInEntry), noDate) + " · "
	called := ExerciseName(e)
	name = retrieval.Span{Start: len(before), End: len(before) + len(called)}
	return before + called + appended(placeAndPeople(e)), name
}

// ExerciseName is an exercise's name where there is little room.
func ExerciseName(e retrieval.Exercise) string { return cutUnits(onOneLine(e.Name), maxInEntry) }

// ExerciseDetail tells exercises apart whose names are shown already.
func ExerciseDetail(e retrieval.Exercise) string {
	return orElse(ExerciseWhen(e), noDate) + appended(placeAndPeople(e))
}

func placeAndPeople(e retrieval.Exercise) []string {
	return []string{fewOf(e.Where, "; "), fewOf(e.Participants, ", ")}
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
func fewOf(values []string, between string) string {
	shown := ""
	for i, v := range values {
		more := onOneLine(v)
		if i > 0 {
			more = between + more
		}
		if i > 0 && units(shown)+units(more) > maxInEntry {
			return fmt.Sprintf("%s and %d more", shown, len(values)-i)
		}
		shown += cutUnits(more, maxInEntry)
	}
	return shown
}

// ExerciseCount says how many exercises fit a filter: "12 exercises, year 2021, country China."
func ExerciseCount(n int, f retrieval.ExerciseFilter) string {
	return counted(n, "exercise", "exercises") + filterWords(f) + "."
}

// filterWords names what a filter asks for; empty where it asks for nothing.
func filterWords(f retrieval.ExerciseFilter) string {
	var b strings.Builder
	if f.Year != 0 {
		fmt.Fprintf(&b, ", year %d", f.Year)
	}
	for _, one := range []fact{{"country", f.Country}, {"place", f.Place}, {"kind", string(f.Kind)}, {"name", f.Name}} {
		if one.value != "" {
			b.WriteString(", " + one.label + " " + quotedWords(onOneLine(one.value)))
		}
	}
	return b.String()
}

// NoExercises says that none fits a filter, or that there are none at all.
func NoExercises(f retrieval.ExerciseFilter) string {
	if f == (retrieval.ExerciseFilter{}) {
		return NoExercisesAtAll
	}
	return "None of the exercises in the sources fits" + strings.TrimPrefix(filterWords(f), ",") + ". Ask for less, or for all of them."
}

// ExerciseNotFound says that no exercise has a name, and what is called almost so.
func ExerciseNotFound(named string, nearest []string) string {
	sentence := "No exercise in the sources is called " + quotedWords(cutUnits(onOneLine(named), maxInEntry)) + "."
	if len(nearest) == 0 {
		return Join(sentence, LeaveNameOut)
	}
	names := make([]string, 0, len(nearest))
	for _, n := range nearest {
		names = append(names, quotedWords(cutUnits(onOneLine(n), maxInEntry)))
	}
	return Join(sentence, "The nearest "+oneOrMany(len(names), "name is ", "names are ")+enumerated(names)+".")
}

// SeveralExercises says that a name may mean several, which a menu or list below offers.
func SeveralExercises(named string, n int) string {
	return fmt.Sprintf("%d exercises may be meant by %s.", n, quotedWords(cutUnits(onOneLine(named), maxInEntry)))
}

func oneOrMany(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// enumerated is "a", "a and b", "a, b and c".
func enumerated(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
