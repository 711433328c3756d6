package discord

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// hostile are texts that would do something on Discord were they not escaped.
var hostile = []string{
	"**bold** *it* _it_ __under__ ~~strike~~ ||spoiler|| `code` ***all***",
	"```\nfence\n```", "# heading\n## two\n-# small", "> quote\n>>> rest", "- list\n* list\n+ list\n1. first\n12. twelfth",
	"[masked](https://evil.example/) ![x](y)", "https://example.com/?a=b_c_d discord.gg/abc <https://x.example>",
	"@everyone @here <@1> <@!1> <@&1> <#1> </ask:1> <:x:1> <a:x:1> <t:1> <t:1:R> <id:customize>",
	":smile: :smile::smile:", `back\slash \* \\* \`, "¯\\_(ツ)_/¯", "\u202eevil\u2066x", "a\x00b\x1b[31mc\x7f\u0085",
	"line\r\nline\rline\u2028# x", "5 * 3 * 2 _ 1", "U.S. No. 5. x\n5. x", "\u200b# x", "émoji 👩‍👩‍👧 ok", "\ttab",
	"**", "****", "*", "\\", "a*\n*b", "~", "ends in \\",
}

func TestEscapedTextIsDisplayedAsItIs(t *testing.T) {
	t.Parallel()
	for _, s := range hostile {
		checkDisplay(t, s, nil)
		checkDisplay(t, s, []retrieval.Span{{Start: 0, End: len(s)}})
	}
}

func TestSpansAreBoldAndNothingElse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		bold []retrieval.Span
		want []string
	}{
		{"one two three", []retrieval.Span{{Start: 4, End: 7}}, []string{"two"}},
		{"onetwo", []retrieval.Span{{Start: 0, End: 3}, {Start: 3, End: 6}}, []string{"onetwo"}},
		{"*a* b", []retrieval.Span{{Start: 0, End: 3}}, []string{"*a*"}},
		{"a*b", []retrieval.Span{{Start: 0, End: 1}, {Start: 2, End: 3}}, []string{"a", "b"}},
		{"a b", []retrieval.Span{{Start: 0, End: 99}, {Start: 1, End: 0}}, []string{"a b"}},
	} {
		got := readMarkdown(markdown(c.text, c.bold))
		if diff := cmp.Diff(c.want, got.bold); diff != "" {
			t.Errorf("%q: bold (-want +got):\n%s", c.text, diff)
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, 0, 3, 4, 9)
	}
	f.Fuzz(func(t *testing.T, s string, a, b, c, d int) {
		at := []int{a, b, c, d}
		slices.Sort(at)
		spans := []retrieval.Span{{Start: onRune(s, at[0]), End: onRune(s, at[1])}, {Start: onRune(s, at[2]), End: onRune(s, at[3])}}
		checkDisplay(t, s, spans)
	})
}

// onRune moves an offset into s and to the start of a character.
func onRune(s string, at int) int {
	at = max(0, min(at, len(s)))
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return at
}

func checkDisplay(t *testing.T, s string, bold []retrieval.Span) {
	t.Helper()
	md := markdown(s, bold)
	got := readMarkdown(md)
	if want := reply.Visible(s); got.seen.String() != want {
		t.Fatalf("%q is displayed as %q, want %q; Markdown %q", s, got.seen.String(), want, md)
	}
	if len(got.constructs) > 0 {
		t.Fatalf("%q: Markdown %q holds %v", s, md, got.constructs)
	}
	for at, r := range s {
		if n := units(escaped(s, at, r)); n != escapedUnits(s, at, r) {
			t.Fatalf("%q: %q at %d is %d units, not %d", s, r, at, n, escapedUnits(s, at, r))
		}
	}
	for _, r := range got.seen.String() {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			t.Fatalf("%q: control character %q remains", s, r)
		}
	}
	if strings.ContainsAny(md, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") {
		t.Fatalf("%q: a change of direction remains", s)
	}
}
