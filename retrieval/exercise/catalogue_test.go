package exercise_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
)

func TestCataloguesAreOldestFirst(t *testing.T) {
	t.Parallel()
	c := exercise.Of([]retrieval.Exercise{
		{Name: "undated B"},
		{Name: "undated A"},
		{Name: "in 2021", Year: 2021, Earliest: "2021-01-01", Latest: "2021-12-31"},
		{Name: "in August", Year: 2021, Earliest: "2021-08-01", Latest: "2021-08-31"},
		{Name: "a year alone", Year: 2020},
		{Name: "begun on a day", Start: "2021-08-09"},
	})
	want := []string{"a year alone", "in 2021", "in August", "begun on a day", "undated A", "undated B"}
	if got := names(c.All()); !slices.Equal(got, want) {
		t.Errorf("the order is %q, want %q", got, want)
	}
}

func TestKeysStayWithTheirNames(t *testing.T) {
	t.Parallel()
	all := []retrieval.Exercise{{Name: "Vostok-2022", Year: 2022}, {Name: "drills", Year: 2021}, {Name: "drills", Year: 2023}, {Name: "given", Key: "0123abcd"}, {Name: "malformed", Key: "a,b"}}
	c := exercise.Of(all)
	if all[0].Key != "" {
		t.Error("the caller's exercises were changed")
	}
	keys := map[string]bool{}
	for _, e := range c.All() {
		if keys[e.Key] || !regexp.MustCompile(`^[0-9a-z]{8}$`).MatchString(e.Key) {
			t.Errorf("%q has the key %q", e.Name, e.Key)
		}
		keys[e.Key] = true
		if got, ok := c.ByKey(e.Key); !ok || got.Name != e.Name || got.Year != e.Year {
			t.Errorf("the key of %q is that of %q", e.Name, got.Name)
		}
	}
	if _, ok := c.ByKey("0123abcd"); !ok {
		t.Error("a given key was not kept")
	}
	if _, ok := c.ByKey(""); ok {
		t.Error("no key is a key")
	}
	alone := exercise.Of(all[:1]).All()[0]
	if got, ok := c.ByKey(alone.Key); !ok || got.Name != alone.Name {
		t.Error("a key depends on other exercises")
	}
	if again := exercise.Of(c.All()); !slices.EqualFunc(again.All(), c.All(), func(a, b retrieval.Exercise) bool { return a.Key == b.Key }) {
		t.Error("keys changed when the same exercises were given again")
	}
}

func TestFilterKeepsWhatFitsAllOfIt(t *testing.T) {
	t.Parallel()
	c := exercise.Of([]retrieval.Exercise{
		{Name: "Sibu/Interaction", Year: 2021, Earliest: "2021-08-09", Latest: "2021-08-13", Where: []string{"Qingtongxia", "Ningxia, Northwest China"},
			Participants: []string{"China", "Russia"}, Kind: retrieval.KindExercise},
		{Name: "winter drills", Earliest: "2021-12-01", Latest: "2022-02-28", Participants: []string{"Russia", "Belarus"}, Kind: retrieval.KindExercise},
		{Name: "Zapad", Participants: []string{"Russia"}, Kind: retrieval.KindSeries},
		{Name: "Joint Warrior", Participants: []string{"United Kingdom", "NATO"}, Kind: retrieval.KindSeries},
		{Name: "sea patrol", Start: "2021-10-17", End: "2021-10-23", Where: []string{"the Sea of Japan", "São Tomé", "Mombasa, Kenya"}, Kind: retrieval.KindPatrol},
	})
	for _, test := range []struct {
		filter retrieval.ExerciseFilter
		want   []string
	}{
		{retrieval.ExerciseFilter{}, []string{"Sibu/Interaction", "sea patrol", "winter drills", "Joint Warrior", "Zapad"}},
		{retrieval.ExerciseFilter{Year: 2021}, []string{"Sibu/Interaction", "sea patrol", "winter drills"}},
		{retrieval.ExerciseFilter{Year: 2022}, []string{"winter drills"}},
		{retrieval.ExerciseFilter{Year: 1812}, nil},
		{retrieval.ExerciseFilter{Country: "russia"}, []string{"Sibu/Interaction", "winter drills", "Zapad"}},
		{retrieval.ExerciseFilter{Country: "RUSSIAN", Year: 2022}, []string{"winter drills"}},
		{retrieval.ExerciseFilter{Country: "uk"}, []string{"Joint Warrior"}},
		{retrieval.ExerciseFilter{Country: "nato"}, []string{"Joint Warrior"}},
		{retrieval.ExerciseFilter{Country: "Narnia"}, nil},
		{retrieval.ExerciseFilter{Place: "ningxia"}, []string{"Sibu/Interaction"}},
		{retrieval.ExerciseFilter{Place: "northwest ningxia"}, []string{"Sibu/Interaction"}},
		{retrieval.ExerciseFilter{Place: "SAO TOME"}, []string{"sea patrol"}},
		{retrieval.ExerciseFilter{Place: "japan tome"}, nil}, // words of two places
		{retrieval.ExerciseFilter{Place: "?"}, nil},
		{retrieval.ExerciseFilter{Place: "Africa"}, []string{"sea patrol"}},
		{retrieval.ExerciseFilter{Place: "east asia"}, []string{"Sibu/Interaction"}},
		{retrieval.ExerciseFilter{Place: "Europe"}, nil},
		{retrieval.ExerciseFilter{Kind: retrieval.KindPatrol}, []string{"sea patrol"}},
		{retrieval.ExerciseFilter{Name: "interaction", Year: 2021}, []string{"Sibu/Interaction"}},
		{retrieval.ExerciseFilter{Name: "zapad", Country: "China"}, nil},
	} {
		if got := names(c.Filter(test.filter)); !slices.Equal(got, test.want) {
			t.Errorf("%+v keeps %q, want %q", test.filter, got, test.want)
		}
	}
}

// TestSuggestionsNameWhatMatchedAndWhatItIs offers an alias with the exercise's own name behind it, and of those that fit alike the
// newest first, what has no time last.
func TestSuggestionsNameWhatMatchedAndWhatItIs(t *testing.T) {
	t.Parallel()
	c := exercise.Of([]retrieval.Exercise{
		{Name: "Zapad", Kind: retrieval.KindSeries},
		{Name: "Zapad/Interaction-2021", Year: 2021, Aliases: []string{"Sibu/Interaction"}},
		{Name: "Northern/Interaction-2023", Year: 2023},
	})
	for typed, want := range map[string][]string{
		"sibo": {"Sibu/Interaction (Zapad/Interaction-2021)"},
		"":     {"Northern/Interaction-2023", "Zapad/Interaction-2021", "Zapad"},
	} {
		var got []string
		for _, s := range c.Suggest(typed, 25) {
			got = append(got, s.Name)
			if e, ok := c.ByKey(s.Key); !ok || !strings.Contains(s.Name, e.Name) {
				t.Errorf("%q has the key of %q", s.Name, e.Name)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("for %q, %q are offered, want %q", typed, got, want)
		}
	}
	if got := names(c.Find("sibu interaction")); !slices.Equal(got, []string{"Zapad/Interaction-2021"}) {
		t.Errorf("found %q", got)
	}
}

func names(all []retrieval.Exercise) []string {
	found := make([]string, 0, len(all))
	for _, e := range all {
		found = append(found, e.Name)
	}
	return found
}
