package answer

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/index"
)

// bySource ranks documents and returns their names, best first.
func bySource(t *testing.T, l *Library, q retrieval.Query) []string {
	t.Helper()
	q.BySource = true
	r, err := l.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	last := math.Inf(1)
	for _, hit := range r.Hits {
		if hit.Score > last {
			t.Errorf("%s has %v, the one before it %v", hit.Source, hit.Score, last)
		}
		last = hit.Score
		names = append(names, hit.Source)
	}
	return names
}

// TestWholeDocumentIsWeighed holds that what is spread over many passages counts for more than what one passage says as well.
func TestWholeDocumentIsWeighed(t *testing.T) {
	t.Parallel()
	spread, filler := "", ""
	for i := range 30 {
		spread += fmt.Sprintf("On day %d the ferry left the harbour for the islands in the morning.\n\n", i)
		filler += fmt.Sprintf("On day %d the mayor read the letters that had come for the council.\n\n", i)
	}
	l := library(t,
		"a-one.txt", "The ferry was repainted.\n\n"+filler,
		"b-whole.txt", spread,
		"c-none.txt", filler)
	if got := bySource(t, l, retrieval.Query{Text: "ferry"}); !slices.Equal(got, []string{"b-whole.txt", "a-one.txt"}) {
		t.Errorf("got %v", got)
	}
}

// TestDocumentsAreShownByTheirBestSentence also far down in a file.
func TestDocumentsAreShownByTheirBestSentence(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	r, err := l.Search(t.Context(), retrieval.Query{Text: "supply boat", BySource: true})
	if err != nil || len(r.Hits) != 2 {
		t.Fatalf("%+v, %v", r, err)
	}
	for _, hit := range r.Hits {
		if !strings.Contains(hit.Quote, "supply boat") || len(hit.Highlights) == 0 {
			t.Errorf("%s is shown by %q", hit.Source, hit.Quote)
		}
	}
}

func TestPagesOfDocumentsFitTogether(t *testing.T) {
	t.Parallel()
	l := open(t, "../../seeds")
	whole := bySource(t, l, retrieval.Query{Text: "joint exercise"})
	var paged []string
	for len(paged) < len(whole) {
		page := bySource(t, l, retrieval.Query{Text: "joint exercise", Limit: 2, Offset: len(paged)})
		if len(page) == 0 {
			break
		}
		paged = append(paged, page...)
	}
	if len(whole) != 5 || !slices.Equal(whole, paged) {
		t.Errorf("at once %v, by page %v", whole, paged)
	}
	if got := bySource(t, l, retrieval.Query{Text: "zymurgist"}); len(got) > 0 {
		t.Errorf("found %v", got)
	}
}

// TestShareOfADocument works one share by hand: a word three times in a text of average length and once in the title.
func TestShareOfADocument(t *testing.T) {
	t.Parallel()
	d := &documents{Catalog: &index.Catalog{Sources: []string{"a", "b", "c"}, Lengths: []int{100, 50, 150}}, average: 100}
	got := d.share(index.Use{Source: 0, Body: 3, Title: 1})
	want := 4*2.2/(4+1.2) + 0.2*(2.2/(1+1.2))
	if math.Abs(got-want) > 1e-12 {
		t.Errorf("got %v, want %v", got, want)
	}
	// One of three documents uses it, three times: idf = ln(1 + 2.5/1.5), times the root of (3+1)/1.
	got, want = d.weight([]index.Use{{Source: 1, Body: 3}}), math.Log(1+2.5/1.5)*2
	if math.Abs(got-want) > 1e-12 {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestLean works the mean of two neighbours by hand, and holds that a document like no other keeps its score.
func TestLean(t *testing.T) {
	t.Parallel()
	top := []document{{0, 1}, {1, 0.8}, {2, 0.6}, {3, 0.2}}
	if got, want := lean(top, 1, []float64{0.5, 0, 0.25, 0.1}, 2, 0.5), 0.5*0.8+0.5*(0.5*1+0.25*0.6)/0.75; math.Abs(got-want) > 1e-12 {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := lean(top, 2, make([]float64, 4), 2, 0.5); got != 0.6 {
		t.Errorf("like no other: %v", got)
	}
}

// TestCosines works three documents by hand: the first two share one term, the third shares none.
func TestCosines(t *testing.T) {
	t.Parallel()
	vectors := []vector{{{1, 3}, {5, 4}}, {{2, 1}, {5, 1}}, {{3, 7}}}
	var features []placedFeature
	alike := make([][]float64, len(vectors))
	for i, v := range vectors {
		alike[i] = make([]float64, len(vectors))
		v.normalise()
		for _, f := range v {
			features = append(features, placedFeature{f, i})
		}
	}
	cosines(features, alike)
	want := 0.8 * math.Sqrt(0.5)
	for i := range alike {
		for j := range alike[i] {
			if i+j == 1 && math.Abs(alike[i][j]-want) > 1e-12 || i+j != 1 && alike[i][j] != 0 {
				t.Errorf("%d and %d: %v", i, j, alike[i][j])
			}
		}
	}
}

func TestRankingDocumentsHonoursItsContext(t *testing.T) {
	t.Parallel()
	l := open(t, "../../seeds")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Search(ctx, retrieval.Query{Text: "joint exercise", BySource: true}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// BenchmarkRankDocuments ranks 20,000 files of 120 words, warm.
func BenchmarkRankDocuments(b *testing.B) {
	l := library(b, syntheticFiles(20000)...)
	queries := []string{"word3 word170 word991 word20", "word1 word2 word64 word4000 word77 word12 word900", "word512"}
	search := func(i int) {
		if _, err := l.Search(b.Context(), retrieval.Query{Text: queries[i%len(queries)], BySource: true}); err != nil {
			b.Fatal(err)
		}
	}
	for i := range queries {
		search(i)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		search(i)
	}
}

// syntheticFiles are names and texts whose words are about as frequent as Zipf has it, the same every time.
func syntheticFiles(n int) []string {
	state := uint64(1)
	files := make([]string, 0, 2*n)
	for i := range n {
		var text strings.Builder
		for w := range 120 {
			state = state*6364136223846793005 + 1442695040888963407
			fmt.Fprintf(&text, "word%d ", int(math.Exp(float64(state>>40)/(1<<24)*math.Log(30000))))
			if w%15 == 14 {
				text.WriteString("stood there.\n")
			}
		}
		files = append(files, fmt.Sprintf("%05d.txt", i), text.String())
	}
	return files
}
