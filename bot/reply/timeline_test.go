package reply

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"verbatim/retrieval"
)

func TestTimelineAltSaysWhatIsShown(t *testing.T) {
	t.Parallel()
	got := TimelineAlt(TimelineTitle(retrieval.ExerciseFilter{}), []TimelineLane{
		{"Exercises", []retrieval.Exercise{
			{Name: "Zapad/Interaction-2021", Start: "2021-08-09", End: "2021-08-13", Year: 2021, Participants: []string{"China", "Russia"}},
			{Name: "drills in Tajikistan", Earliest: "2021-08-01", Latest: "2021-08-31", Year: 2021},
		}},
		{"Patrols", []retrieval.Exercise{{Name: "joint patrol", Year: 2023}}},
		{"No date given", []retrieval.Exercise{{Name: "drills", When: "next month", Participants: []string{"Belarus"}}, {Name: "war games"}}},
	}, 7)
	want := `Timeline of exercises: 12 exercises.
Exercises: Zapad/Interaction-2021, 9 to 13 August 2021 (China, Russia); drills in Tajikistan, August 2021.
Patrols: joint patrol, 2023.
No date given: drills, “next month” (Belarus); war games.
And 7 more.`
	if got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
}

func TestTimelineTitle(t *testing.T) {
	t.Parallel()
	for want, f := range map[string]retrieval.ExerciseFilter{
		"Timeline of exercises":          {},
		"Exercises, 2021":                {Year: 2021},
		"Patrols, China, 2021":           {Kind: retrieval.KindPatrol, Country: "China", Year: 2021},
		"Exercises, China, Sea of Japan": {Country: "China", Place: "Sea of Japan"},
		"Competitions, tank, 2021":       {Kind: retrieval.KindCompetition, Name: "tank", Year: 2021},
	} {
		if got := TimelineTitle(f); got != want {
			t.Errorf("%+v is headed %q, want %q", f, got, want)
		}
	}
}

// TestTimelineAltFits holds that the text has room beside a picture and counts all that it does not name, whatever the names.
func TestTimelineAltFits(t *testing.T) {
	t.Parallel()
	for name, word := range map[string]string{"short": "Zapad", "long": strings.Repeat("long ", 200), "two units each": strings.Repeat("🚢", 300), "no UTF-8": strings.Repeat("\xff", 300), "empty": ""} {
		for _, n := range []int{1, 2, 10, 300} {
			e := retrieval.Exercise{Name: word, When: word, Participants: []string{word, word}}
			alt := TimelineAlt(word, []TimelineLane{{"Exercises", make([]retrieval.Exercise, n)}, {"Patrols", many(e, n)}}, 5)
			if units := len(utf16.Encode([]rune(alt))); units > MaxAlt {
				t.Errorf("%d %s names: the text has %d units", n, name, units)
			}
			var more int
			if _, err := fmt.Sscanf(alt[strings.LastIndex(alt, "\n")+1:], "And %d more.", &more); err != nil || more < 5 || more > 2*n+5 {
				t.Errorf("%d %s names: the text does not end with how many more there are: %q", n, name, alt)
			}
		}
	}
}

func many(e retrieval.Exercise, n int) []retrieval.Exercise {
	all := make([]retrieval.Exercise, n)
	for i := range all {
		all[i] = e
	}
	return all
}
