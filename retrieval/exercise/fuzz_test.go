package exercise_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/passage"
)

// readTexts gives the texts of a set alone.
func readTexts(t testing.TB, set string) (texts []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", set, "*.[tm][xd]*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

// FuzzRead holds to every text, whatever its bytes: what is found can be quoted, is kept as it was, and is found again.
func FuzzRead(f *testing.F) {
	for _, set := range []string{"articles", "wider"} {
		for _, text := range readTexts(f, set) {
			f.Add(text)
		}
	}
	for _, text := range []string{"", "Exercise", "the drill (", "Exercise “", "— drills, ", "drills dubbed", "Zapad-2021 (", "the two drills with", "It", "\xff drill \x00", "exercises: A, B and C", "Joint Sea-2021-22/3 drill;;;"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := retrieval.Document{Source: "a.txt", Title: "A", Text: text}
		found := exercise.Read(doc, passage.Split(doc))
		again, err := exercise.Decode("a.txt", found.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if len(found.Exercises) > 0 && !reflect.DeepEqual(found, again) {
			t.Errorf("kept and read again they are others:\n%v\n%v", found, again)
		}
		for _, e := range exercise.New(slices.Values([]exercise.Findings{again})).All() {
			if e.Name == "" || len(e.Sources) == 0 || len(e.Evidence) == 0 {
				t.Errorf("%+v lacks its name, its sources or its evidence", e)
			}
			for _, evidence := range e.Evidence {
				checkQuote(t, text, evidence)
			}
		}
	})
}

// TestCrossedTexts reads texts that no writer would write: sentences of several articles in turn, with words left out, doubled, in capitals or in
// brackets. So rules meet one another in ways that articles and the fuzzing of bytes do not bring about; it once found a panic at once.
func TestCrossedTexts(t *testing.T) {
	t.Parallel()
	texts := append(readTexts(t, "articles"), readTexts(t, "wider")...)
	random := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		text := crossed(random, texts)
		doc := retrieval.Document{Source: "a.txt", Title: "A", Text: text}
		found := exercise.Read(doc, passage.Split(doc))
		for _, e := range exercise.New(slices.Values([]exercise.Findings{found})).All() {
			for _, evidence := range e.Evidence {
				checkQuote(t, text, evidence)
			}
		}
	}
}

// crossed writes such a text.
func crossed(random *rand.Rand, texts []string) string {
	var b strings.Builder
	for range 12 {
		sentences := strings.SplitAfter(texts[random.IntN(len(texts))], ". ")
		for word := range strings.FieldsSeq(sentences[random.IntN(len(sentences))]) {
			switch random.IntN(40) {
			case 0:
				continue
			case 1:
				word += " " + word
			case 2:
				word = strings.ToUpper(word)
			case 3:
				word = "(" + word + "),"
			case 4:
				word += []string{".", ";", ":", " –", "’s", "”", " and", "\n\n"}[random.IntN(8)]
			}
			b.WriteString(word + " ")
		}
		b.WriteString("\n\n"[:random.IntN(3)])
	}
	return b.String()
}

// checkQuote holds evidence to the bytes of its text.
func checkQuote(t *testing.T, text string, e retrieval.Evidence) {
	t.Helper()
	q := e.Excerpt
	if q.Start < 0 || q.End > len(text) || q.Start >= q.End || text[q.Start:q.End] != q.Quote || !utf8.ValidString(q.Quote) {
		t.Fatalf("[%d:%d] is not %q", q.Start, q.End, q.Quote)
	}
	if len(q.Highlights) == 0 {
		t.Errorf("%s %q: no words give it", e.Field, e.Value)
	}
	last := q.Start
	for _, h := range q.Highlights {
		if h.Start < last || h.Start >= h.End || h.End > q.End || !utf8.ValidString(text[h.Start:h.End]) {
			t.Errorf("%s %q: the highlight [%d:%d] lies outside [%d:%d]", e.Field, e.Value, h.Start, h.End, last, q.End)
		}
		last = h.End
	}
}

// FuzzDecode holds to any bytes: findings or an error, and what was read is written as it was.
func FuzzDecode(f *testing.F) {
	for _, text := range readTexts(f, "articles") {
		doc := retrieval.Document{Source: "a.txt", Title: "A", Text: text}
		f.Add(exercise.Read(doc, passage.Split(doc)).Encode())
	}
	f.Add([]byte{1})
	f.Fuzz(func(t *testing.T, data []byte) {
		found, err := exercise.Decode("a.txt", data)
		if err != nil {
			return
		}
		for _, e := range exercise.New(slices.Values([]exercise.Findings{found})).All() {
			for _, evidence := range e.Evidence {
				q := evidence.Excerpt
				for _, h := range q.Highlights {
					if !(retrieval.Span{Start: q.Start, End: q.End}).Contains(h) {
						t.Errorf("the highlight [%d:%d] lies outside [%d:%d]", h.Start, h.End, q.Start, q.End)
					}
				}
			}
		}
	})
}

// TestOrderOfDocuments holds that the order in which documents come changes nothing.
func TestOrderOfDocuments(t *testing.T) {
	t.Parallel()
	docs, _ := articlesOf(t, 120)
	var findings []exercise.Findings
	for _, d := range docs {
		findings = append(findings, exercise.Read(d.Document, d.passages))
	}
	want := exercise.New(slices.Values(findings)).All()
	if len(want) == 0 {
		t.Fatal("nothing was found")
	}
	slices.Reverse(findings)
	for cut := range 5 {
		turned := append(slices.Clone(findings[cut*20:]), findings[:cut*20]...)
		if got := exercise.New(slices.Values(turned)).All(); !reflect.DeepEqual(want, got) {
			t.Errorf("turned by %d documents, the catalogue is another", cut*20)
		}
	}
}
