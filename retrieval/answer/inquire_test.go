package answer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
)

// TestExercisesAreAnsweredFromTheCatalogue asks the shipped material for exercises, and for single things of one under several names.
func TestExercisesAreAnsweredFromTheCatalogue(t *testing.T) {
	t.Parallel()
	l := open(t, "../../seeds")
	for _, test := range []struct {
		question string
		first    string // in the first quote
		notes    []string
	}{
		{"What is Sibu/Interaction?", "also translated as the Zapad/Interaction", nil},
		{"Which drills involved India?", "Separate Russian military maneuvers with Indian forces", nil},
		{"Where was Vostok-2022 held?", "in Russia's far east", nil},
		{"In which city was Sibu/Interaction held?", "Qingtongxia", nil},
		{"When was Zapad/Interaction?", "August 2021", nil},
		{"Which exercises were held in Central Asia?", "Tajikistan", nil},
		{"Did Belarus take part in the International Army Games?", "Belarus", nil},
		{"How many troops took part in West-Interaction 2021?", "over 10,000 troops",
			[]string{"The sources differ: “10,000 troops” (000_020a74174e1c33ed.txt), “over 10,000 troops” (001_bb0baf8a7e2ae5bc.txt)."}},
	} {
		got, err := l.Ask(t.Context(), retrieval.Question{Text: test.question})
		if err != nil {
			t.Fatal(err)
		}
		if !got.Answered || !strings.Contains(got.Excerpts[0].Quote, test.first) {
			t.Errorf("%s: %+v", test.question, got.Excerpts)
			continue
		}
		if diff := cmp.Diff(test.notes, got.Notes); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", test.question, diff)
		}
	}
}

// TestNoneIsSaidWhereNoneCanBe declines a list of exercises in a year that the material does not have, and an exercise by a name that
// stands nowhere, and leaves to the ranking of
// passages what the catalogue may only have missed.
func TestNoneIsSaidWhereNoneCanBe(t *testing.T) {
	t.Parallel()
	l := open(t, "../../seeds")
	for question, answered := range map[string]bool{
		"Which exercises took place in 1999?": false,
		"Which drills involved Canada?":       false,
		"Which exercises took place in 2005?": true,  // "have carried out joint exercises since 2005"
		"When was Vostok-2021?":               false, // there is Vostok-2022, and much of 2021
		"Where was Joint Sea-2022 held?":      false,
		"When was Vostok 2022?":               true,
	} {
		got, err := l.Ask(t.Context(), retrieval.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		if got.Answered != answered {
			t.Errorf("%s: %q %+v", question, got.Reason, got.Excerpts)
		}
	}
}
