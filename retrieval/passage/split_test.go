package passage

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"verbatim/retrieval"
)

// nasty texts are the seeds of the fuzz test and the inputs of the test of linear time.
var nasty = []string{
	"", "\ufeff", ".", "...", "\"", "“", "\x00", "\xff\xfe", "a\x80b. Good one here.", "\ufeffA word. Another word.\r\nLast line\r\n",
	"Old Mac.\rLine two is here.\r", "page one\fpage two", "# Title\n\nText <!-- note --> more.\n\n```\ncode\n", "<!--", "<!-- -- >-->--><!--",
	"---\na: b\n---\nText.", "+++\n", "U.S. . . . U.S.", "“He said.", "\"a. b. c,\" he said. \"", "。。。！？", "これは本です。あれは。",
	"𝒳𝒳. 😀😀! 👩‍👩‍👧.", "e\u0301. E\u0301.", "[1][2][", ".[1].[2", "- \n- a\n1. \n1. b", "| a | b |\n|---|---|\n| c | d |", "a\u2028b. C\u0085d.",
	strings.Repeat("word ", 400), strings.Repeat("字", 2000), strings.Repeat("a; b, c: ", 200), "Mr.", "1. 2. 3.", "(((((", "]]]]]", "~~~\n~~~", "===\n---",
	"# Title\nxt <!-- \xfd -->\nText", "A\x00B. Fine sentence here.",
}

func FuzzSplit(f *testing.F) {
	for _, text := range nasty {
		f.Add(text, false)
		f.Add(text, true)
	}
	f.Fuzz(func(t *testing.T, text string, markdown bool) {
		source := "a.txt"
		if markdown {
			source = "a.md"
		}
		check(t, retrieval.Document{Source: source, Text: text})
	})
}

// check holds Split to what the package promises.
func check(t *testing.T, doc retrieval.Document) {
	t.Helper()
	end := 0
	for _, p := range Split(doc) {
		if p.Start < end || p.End <= p.Start || p.End > len(doc.Text) {
			t.Fatalf("passage %v after %d in %d bytes", p.Span, end, len(doc.Text))
		}
		if p.Text != doc.Text[p.Start:p.End] || !utf8.ValidString(p.Text) || p.Source != doc.Source {
			t.Fatalf("passage %v is %q", p.Span, p.Text)
		}
		if want := 1 + strings.Count(doc.Text[:p.Start], "\n"); p.Line != want {
			t.Fatalf("passage %v in line %d, want %d", p.Span, p.Line, want)
		}
		checkSentences(t, doc.Text, p)
		end = p.End
	}
}

func checkSentences(t *testing.T, text string, p retrieval.Passage) {
	t.Helper()
	if len(p.Sentences) == 0 || p.Sentences[0].Start != p.Start || p.Sentences[len(p.Sentences)-1].End != p.End {
		t.Fatalf("sentences %v in %v", p.Sentences, p.Span)
	}
	at := p.Start
	for _, s := range p.Sentences {
		if s.Start < at || s.End <= s.Start || !p.Contains(s) {
			t.Fatalf("sentence %v after %d in %v", s, at, p.Span)
		}
		quote := text[s.Start:s.End]
		if !utf8.ValidString(quote) || strings.TrimSpace(quote) == "" {
			t.Fatalf("sentence %v is %q", s, quote)
		}
		if n := len(utf16.Encode([]rune(quote))); n > 1000 {
			t.Fatalf("sentence %v has %d UTF-16 units", s, n)
		}
		at = s.End
	}
}

func TestSentenceWithBadBytesIsLeftOut(t *testing.T) {
	t.Parallel()
	doc := retrieval.Document{Source: "a.txt", Text: "The first is fine. The s\xe9cond is not. The third is fine.\nThe \x00 fourth is not. The fifth is."}
	var got []string
	for _, p := range Split(doc) {
		for _, s := range p.Sentences {
			got = append(got, doc.Text[s.Start:s.End])
		}
	}
	if want := "The first is fine.|The third is fine.|The fifth is."; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	check(t, doc)
}

func TestPassagesKeepToTheirSection(t *testing.T) {
	t.Parallel()
	text := "# Storm\n\nThe storm came at night. It lasted for two days.\n\nShare | Tweet | Print\n\nThe harbour was closed until Monday morning.\n\n## Cost\n\nThe repair cost two million.\n"
	type found struct{ heading, text string }
	var got []found
	for _, p := range Split(retrieval.Document{Source: "a.MD", Text: text}) {
		got = append(got, found{p.Heading, p.Text})
	}
	want := []found{
		{"Storm", "The storm came at night. It lasted for two days."},
		{"Storm", "The harbour was closed until Monday morning."},
		{"Cost", "The repair cost two million."},
	}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("passage %d is %q, want %q", i, got[i], want[i])
		}
	}
}

func TestPassagesOfSingleSentences(t *testing.T) {
	t.Parallel()
	line := "The ministry said on day after day that the ships of the northern fleet would remain in port until the ice had gone from the bay.\n"
	passages := Split(retrieval.Document{Source: "a.txt", Text: strings.Repeat(line, 40)})
	for i, p := range passages {
		last := i == len(passages)-1
		if n := len(p.Sentences); n > most+1 || p.Len() > longest || !last && (n < fewest || p.Len() < shortest) || n < 2 {
			t.Errorf("passage %d has %d sentences and %d bytes", i, n, p.Len())
		}
	}
	if len(passages) < 4 {
		t.Errorf("%d passages, want several", len(passages))
	}
}

func TestLongSentenceIsCutAtAClause(t *testing.T) {
	t.Parallel()
	clause := "the council of the old town resolved to mend the bridge and the road; "
	text := strings.Repeat(clause, 30)
	doc := retrieval.Document{Source: "a.txt", Text: text + "so it was done."}
	check(t, doc)
	for _, p := range Split(doc) {
		for _, s := range p.Sentences {
			if quote := doc.Text[s.Start:s.End]; !strings.HasSuffix(quote, ";") && !strings.HasSuffix(quote, ".") {
				t.Errorf("cut at %q", quote[max(0, len(quote)-30):])
			}
		}
	}
}

// A walk that is not linear would take minutes over these, and so fails by the test's own time limit; nothing here
// compares clocks.
func TestHugeLinesAreCut(t *testing.T) {
	t.Parallel()
	const large, small = 1 << 20, 1 << 17
	for _, unit := range []string{".", "\n", "\"", "a", "字", "word "} {
		splitMany(unit, large)
	}
	for _, unit := range []string{"“", " .", "a. ", "[", "\" ", ". \"", "“a", "<!--", "-->", "|", "\t", "# ", "a:\n", "A b\n", "- a\n", "```\n",
		"b\n\n", "\x80", ". [", "\r", "«.", "a b c d and e\n\n", "Sh a\n\nOf b\n"} {
		splitMany(unit, small)
	}
}

func splitMany(unit string, size int) {
	text := strings.Repeat(unit, size/len(unit))
	for _, source := range []string{"a.txt", "a.md"} {
		Split(retrieval.Document{Source: source, Text: text})
	}
}

func BenchmarkSplit(b *testing.B) {
	paragraph := "The ministry, led by Dr. Ivana Horvat, said on Friday that 3.5 percent of the fleet would remain in port. \"We have asked for help,\" she added, \"and none came.\" It did not say why the U.S. Navy had left.\n\n"
	for name, source := range map[string]string{"text": "a.txt", "markdown": "a.md"} {
		b.Run(name, func(b *testing.B) {
			doc := retrieval.Document{Source: source, Text: strings.Repeat(paragraph, 5000)}
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				Split(doc)
			}
		})
	}
}
