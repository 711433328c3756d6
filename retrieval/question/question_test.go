package question

import (
	"context"
	"slices"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

func words(q Question) []string {
	var out []string
	for _, t := range q.Terms {
		out = append(out, t.Word)
	}
	return out
}

func TestWordsThatCarryTheQuestion(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"How many ships were in the harbour?": {"ships", "harbour"},
		"Tell me about the lighthouse":        {"lighthouse"},
		"ship Ships SHIP":                     {"ship"},
		"the of and":                          {"the", "of", "and"},
		"What do the sources say?":            {"sources", "say"},
		"US forces":                           {"US", "forces"},
		"Northern/Interaction-2023":           {"Northern", "Interaction", "2023"},
		"":                                    nil,
		"?!":                                  nil,
		"What’s the keeper’s name in St. Mary’s 7": {"keeper", "St", "Mary", "7"},
	} {
		if got := words(Parse(new(analysis.Analyzer), text)); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestWantsWhatTheFormAsksFor(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Wants{
		"Who built it?":                        Person,
		"To whom was it given?":                Person,
		"When did it open?":                    Time,
		"In what year did it open?":            Time,
		"Where does the keeper live?":          Place,
		"In which northern town does he live?": Place,
		"How many ships came?":                 Amount,
		"How long did it last?":                Amount,
		"What percentage of ships came?":       Amount,
		"Why did the lamp go out?":             Reason,
		"How does the lamp work?":              Anything,
		"Which lamp is brighter?":              Anything,
		"Did the lamp go out?":                 Anything,
		"lamp oil":                             Anything,
		"":                                     Anything,
	} {
		if got := Parse(new(analysis.Analyzer), text).Wants; got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}

func TestYesOrNoIsToldByTheForm(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Did the lamp go out?": true, "is it lit": true, "Can": false, "When did it go out?": false, "lamp": false, "": false,
	} {
		if got := Parse(new(analysis.Analyzer), text).YesNo; got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

// vocabulary is a small material: terms with the passages that hold them.
type vocabulary map[string]int

func (v vocabulary) Weigh(_ context.Context, term string) (int, float64, error) {
	return v[term], 1 / float64(1+v[term]), nil
}

func (v vocabulary) Near(_ context.Context, term string, edits, prefix int) ([]retrieval.Near, error) {
	near := map[string][]retrieval.Near{
		"lighthuos": {{Term: "lighthous", Distance: 1, Passages: 2}},
		"exercis":   {{Term: "exercis", Distance: 0, Passages: 4}},
		"excercis":  {{Term: "exercis", Distance: 1, Passages: 4}},
		"solider":   {{Term: "soldier", Distance: 1, Passages: 3}},
		"harbr":     {{Term: "harbor", Distance: 1, Passages: 1}, {Term: "harbar", Distance: 1, Passages: 5}},
		"lite":      {{Term: "light", Distance: 2, Passages: 9}},
	}[term]
	return slices.DeleteFunc(slices.Clone(near), func(n retrieval.Near) bool { return n.Distance > edits }), nil
}

func TestOnlyWordsThatOccurNowhereAreCorrected(t *testing.T) {
	t.Parallel()
	v := vocabulary{"lighthous": 2, "harbor": 1, "harbar": 5, "light": 9, "keeper": 3, "soldier": 3, "exercis": 4}
	for word, want := range map[string]string{
		"lighthuose": "lighthous", // two neighbours exchanged
		"harbr":      "harbar",    // as near as harbor, and more frequent
		"soliders":   "soldier",   // whose stem is that of "solid"
		"excercise":  "exercis",   // whose stem is "excerc"
		"lite":       "lite",      // too short to tell
		"keeper":     "keeper",    // there as it is
		"2031":       "2031",      // another number is another thing
		"zeppelin":   "zeppelin",  // nothing near
	} {
		q := Parse(new(analysis.Analyzer), word)
		if err := q.Weigh(t.Context(), v); err != nil {
			t.Fatal(err)
		}
		if got := q.Terms[0]; got.Stem != want || got.Corrected != (want != analysis.Term(word)) {
			t.Errorf("%s: got %+v, want %s", word, got, want)
		}
	}
}

func TestCorrectionThatIsThereAlreadyCountsOnce(t *testing.T) {
	t.Parallel()
	q := Parse(new(analysis.Analyzer), "lighthouse lighthuose")
	if err := q.Weigh(t.Context(), vocabulary{"lighthous": 2}); err != nil {
		t.Fatal(err)
	}
	if len(q.Terms) != 1 || q.Terms[0].Corrected {
		t.Errorf("got %+v", q.Terms)
	}
}
