package exercise_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/passage"
)

// A split is a document with its passages.
type split struct {
	retrieval.Document
	passages []retrieval.Passage
}

// articlesOf makes n documents of the articles for development, each with years of its own, so that they tell of as many exercises. The same n
// gives the same documents.
func articlesOf(t testing.TB, n int) (docs []split, size int) {
	t.Helper()
	var texts []string
	for _, set := range []string{"articles", "wider"} {
		texts = append(texts, readTexts(t, set)...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		text := texts[random.IntN(len(texts))]
		year := fmt.Sprint(1951 + random.IntN(75))
		for _, old := range []string{"2017", "2019", "2021", "2022", "2023", "2024"} {
			text = strings.ReplaceAll(text, old, year)
		}
		doc := retrieval.Document{Source: fmt.Sprintf("%05d.txt", i), Title: "Generated", Text: text}
		docs = append(docs, split{doc, passage.Split(doc)})
		size += len(text)
	}
	return docs, size
}

// BenchmarkRead measures the reading of articles about exercises, which are cut into passages already: the index has cut them. The aim is
// 20 MB/s on one core. Here, where every article is a short one about exercises, it is 5 to 6 on a core of 3.5 GHz left to itself, and half of that
// on a machine at work. A word takes some 5,000 instructions: an eighth of them to cut it and look it up once, a seventh each to look for
// countries and times, for names, and for numbers and equipment, and the rest in many rules, none of which takes a twentieth. So nothing
// is left that would be worth most by itself; fewer rules that look at every word, or one walk over a sentence for several of them, would be.
// Package answer measures a whole corpus, of which most articles tell of no exercise.
func BenchmarkRead(b *testing.B) {
	docs, size := articlesOf(b, 1000)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			exercise.Read(d.Document, d.passages)
		}
	}
}

// BenchmarkReadOther measures the reading of texts that tell of no exercise: at a glance, some 100 to 250 MB/s.
func BenchmarkReadOther(b *testing.B) {
	text := strings.Repeat("The council met on Tuesday to hear what the new bridge over the Danube will cost, and when it opens.\n\n", 5000)
	doc := retrieval.Document{Source: "other.txt", Title: "Other", Text: text}
	passages := passage.Split(doc)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		exercise.Read(doc, passages)
	}
}

// BenchmarkNew measures the catalogue of 10,000 articles from their findings, as it is made anew when some files have changed; reading those
// that have is BenchmarkRead's.
func BenchmarkNew(b *testing.B) {
	docs, _ := articlesOf(b, 10_000)
	var findings []exercise.Findings
	for _, d := range docs {
		findings = append(findings, exercise.Read(d.Document, d.passages))
	}
	b.ReportAllocs()
	for b.Loop() {
		exercise.New(slices.Values(findings))
	}
}

// BenchmarkDecode measures the way of findings out of the index.
func BenchmarkDecode(b *testing.B) {
	docs, _ := articlesOf(b, 1000)
	var kept [][]byte
	size := 0
	for _, d := range docs {
		kept = append(kept, exercise.Read(d.Document, d.passages).Encode())
		size += len(kept[len(kept)-1])
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, data := range kept {
			if _, err := exercise.Decode("a.txt", data); err != nil {
				b.Fatal(err)
			}
		}
	}
}
