package answer

import (
	"cmp"
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"slices"
)

// A vector is what a document is about: its terms, each with a weight. The weights' squares add up to 1, so that the product of
// two vectors is the cosine between them.
type vector []feature

// A feature is one term of a vector, as a hash. Two of the terms of a hundred documents meet in one hash of 64 bits once in 1e11
// questions.
type feature struct {
	term   uint64
	weight float64
}

// leafed is how many passages of a document its vector is made of, from the beginning, where a text says what it is about:
// it bounds the work where files are books. At about 100 words a passage it is more than any abstract or news article has.
const leafed = 64

// vector is the vector of the document of the given number.
func (a *asking) vector(ctx context.Context, d *documents, number int) (vector, error) {
	if kept, known := d.vectors.Get(number); known {
		return kept, nil
	}
	counts, err := a.countTerms(d, number)
	if err != nil {
		return nil, err
	}
	v := make(vector, 0, len(counts))
	for term, count := range counts {
		idf, err := a.idf(ctx, d, term)
		if err != nil {
			return nil, fmt.Errorf("weighing %q: %w", term, err)
		}
		hash := fnv.New64a()
		io.WriteString(hash, term)
		v = append(v, feature{hash.Sum64(), (1 + math.Log(float64(count))) * idf})
	}
	// In a fixed order, so that the sums come out the same to the last bit.
	slices.SortFunc(v, func(x, y feature) int { return cmp.Compare(x.term, y.term) })
	v.normalise()
	d.vectors.Add(number, v)
	return v, nil
}

// countTerms counts the terms of a document: those of its title, and those of its passages.
func (a *asking) countTerms(d *documents, number int) (map[string]int, error) {
	source := d.Sources[number]
	known, _ := a.snapshot.Source(source)
	counts := make(map[string]int)
	tokens := a.analyzer.Tokens(nil, known.Title)
	for i := range min(d.Passages[number], leafed) {
		p, err := a.snapshot.Passage(source, i)
		if err != nil {
			return nil, fmt.Errorf("reading the index: %w", err)
		}
		tokens = a.analyzer.Tokens(tokens, p.Text)
	}
	for _, t := range tokens {
		counts[t.Term]++
	}
	return counts, nil
}

func (v vector) normalise() {
	squares := 0.0
	for _, f := range v {
		squares += f.weight * f.weight
	}
	for i := range v {
		v[i].weight /= math.Sqrt(squares)
	}
}

// idf is a term's idf over passages, remembered: to look it up takes up to 30 microseconds where the index has many parts.
func (a *asking) idf(ctx context.Context, d *documents, term string) (float64, error) {
	if kept, known := d.idfs.Get(term); known {
		return kept, nil
	}
	_, idf, err := a.snapshot.Weigh(ctx, term)
	if err == nil {
		d.idfs.Add(term, idf)
	}
	return idf, err
}
