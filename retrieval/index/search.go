package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	bleveindex "github.com/blevesearch/bleve_index_api"
)

// BM25's two parameters as Robertson and Zaragoza give them ("The Probabilistic Relevance Framework", 2009) and Lucene
// sets them; no other setting gained more than 0.004 nDCG@10 over seven collections.
const (
	k1 = 1.2
	b  = 0.75
)

// titleWeight is what a term in the title counts against one in the body. Of 0.1, 0.2, 0.3 and 0.5 it had the best mean
// nDCG@10 over six collections (0.411 and 0.604, against 0.403 and 0.596 without titles).
const titleWeight = 0.2

// A Hit is a passage found.
type Hit struct {
	Source string
	Number int // of the passage within its source, from 0
	Score  float64
}

// Passages holding a term, and what that makes the term worth: Robertson and Spärck Jones' weight, never negative.
func (s Snapshot) idf(passages int) float64 {
	n := float64(max(s.passages, passages))
	return math.Log(1 + (n-float64(passages)+0.5)/(float64(passages)+0.5))
}

// Weigh is how many passages hold a term, and its idf. A term that occurs nowhere has the highest idf of all.
func (s Snapshot) Weigh(ctx context.Context, term string) (passages int, idf float64, err error) {
	postings, err := s.reader.TermFieldReader(ctx, []byte(term), fieldBody, false, false, false)
	if err != nil {
		return 0, 0, err
	}
	defer closing(postings, &err)
	passages = int(postings.Count())
	return passages, s.idf(passages), nil
}

// Search finds the k passages with the highest BM25 for the terms, best first; equals stand in order of source and
// number, so that the same material gives the same order however the index came about.
func (s Snapshot) Search(ctx context.Context, terms []string, k int) (hits []Hit, err error) {
	lists, err := s.postings(ctx, terms)
	defer func() {
		for _, l := range lists {
			closing(l.reader, &err)
		}
	}()
	if err != nil {
		return nil, err
	}
	best, err := s.scan(ctx, lists, k)
	if err != nil {
		return nil, err
	}
	return s.name(best, k)
}

// postings opens the postings of every term in body and title. It returns those opened also where it fails.
func (s Snapshot) postings(ctx context.Context, terms []string) (lists []*postings, err error) {
	for _, term := range terms {
		body, err := s.open(ctx, term, fieldBody)
		if err != nil {
			return lists, err
		}
		lists = append(lists, body)
		body.weight = s.idf(int(body.reader.Count()))
		title, err := s.open(ctx, term, fieldTitle)
		if err != nil {
			return lists, err
		}
		lists = append(lists, title)
		title.weight = titleWeight * body.weight
	}
	return lists, nil
}

// postings is one term's list in one field, at its current entry.
type postings struct {
	reader bleveindex.TermFieldReader
	entry  bleveindex.TermFieldDoc
	doc    uint64 // the entry's document; exhausted at the end
	weight float64
	body   bool
}

const exhausted = math.MaxUint64

func (s Snapshot) open(ctx context.Context, term, field string) (*postings, error) {
	reader, err := s.reader.TermFieldReader(ctx, []byte(term), field, true, field == fieldBody, false)
	if err != nil {
		return nil, fmt.Errorf("reading the postings of %q: %w", term, err)
	}
	p := &postings{reader: reader, body: field == fieldBody}
	if err := p.next(); err != nil {
		return nil, errors.Join(err, reader.Close())
	}
	return p, nil
}

func (p *postings) next() error {
	entry, err := p.reader.Next(p.entry.Reset())
	if err != nil {
		return err
	}
	p.doc = exhausted
	if entry != nil {
		p.doc = entry.ID.Value()
	}
	return nil
}

// score is what the current entry adds. Titles are all about as long, so that their length says nothing.
func (p *postings) score(average float64) float64 {
	tf := float64(p.entry.Freq)
	length := 1.0
	if p.body {
		// Bleve keeps 1/sqrt(length) as the norm.
		length = 1 - b + b/(p.entry.Norm*p.entry.Norm*average)
	}
	return p.weight * tf * (k1 + 1) / (tf + k1*length)
}

// scored is a document with its score, before its name is known.
type scored struct {
	doc   uint64
	score float64
}

// cancelEvery is how many documents are scored between two looks at the context: some 50 microseconds' worth.
const cancelEvery = 1024

// scan scores every document in any of the lists, in order of document, and keeps the best k and all that equal the last.
func (s Snapshot) scan(ctx context.Context, lists []*postings, k int) ([]scored, error) {
	best := newTop(k)
	for n := 0; ; n++ {
		if n%cancelEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		doc := uint64(exhausted)
		for _, p := range lists {
			doc = min(doc, p.doc)
		}
		if doc == exhausted {
			return best.docs(), nil
		}
		score := 0.0
		for _, p := range lists {
			if p.doc != doc {
				continue
			}
			score += p.score(s.average)
			if err := p.next(); err != nil {
				return nil, err
			}
		}
		best.offer(scored{doc, score})
	}
}

// name looks up what the documents are called and orders them.
func (s Snapshot) name(found []scored, k int) ([]Hit, error) {
	hits := make([]Hit, 0, len(found))
	for _, f := range found {
		id, err := s.reader.ExternalID(bleveindex.NewIndexInternalID(nil, f.doc))
		if err != nil {
			return nil, err
		}
		source, number, err := parsePassageID(id)
		if err != nil {
			return nil, err
		}
		hits = append(hits, Hit{Source: source, Number: number, Score: f.score})
	}
	slices.SortFunc(hits, func(x, y Hit) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.Source, y.Source), cmp.Compare(x.Number, y.Number))
	})
	return hits[:min(k, len(hits))], nil
}
