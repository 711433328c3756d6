package syntax_test

import (
	"strings"
	"testing"

	"verbatim/retrieval/exercise/syntax"
)

// TestWords cuts compounds as one word, and possessives from their endings.
func TestWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Russia's five-day drill":         "russia' five-day drill",
		"the two countries’ air forces":   "the two countries' air forces",
		"Zapad/Interaction-2021 -- began": "zapad/interaction-2021 -- began",
		"10,000 troops, 1.5 million":      "10,000 troops , 1.5 million",
		"the U.S. and S. Korea.":          "the u.s. and s . korea .",
		"the Chile-U.S. drill":            "the chile-u.s. drill",
		"“Joint Sea-2024”":                "“ joint sea-2024 ”",
		"a \"drill's\" end":               "a \" drill' \" end",
		"\xff\xfe drill":                  "\xff \xfe drill",
		"":                                "",
	} {
		var got []string
		for _, w := range syntax.Read(text).Words {
			if w.Possessive {
				w.Lower += "'"
			}
			got = append(got, w.Lower)
		}
		if joined := strings.Join(got, " "); joined != want {
			t.Errorf("%q is cut into %q, want %q", text, joined, want)
		}
	}
}
