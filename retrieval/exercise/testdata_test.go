package exercise_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"verbatim/retrieval"
)

// TestGoldIsWellFormed holds each set to the form that testdata/README.md gives it.
func TestGoldIsWellFormed(t *testing.T) {
	t.Parallel()
	for _, set := range sets() {
		articles, groups := readSet(t, set)
		ids := map[string]int{}
		for _, a := range articles {
			seen := map[string]bool{}
			for _, g := range a.Gold {
				if g.ID == "" || seen[g.ID] {
					t.Errorf("%s/%s: the id %q is empty or stands twice", set, a.File, g.ID)
				}
				seen[g.ID] = true
				ids[g.ID]++
				for _, problem := range malformed(g) {
					t.Errorf("%s/%s: %s: %s", set, a.File, g.ID, problem)
				}
			}
		}
		checkGroups(t, set, groups, ids)
	}
}

// malformed says what is wrong with a gold exercise's form.
func malformed(g goldExercise) (problems []string) {
	if (g.Name == "") == (g.Description == "") {
		problems = append(problems, "it needs either a name or a description")
	}
	for field, values := range g.fields() {
		if slices.Contains(g.Any, field) && len(values) > 0 {
			problems = append(problems, field+" is not scored and yet given")
		}
		for _, value := range values {
			for _, alternative := range value.alternatives() {
				if !wellFormed(field, alternative) {
					problems = append(problems, field+" cannot be "+alternative)
				}
			}
		}
	}
	if g.Kind == "" {
		problems = append(problems, "its kind is missing")
	}
	return problems
}

// wellFormed reports whether a field can have a value.
func wellFormed(field, value string) bool {
	switch field {
	case "kind":
		return slices.Contains(retrieval.ExerciseKinds(), retrieval.ExerciseKind(value))
	case "year":
		_, err := time.Parse("2006", value)
		return err == nil
	case "start", "end":
		_, err := time.Parse(time.DateOnly, value)
		return err == nil
	default:
		return len(words(value)) > 0 && !strings.HasPrefix(value, "?")
	}
}

// checkGroups holds what groups.json says to ids that exist, and to fields that can differ.
func checkGroups(t *testing.T, set string, g groups, ids map[string]int) {
	t.Helper()
	for _, group := range g.PossiblySame {
		if len(group) != 2 {
			t.Errorf("%s: possibly the same are two, not %v", set, group)
		}
		for _, id := range group {
			if ids[strings.TrimPrefix(string(id), "?")] == 0 {
				t.Errorf("%s: possibly_same names %s, of which no article tells", set, id)
			}
		}
	}
	for _, d := range g.Disagreements {
		if ids[d.ID] == 0 || len(d.Values) < 2 || !slices.Contains([]string{"when", "where", "participants", "troops"}, d.Field) {
			t.Errorf("%s: no such disagreement can be: %+v", set, d)
		}
	}
}

// TestGoldIsSaid holds every gold value to words of its article: what is not said must not be asked for.
func TestGoldIsSaid(t *testing.T) {
	t.Parallel()
	known := readCountries(t)
	for _, set := range sets() {
		articles, _ := readSet(t, set)
		for _, a := range articles {
			text := words(a.Text)
			for _, g := range a.Gold {
				for field, values := range g.fields() {
					for _, value := range values {
						if unsaid := unsaid(text, field, value, known); unsaid != "" {
							t.Errorf("%s/%s: %s: the article does not say the %s %q", set, a.File, g.ID, field, unsaid)
						}
					}
				}
			}
		}
	}
}

// unsaid is an alternative of a value that an article's words do not give; empty where they give all.
func unsaid(text []string, field string, value gold, known countries) string {
	if !value.required() && slices.Contains([]string{"year", "start", "end"}, field) {
		return "" // it may follow from "last year"
	}
	for _, alternative := range value.alternatives() {
		given := false
		switch field {
		case "kind":
			given = true
		case "year": // "2021", "INDRA-21"
			given = slices.ContainsFunc(text, func(word string) bool { return strings.HasSuffix(word, alternative[2:]) })
		case "start", "end": // "6 May", "the 6th", "06 May"
			day := strings.TrimPrefix(alternative[len("2006-01-"):], "0")
			given = slices.ContainsFunc(text, func(word string) bool { return strings.TrimLeft(strings.TrimRight(word, "stndrh"), "0") == day })
		case "participants":
			given = speaksOf(text, alternative, known)
		default:
			given = holds(text, words(alternative))
		}
		if !given {
			return alternative
		}
	}
	return ""
}

// speaksOf reports whether a text's words name a participant; a country in any form.
func speaksOf(text []string, participant string, known countries) bool {
	for _, c := range known {
		if c.Names[0] == participant {
			return slices.ContainsFunc(slices.Concat(c.Names, c.Other), func(form string) bool {
				return holds(text, words(form)) || holds(text, words(form+"s"))
			})
		}
	}
	return holds(text, words(participant))
}

// fileOf names an article; all of the seeds alike.
func fileOf(set string, a article) string {
	if set == material {
		return set
	}
	return set + "/" + a.File
}

// copied is how many words in a row no two articles may share: fewer are often a date or a common turn.
const copied = 6

// TestArticlesAreTheirOwn holds that no article shares a run of words with another, the seeds included, which may share among
// themselves: an engine must not be able to know one from the other.
func TestArticlesAreTheirOwn(t *testing.T) {
	t.Parallel()
	first := map[string]string{}
	check := func(file, text string) {
		words := words(text)
		for i := 0; i+copied <= len(words); i++ {
			run := strings.Join(words[i:i+copied], " ")
			if other, ok := first[run]; ok && other != file {
				t.Errorf("%s and %s share %q", other, file, run)
			}
			first[run] = file
		}
	}
	for _, set := range sets() {
		articles, _ := readSet(t, set)
		for _, a := range articles {
			check(fileOf(set, a), a.Text)
		}
	}
}
