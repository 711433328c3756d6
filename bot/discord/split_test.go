package discord

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
)

func TestSplitCutsAtTheBestPlace(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text  string
		ends  []int
		limit int
		want  []string
	}{
		"fits":               {"One. Two.", nil, 20, []string{"One. Two."}},
		"after a sentence":   {"One two. Three four. Five", nil, 14, []string{"One two. ", "Three four. ", "Five"}},
		"after its quotes":   {`He said "go." Then left.`, nil, 18, []string{`He said "go." `, "Then left."}},
		"at known ends only": {"U.S. forces came. They left.", []int{17, 28}, 20, []string{"U.S. forces came. ", "They left."}},
		"after a line":       {"one two\nthree four five", nil, 14, []string{"one two\n", "three four ", "five"}},
		"after a word":       {"alpha beta gamma", nil, 12, []string{"alpha beta ", "gamma"}},
		"inside a long word": {"abcdefgh", nil, 3, []string{"abc", "def", "gh"}},
		"full-width stops":   {"一二三。四五六。", nil, 5, []string{"一二三。", "四五六。"}},
		"escapes count":      {"**** ****", nil, 9, []string{"**** ", "****"}},
		"joined characters":  {"ae\u0301ae\u0301", nil, 2, []string{"a", "e\u0301", "a", "e\u0301"}},
		"pairs stay whole":   {"😀😀😀", nil, 3, []string{"😀", "😀", "😀"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, s := range split(c.text, nil, c.ends, c.limit) {
				got = append(got, c.text[s.Start:s.End])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("pieces (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, 10, 2, 5)
	}
	f.Add(strings.Repeat("One sentence. ", 40), 100, 3, 300)
	f.Fuzz(func(t *testing.T, s string, limit, from, to int) {
		limit = max(16, limit%4096) // room for the widest single character with bold around it
		bold := []retrieval.Span{{Start: onRune(s, from), End: onRune(s, to)}}
		at := 0
		for _, p := range split(s, bold, nil, limit) {
			if p.Start != at || p.End <= p.Start {
				t.Fatalf("piece %v does not follow %d", p, at)
			}
			at = p.End
			if n := units(markdown(s[p.Start:p.End], within(bold, p))); n > limit {
				t.Fatalf("piece %q has %d units, more than %d", s[p.Start:p.End], n, limit)
			}
		}
		if at != len(s) {
			t.Fatalf("the pieces end at %d of %d", at, len(s))
		}
	})
}
