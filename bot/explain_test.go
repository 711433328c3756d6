package main

import (
	"strings"
	"testing"

	"verbatim/retrieval"
)

// TestExplainShowsNoControlCharacters has a file's name and a question that would write over the screen.
func TestExplainShowsNoControlCharacters(t *testing.T) {
	t.Parallel()
	const evil = "a\x1b[2Jb\rc"
	var out strings.Builder
	err := explain(&out, retrieval.Answer{Explain: &retrieval.Explanation{
		Terms:    []retrieval.Term{{Word: evil, Stem: evil, Corrected: evil}},
		Decision: retrieval.Decision{Signal: "coverage", Value: 0.25, Threshold: 0.5},
		Runners: []retrieval.Candidate{{Place: retrieval.Place{Source: evil, Line: 3, EndLine: 4}, Matched: []string{evil},
			Score: 1.5, Parts: map[string]float64{"b": 1, "a": 0.5}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(out.String(), "\x1b\r") {
		t.Errorf("control characters reach the screen: %q", out.String())
	}
	for _, want := range []string{"Decision: declined, as coverage is 0.250 and an answer needs 0.500", "3-4", "a=0.500 b=1.000"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in:\n%s", want, out.String())
		}
	}
}
