package reply

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"verbatim/retrieval"
)

func render(t *testing.T, a retrieval.Answer, o TerminalOptions) string {
	t.Helper()
	var b strings.Builder
	if err := Terminal(&b, a, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func answered(e ...retrieval.Excerpt) retrieval.Answer {
	return retrieval.Answer{Answered: true, Excerpts: e}
}

func TestTerminalWrapsAtTheWidth(t *testing.T) {
	t.Parallel()
	got := render(t, answered(excerpt("Nearly 500 soldiers came to the city of Volgograd.")), TerminalOptions{Width: 28})
	want := `  │ Nearly 500 soldiers came
  │ to the city of
  │ Volgograd.
  On drills
  a.txt:3-4
`
	if got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
	if got := render(t, answered(excerpt(strings.Repeat("word ", 99))), TerminalOptions{}); strings.Count(got, "\n") != 3 {
		t.Errorf("without a width it wraps:\n%s", got)
	}
}

func TestTerminalWrapsWideLettersByTheirColumns(t *testing.T) {
	t.Parallel()
	got := render(t, answered(excerpt("中国 俄罗斯 联合演习 军事合作")), TerminalOptions{Width: 24})
	for line := range strings.Lines(got) {
		if n := textWidth(strings.TrimSuffix(line, "\n")); n > 24 {
			t.Errorf("%q takes %d columns", line, n)
		}
	}
}

func TestTerminalColoursOnlyWhereAsked(t *testing.T) {
	t.Parallel()
	a := answered(excerpt("Nearly 500 soldiers.", retrieval.Span{Start: 107, End: 119}))
	if got := render(t, a, TerminalOptions{Width: 80}); strings.Contains(got, "\x1b") {
		t.Errorf("escape sequences without colour: %q", got)
	}
	got := render(t, a, TerminalOptions{Width: 80, Color: true})
	if !strings.Contains(got, "Nearly \x1b[1m500\x1b[0m \x1b[1msoldiers\x1b[0m.") {
		t.Errorf("the highlight is not bold: %q", got)
	}
}

func TestTerminalShowsControlCharacters(t *testing.T) {
	t.Parallel()
	const evil = "\x1b]0;title\x07red\x1b[31m\u202e\x9b2J\rback\u0085\x00"
	e := excerpt(evil)
	e.Title, e.Source = evil, evil
	all := []retrieval.Source{{Source: evil, Title: evil}, {Source: evil, Problem: evil}}
	x := retrieval.Exercise{Name: evil, Aliases: []string{evil}, When: evil, Kind: evil, Evidence: []retrieval.Evidence{{Field: evil, Value: evil, Excerpt: e}}}
	var b strings.Builder
	if err := errors.Join(
		Terminal(&b, retrieval.Answer{Reason: evil, Nearest: []retrieval.Excerpt{e}}, TerminalOptions{Width: 40}),
		TerminalRanking(&b, retrieval.Ranking{Hits: []retrieval.Excerpt{e}}, TerminalOptions{}),
		TerminalSources(&b, all, TerminalOptions{Width: 40}),
		TerminalExercises(&b, []retrieval.Exercise{x}, evil, TerminalOptions{Width: 40}),
		TerminalExercise(&b, x, TerminalOptions{}),
	); err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexFunc(b.String(), func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || acts(r)) }); i >= 0 {
		t.Errorf("%q reached the terminal in:\n%q", b.String()[i:i+4], b.String())
	}
}

func TestTerminalKeepsLineBreaksOfTheMaterial(t *testing.T) {
	t.Parallel()
	got := render(t, answered(excerpt("One.\r\n\r\nTwo.\tThree.")), TerminalOptions{Width: 80})
	if !strings.HasPrefix(got, "  │ One.\n  │\n  │ Two. Three.\n") {
		t.Errorf("got:\n%s", got)
	}
}

func FuzzWrapLosesNoWord(f *testing.F) {
	f.Add("Nearly 500 soldiers\ncame.", 30, 7, 10)
	f.Add("中国\u0301 \x1b[2J", 8, 0, 3)
	f.Fuzz(func(t *testing.T, text string, columns, from, to int) {
		from, to = max(0, min(from, len(text))), max(0, min(to, len(text)))
		got := wrap(text, []retrieval.Span{{Start: from, End: max(from, to)}}, "", TerminalOptions{Width: columns % 200})
		if want := strings.Fields(Visible(strings.Join(strings.Fields(text), " "))); strings.Join(strings.Fields(got), " ") != strings.Join(want, " ") {
			t.Errorf("%q became %q", text, got)
		}
	})
}
