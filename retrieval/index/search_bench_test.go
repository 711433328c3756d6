package index

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"

	"verbatim/retrieval/corpus"
)

const (
	benchQuestions = 500
	benchBest      = 100
)

// BenchmarkSearch compares searching with Bleve's own match of the same words in the same index: the best hundred.
// The questions are first put once each, which is what "warm" means.
func BenchmarkSearch(b *testing.B) {
	dir := b.TempDir()
	writeSynthetic(b, filepath.Join(dir, "seeds"), benchPassages())
	folder, err := corpus.Open(filepath.Join(dir, "seeds"))
	if err != nil {
		b.Fatal(err)
	}
	ix := open(b, filepath.Join(dir, "data"))
	if _, _, err := ix.Update(b.Context(), folder, nil); err != nil {
		b.Fatal(err)
	}
	s := snapshot(b, ix)
	words := newSynthetic(2)
	questions := make([][]string, benchQuestions)
	for i := range questions {
		questions[i] = words.question()
	}
	cold := func(terms []string) {
		s.lists = newLists(0)
		search(b, s, benchBest, terms...)
	}
	kept := s.lists
	b.Run("cold", func(b *testing.B) { ask(b, questions, 0, cold) })
	s.lists = kept
	b.Run("verbatim", func(b *testing.B) {
		ask(b, questions, len(questions), func(terms []string) { search(b, s, benchBest, terms...) })
	})
	b.Run("bleve", func(b *testing.B) {
		ask(b, questions, len(questions)/10, func(terms []string) { match(b, ix, terms) })
	})
}

// ask puts the questions in turn, some first without counting, and reports the mean and the 95th percentile.
func ask(b *testing.B, questions [][]string, uncounted int, search func([]string)) {
	b.ReportAllocs()
	for _, q := range questions[:uncounted] {
		search(q)
	}
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		began := time.Now()
		search(questions[i%len(questions)])
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(milliseconds(b.Elapsed())/float64(len(took)), "mean-ms")
	b.ReportMetric(milliseconds(took[len(took)*95/100]), "p95-ms")
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// match asks Bleve for any of the words in the body.
func match(b *testing.B, ix *Index, terms []string) {
	any := make([]query.Query, len(terms))
	for i, term := range terms {
		word := bleve.NewTermQuery(term)
		word.SetField(fieldBody)
		any[i] = word
	}
	request := bleve.NewSearchRequestOptions(bleve.NewDisjunctionQuery(any...), benchBest, 0, false)
	if _, err := ix.bleve.SearchInContext(b.Context(), request); err != nil {
		b.Fatal(err)
	}
}
