package reply

import (
	"fmt"
	"strconv"
	"strings"

	"verbatim/retrieval"
)

// Found says how many exercises of a catalogue fit a filter, and where none does, why, and what is near.
func Found(c retrieval.Catalogue, f retrieval.ExerciseFilter, n int) string {
	switch {
	case n > 1 && f.Name != "":
		named := shortQuoted(f.Name)
		f.Name = ""
		return counted(n, "exercise", "exercises") + filterWords(f) + " may be meant by " + named + "."
	case n > 0:
		return counted(n, "exercise", "exercises") + filterWords(f) + "."
	case len(c.All()) == 0:
		return NoExercisesAtAll
	case f.Name != "" && len(c.Find(f.Name)) == 0:
		return notFound(f.Name, c.Suggest(f.Name, maxNearest))
	}
	return "No exercise in the sources fits" + strings.TrimPrefix(filterWords(f), ",") + ". Leave some of that out, or ask for all."
}

// maxNearest is how many names are offered in place of one that is not found: as many as are read at a glance.
const maxNearest = 3

// filterWords names what a filter asks for; empty where it asks for nothing.
func filterWords(f retrieval.ExerciseFilter) string {
	var b strings.Builder
	if f.Year != 0 {
		fmt.Fprintf(&b, ", year %d", f.Year)
	}
	for _, one := range []fact{{"country", f.Country}, {"place", f.Place}, {"kind", string(f.Kind)}, {"name", f.Name}} {
		if one.value != "" {
			b.WriteString(", " + one.label + " " + shortQuoted(one.value))
		}
	}
	return b.String()
}

// notFound says that no exercise has a name, and what is called almost so.
func notFound(named string, nearest []retrieval.Suggestion) string {
	sentence := "No exercise in the sources is called " + shortQuoted(named) + "."
	if len(nearest) == 0 {
		return Join(sentence, LeaveNameOut)
	}
	names := make([]string, 0, len(nearest))
	for _, n := range nearest {
		names = append(names, shortQuoted(n.Name))
	}
	if len(names) == 1 {
		return Join(sentence, "The nearest name is "+names[0]+".")
	}
	last := len(names) - 1
	return Join(sentence, "The nearest names are "+strings.Join(names[:last], ", ")+" and "+names[last]+".")
}

// SeveralMeant says that a name may mean n exercises, which stand in a menu below, as far as there is room.
func SeveralMeant(named string, n int) string {
	return Join(severalMeant(named, n), ChooseOne)
}

// NeitherClear says of each of two names why it means no single exercise.
func NeitherClear(c retrieval.Catalogue, a, b string) string {
	if len(c.All()) == 0 {
		return NoExercisesAtAll
	}
	why := func(named string) string {
		if n := len(c.Find(named)); n > 0 {
			return severalMeant(named, n)
		}
		return notFound(named, c.Suggest(named, maxNearest))
	}
	return Join(why(a), why(b), ChooseWhileTyping)
}

func severalMeant(named string, n int) string {
	return fmt.Sprintf("%d exercises may be meant by %s.", n, shortQuoted(named))
}

// SuggestedName is a name that is offered while one types, with what tells it from others of that name.
func SuggestedName(name string, e retrieval.Exercise) string {
	if year := strconv.Itoa(e.Year); e.Year != 0 && !strings.Contains(name, year) {
		return cutUnits(spaced(name), maxInEntry) + " · " + year
	}
	return spaced(name)
}

// ToCompareWith asks what an exercise is to be compared with.
func ToCompareWith(e retrieval.Exercise) string {
	return "Choose what to compare " + shortQuoted(e.Name) + " with."
}

// ComparedName is the label of the button that opens one side of a comparison.
func ComparedName(side string, e retrieval.Exercise) string { return side + ": " + ExerciseName(e) }

// shortQuoted is a name within a sentence.
func shortQuoted(name string) string { return quotedWords(cutUnits(spaced(name), maxInEntry)) }
