package labelled

import (
	"os"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
)

// Hold fails the test unless what find finds in the page, a file of marked text, is reported as the file golden says, misses
// included. With update it writes that file anew instead.
func Hold(t *testing.T, page, golden string, update bool, find func(text string) []Mark) {
	t.Helper()
	marked, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	text, wanted := Read(string(marked))
	report := Report(text, wanted, find(text))
	if update {
		if err := os.WriteFile(golden, []byte(report), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), report); diff != "" {
		t.Errorf("the score has changed (-golden +now):\n%s", diff)
	}
}

// InOrder fails the test unless the spans lie in the text, in order and disjoint, and on the boundaries of its characters.
func InOrder(t *testing.T, text string, spans []retrieval.Span) {
	t.Helper()
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%q: span %v after %d", text, s, end)
		}
		end = s.End
		if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("%q: span %v cuts a character", text, s)
		}
	}
}
