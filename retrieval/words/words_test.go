package words_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval/words"
)

func TestAfter(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, phrase string
		want         int
	}{
		{"South Korea", "South Korea", 11},
		{"South\n Korea's", "South Korea", 12},
		{"South\u00a0Korea", "South Korea", 12},
		{"South\n\nKorea", "South Korea", -1},
		{"SouthKorea", "South Korea", -1},
		{"South Koreans", "South Korea", -1},
		{"South", "South Korea", -1},
		{"Côte d’Ivoire", "Côte d'Ivoire", len("Côte d’Ivoire")},
		{"Guinea–Bissau", "Guinea-Bissau", len("Guinea–Bissau")},
		{"Self Defense", "Self-Defense", 12},
		{"U.S.", "U.S.", 4},
	} {
		if got := words.After(tt.text, 0, tt.phrase); got != tt.want {
			t.Errorf("%q after %q: %d, want %d", tt.phrase, tt.text, got, tt.want)
		}
	}
}

func TestNextAndLast(t *testing.T) {
	t.Parallel()
	const text = "the old\n wall,\n\nbroken Mauerstraße"
	at := strings.Index(text, " wall")
	if word, end := words.Next(text, at); word != "wall" || text[end] != ',' {
		t.Errorf("next is %q to %d", word, end)
	}
	if word, start := words.Last(text, at); word != "old" || start != 4 {
		t.Errorf("last is %q from %d", word, start)
	}
	if word, _ := words.Last(text, strings.Index(text, "broken")); word != "" {
		t.Errorf("%q stands before an empty line", word)
	}
	if word, _ := words.Next(text, strings.Index(text, " Mauer")); word != "Mauerstraße" {
		t.Errorf("next is %q", word)
	}
}

// FuzzSteps holds every step to the characters of the text.
func FuzzSteps(f *testing.F) {
	f.Add("a – b\u00a0 ‑c\n\n d’e", 3)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if at < 0 || at > len(text) || at < len(text) && !utf8.RuneStart(text[at]) {
			return
		}
		space := words.Space(text, at)
		_, next := words.Next(text, at)
		_, last := words.Last(text, at)
		hyphen, before := words.Hyphen(text, at), words.HyphenBefore(text, at)
		if space < at || next < space || next > len(text) || last < 0 || last > at || at+hyphen > len(text) || before > at {
			t.Fatalf("%q at %d: %d, %d, %d, %d, %d", text, at, space, next, last, hyphen, before)
		}
		for _, edge := range []int{space, next, last, at + hyphen, at - before} {
			if utf8.ValidString(text) && edge < len(text) && !utf8.RuneStart(text[edge]) {
				t.Fatalf("%q at %d: %d is inside a character", text, at, edge)
			}
		}
	})
}
