package analysis

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestTermsMeetWhateverTheSpelling(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{
		{"exercises", "Exercise"},
		{"China’s", "China"},
		{"U.S.", "US"},
		{"10,000", "10000"},
		{"17th", "17"},
		{"Côte", "cote"},
		{"don’t", "dont"},
		{"MILITARY", "military"},
	} {
		a, b := terms(pair[0]), terms(pair[1])
		if !cmp.Equal(a, b) {
			t.Errorf("%q gives %q, %q gives %q; want the same", pair[0], a, pair[1], b)
		}
	}
}

func TestTokensOfOneText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Northern/Interaction-2023, held":    "Northern|Interaction|2023|held",
		"the U.S. and D.C. No. 3.5% of it.":  "the|U.S|and|D.C|No|3.5|of|it",
		"a 20-year war; J-20, Type 055":      "a|20|year|war|J|20|Type|055",
		"1,234,567 but 1,23 and 12,3456":     "1,234,567|but|1|23|and|12|3456",
		"rock 'n' roll, o'clock, Shoigu's.":  "rock|n|roll|o'clock|Shoigu",
		"e\u0301te\u0301 bad\xffbytes \x00x": "e\u0301te\u0301|bad|bytes|x",
		"軍事演習 in Tōkyō":                      "軍|事|演|習|in|Tōkyō",
		"end. Next":                          "end|Next",
		"":                                   "",
		"--- ... !!":                         "",
	} {
		var words []string
		for _, tok := range new(Analyzer).Tokens(nil, text) {
			words = append(words, text[tok.Start:tok.End])
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	t.Parallel()
	var got []Kind
	for _, tok := range new(Analyzer).Tokens(nil, "in Moscow 500 Émile 5th") {
		got = append(got, tok.Kind)
	}
	if want := []Kind{Lower, Capital, Number, Capital, Number}; !cmp.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func terms(text string) []string {
	var out []string
	for _, tok := range new(Analyzer).Tokens(nil, text) {
		out = append(out, tok.Term)
	}
	return out
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"U.S.'s 10,000 don’t", "'s", "a.b.c.d", "1,234", "\xff\xfe", "e\u0301", "ﬁ İ ǅ", "x'"} {
		f.Add(s)
	}
	a := new(Analyzer)
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, tok := range a.Tokens(nil, text) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("token %v after %d of %d", tok, last, len(text))
			}
			if !utf8.ValidString(text[tok.Start:tok.End]) || tok.Term == "" {
				t.Fatalf("token %q gives term %q", text[tok.Start:tok.End], tok.Term)
			}
			last = tok.End
		}
	})
}

// BenchmarkTokens is why an Analyzer remembers: it compares remembered stems with stemming every word anew.
func BenchmarkTokens(b *testing.B) {
	text := strings.Repeat("The two militaries plan to set up a joint command center to monitor the activities of 10,000 troops. ", 100)
	b.Run("remembering", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		a := new(Analyzer)
		var dst []Token
		for b.Loop() {
			dst = a.Tokens(dst[:0], text)
		}
	})
	b.Run("stemming", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			for pos := 0; pos < len(text); {
				start, end, next := nextWord(text, pos)
				Term(text[start:end])
				pos = next
			}
		}
	})
}
