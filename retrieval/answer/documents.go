package answer

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"verbatim/retrieval/index"
	"verbatim/retrieval/question"
)

// BM25 over whole documents: k1 and b as for passages, and what a term in the title counts beside one in the text. The words of
// the title count among those of the text too.
const (
	documentK1  = 1.2
	documentB   = 0.75
	titleWeight = 0.2
)

// A document is a file with what a question makes it worth.
type document struct {
	number int // in the documents of the state
	score  float64
}

// A documentRanker adds up what each term makes of each document.
type documentRanker struct {
	*documents
	tally   *index.Tally
	scores  []float64 // of each document, over the terms so far
	gains   []float64 // of each document, for the words of one term so far
	touched []int     // those whose gain is not 0
}

// rankDocuments ranks every file that holds a word of the question, best first. Nothing but the counts of the terms in the
// files enters, so that it is the same however the index came about.
func (a *asking) rankDocuments(ctx context.Context, d *documents) ([]document, error) {
	r := documentRanker{documents: d, tally: a.snapshot.Tally(d.Catalog),
		scores: make([]float64, len(d.Sources)), gains: make([]float64, len(d.Sources))}
	for _, t := range a.question.Terms {
		if err := r.add(ctx, t, a.mentions(t)); err != nil {
			return nil, fmt.Errorf("searching the index: %w", err)
		}
	}
	ranked := r.ranked()
	if err := a.smooth(ctx, d, ranked); err != nil {
		return nil, err
	}
	return ranked, nil
}

// add adds what a term is worth to the documents that use it. Of several words for the same thing, the one that gives a document
// most counts.
func (r *documentRanker) add(ctx context.Context, t question.Term, mentions int) error {
	weight := 0.0
	for _, word := range append([]question.Other{{Stem: t.Stem, Share: 1}}, t.Others...) {
		uses, err := r.tally.Uses(ctx, word.Stem)
		if err != nil {
			return err
		}
		if weight == 0 {
			weight = float64(mentions) * r.weight(uses)
		}
		for _, u := range uses {
			if r.gains[u.Source] == 0 {
				r.touched = append(r.touched, u.Source)
			}
			r.gains[u.Source] = max(r.gains[u.Source], word.Share*weight*r.share(u))
		}
	}
	for _, number := range r.touched {
		r.scores[number] += r.gains[number]
		r.gains[number] = 0
	}
	r.touched = r.touched[:0]
	return nil
}

// weight is what a term is worth: its idf over documents, times the root of how often those that use it use it. A word that
// documents use again and again once they use it is what they are about. By the whole of that factor, as In_expB2 has it, the
// public abstracts are ranked no better than by its root (nDCG@10 .413 and .449, against .414 and .448; without it .411 and
// .436), but the paragraphs that answer short questions worse (.880 against .889; without it .889).
func (d *documents) weight(uses []index.Use) float64 {
	if len(uses) == 0 {
		return 0
	}
	often := 0
	for _, u := range uses {
		often += u.Body + u.Title
	}
	all, users := float64(len(d.Sources)), float64(len(uses))
	idf := math.Log(1 + (all-users+0.5)/(users+0.5))
	return idf * math.Sqrt(float64(often+1)/users)
}

// share is how much of a term's weight a document gets.
func (d *documents) share(u index.Use) float64 {
	length := 1 - documentB + documentB*float64(d.Lengths[u.Source])/d.average
	return saturated(u.Body+u.Title, length) + titleWeight*saturated(u.Title, 1)
}

// saturated is BM25's share for a term that stands there so many times, in a text that is so much longer than usual.
func saturated(times int, length float64) float64 {
	return float64(times) * (documentK1 + 1) / (float64(times) + documentK1*length)
}

// mentions is how often a question says a term. Long questions say again what matters to them.
func (a *asking) mentions(t question.Term) int {
	n := 0
	for _, token := range a.question.Tokens {
		if token.Term == t.Stem {
			n++
		}
	}
	return max(n, 1) // the stem of a mended word does not stand in the question
}

func (r *documentRanker) ranked() []document {
	var ranked []document
	for number, score := range r.scores {
		if score > 0 {
			ranked = append(ranked, document{number, score})
		}
	}
	sortDocuments(ranked)
	return ranked
}

// sortDocuments puts the best first, and equals in order of name.
func sortDocuments(documents []document) {
	slices.SortFunc(documents, func(x, y document) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.number, y.number))
	})
}
