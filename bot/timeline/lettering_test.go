package timeline

import (
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval"
)

func newTestLettering(t *testing.T) lettering {
	t.Helper()
	l, err := newLettering(measuringDensity)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestDrawable(t *testing.T) {
	t.Parallel()
	l := newTestLettering(t)
	for in, want := range map[string]string{
		"Zapad/Interaction-2021":       "Zapad/Interaction-2021",
		"Запад-2021, Ελλάδα, Łódź":     "Запад-2021, Ελλάδα, Łódź",
		"e\u0301cole":                  "école",
		"Việt Nam":                     "Viet Nam",
		"two\n lines\tand\x00controls": "two lines and controls",
		"联合-2021":                      "□-2021",
		"مناورات النسر الساطع":         "□",
		"🇷🇺🇨🇳 👩‍👩‍👧‍👦 drill":           "□ drill",
		"a\u202eb\u200fc":              "abc",
		" \n ":                         "",
		"":                             "",
	} {
		if got := l.drawable(in); got != want {
			t.Errorf("%q is drawn as %q, want %q", in, got, want)
		}
	}
}

// TestNameThatCanBeDrawn holds that another of its names stands for one that the font lacks.
func TestNameThatCanBeDrawn(t *testing.T) {
	t.Parallel()
	l := newTestLettering(t)
	if got := l.name(retrieval.Exercise{Name: "西部·联合-2021", Aliases: []string{"西部", "Sibu/Interaction"}}); got != "Sibu/Interaction" {
		t.Errorf("the name is %q", got)
	}
	if got := l.name(retrieval.Exercise{Name: "西部·联合-2021", Aliases: []string{"西部"}}); got != "□·□-2021" {
		t.Errorf("the name is %q", got)
	}
}

func TestBalanced(t *testing.T) {
	t.Parallel()
	l := newTestLettering(t)
	for in, want := range map[string]string{
		"":                                "",
		"Vostok-2022":                     "Vostok-2022",
		"joint air patrol of November 19": "joint air patrol|of November 19",
		"West/Northwest/Interaction-2021": "West/Northwest/|Interaction-2021",
		strings.Repeat("x", 40):           "xxxxxxxxxxxxxxxxxxxx|xxxxxxxxxxxxxxxxxxxx",
		"the first joint sea patrol in waters of the West Pacific by both navies": "the first joint sea patrol in|waters of the West Pacific…",
	} {
		var words []string
		for _, line := range l.balanced(in, strong, widestLabel, maxNameLines) {
			words = append(words, line.words)
			if line.width > widestLabel {
				t.Errorf("%q is %g wide", line.words, line.width)
			}
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q is set as %q, want %q", in, got, want)
		}
	}
}

func TestParticipants(t *testing.T) {
	t.Parallel()
	l := newTestLettering(t)
	for in, want := range map[string]string{
		"":             "",
		"China|Russia": "China, Russia",
		"Russia|China|Belarus|Iran|Kazakhstan|Uzbekistan": "Russia, China, Belarus +3",
		strings.Repeat("x", 300) + "|China":               "xxxxxxxxxxxxxxxxxxxxx… +1",
	} {
		got := ""
		for _, line := range l.participants(strings.Split(in, "|")) {
			got += line.words
		}
		if got != want {
			t.Errorf("%q are set as %q, want %q", in, got, want)
		}
	}
}

// TestWhatCannotBeDrawnIsExplained says so under the picture, where a sign stands for letters, and only there.
func TestWhatCannotBeDrawnIsExplained(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{"联合-2021": true, "Восток-2022": false} {
		s, err := layOut([]retrieval.Exercise{{Name: name, Kind: retrieval.KindExercise, Year: 2021}}, "Timeline of exercises")
		if err != nil {
			t.Fatal(err)
		}
		said := slices.ContainsFunc(s.texts, func(t text) bool { return strings.HasPrefix(t.words, "□: ") })
		if said != want {
			t.Errorf("%s: explained is %t", name, said)
		}
	}
}
