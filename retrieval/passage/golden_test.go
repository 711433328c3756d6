package passage

import (
	"os"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/neurosnap/sentences/english"
)

// A labelled is a paragraph with where its sentences end, by offset; the end of the paragraph itself is not counted.
type labelled struct {
	text string
	ends map[int]bool
}

func readLabelled(t testing.TB) []labelled {
	t.Helper()
	file, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []labelled
	for paragraph := range strings.SplitSeq(string(file), "\n\n") {
		if l := label(strings.Split(strings.TrimSpace(paragraph), "\n")); l.text != "" {
			all = append(all, l)
		}
	}
	return all
}

func label(lines []string) labelled {
	l := labelled{ends: map[int]bool{}}
	for _, line := range lines {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if l.text != "" {
			l.ends[len(strings.TrimSpace(l.text))] = true
		}
		if glued, found := strings.CutSuffix(line, "~"); found {
			l.text += glued
		} else {
			l.text += line + " "
		}
	}
	l.text = strings.TrimSpace(l.text)
	return l
}

// A score counts boundaries found, missed and wrongly set, and paragraphs cut without a mistake.
type score struct{ right, missed, wrong, whole, paragraphs int }

func (s score) f1() float64 { return 2 * float64(s.right) / float64(2*s.right+s.missed+s.wrong) }

func measure(all []labelled, cut func(string) []int, report func(labelled, []int)) score {
	var total score
	for _, l := range all {
		found := cut(l.text)
		right := 0
		for _, end := range found {
			if l.ends[end] {
				right++
			}
		}
		total.right += right
		total.missed += len(l.ends) - right
		total.wrong += len(found) - right
		total.paragraphs++
		if right == len(l.ends) && right == len(found) {
			total.whole++
		} else {
			report(l, found)
		}
	}
	return total
}

func cutOurs(text string) []int {
	var pieces []string
	for _, s := range cutSentences(text) {
		pieces = append(pieces, text[s.Start:s.End])
	}
	return inner(text, pieces)
}

// inner turns consecutive pieces of a text into the offsets where they end, the last aside.
func inner(text string, pieces []string) []int {
	var ends []int
	at := 0
	for _, piece := range pieces {
		piece = strings.TrimSpace(piece)
		at += strings.Index(text[at:], piece) + len(piece)
		if piece != "" && at < len(text) {
			ends = append(ends, at)
		}
	}
	return ends
}

func cutUnicode(text string) []int {
	var pieces []string
	for s := sentences.FromString(text); s.Next(); {
		pieces = append(pieces, s.Value())
	}
	return inner(text, pieces)
}

func newPunkt(t testing.TB) func(string) []int {
	t.Helper()
	tokenizer, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		t.Fatal(err)
	}
	return func(text string) []int {
		var pieces []string
		for _, s := range tokenizer.Tokenize(text) {
			pieces = append(pieces, s.Text)
		}
		return inner(text, pieces)
	}
}

// The candidates, measured on the same labels. Ours must stay ahead of both by a wide margin, or be given up.
func TestSentenceBoundaries(t *testing.T) {
	t.Parallel()
	all := readLabelled(t)
	ours := measure(all, cutOurs, func(l labelled, found []int) {
		t.Logf("cut wrongly: %q at %v", l.text, found)
	})
	punkt := measure(all, newPunkt(t), func(labelled, []int) {})
	unicode := measure(all, cutUnicode, func(labelled, []int) {})
	for name, s := range map[string]score{"ours": ours, "neurosnap": punkt, "uax29": unicode} {
		t.Logf("%-9s F1 %.3f, found %d, missed %d, wrong %d, faultless %d of %d", name, s.f1(), s.right, s.missed, s.wrong, s.whole, s.paragraphs)
	}
	if ours.right+ours.missed < 100 {
		t.Errorf("%d labelled boundaries, want at least 100 inside paragraphs", ours.right+ours.missed)
	}
	if ours.f1() < 0.98 {
		t.Errorf("F1 of our boundaries is %.3f, want at least 0.98", ours.f1())
	}
	if ours.f1() < punkt.f1()+0.05 || ours.f1() < unicode.f1()+0.05 {
		t.Error("a ready-made splitter comes close: use it instead of ours")
	}
}

func BenchmarkLoadPunkt(b *testing.B) {
	for b.Loop() {
		newPunkt(b)
	}
}
