package index

import (
	"cmp"
	"context"
	"slices"

	bleveindex "github.com/blevesearch/bleve_index_api"
)

// A Group is a word that is looked for, with other words for the same thing. What it adds to a passage's score is what
// the best of its terms adds, not their sum.
type Group struct {
	Terms []Weighted // the word as asked first
}

// Weighted is a term with the share of its weight that it counts with: 1 for the word as asked, less for another. The weight
// is its idf or that of the word as asked, whichever is less: a rarer word for the same thing does not outweigh that.
type Weighted struct {
	Stem  string
	Share float64
}

// A Hit is a passage found.
type Hit struct {
	Source string
	Number int // of the passage within its source, from 0
	Score  float64
}

// Weigh is how many passages hold a term, and its idf. A term that occurs nowhere has the highest idf of all.
func (s Snapshot) Weigh(ctx context.Context, term string) (passages int, idf float64, err error) {
	body, err := s.list(ctx, fieldBody, term)
	if err != nil {
		return 0, 0, err
	}
	return len(body.low), s.idf(len(body.low)), nil
}

// Search finds the k passages with the highest BM25 for the groups, best first; equals stand in order of source and
// number, so that the same material gives the same hits with the same scores however the index came about.
func (s Snapshot) Search(ctx context.Context, groups []Group, k int) ([]Hit, error) {
	if err := ctx.Err(); err != nil || k <= 0 {
		return nil, err
	}
	scorers, err := s.scorers(ctx, groups)
	if err != nil {
		return nil, err
	}
	scan := s.scans.Get().(*scan)
	defer s.scans.Put(scan)
	best, err := scan.run(ctx, scorers, k)
	if err != nil {
		return nil, err
	}
	return s.name(ctx, best, k)
}

// scorers makes a scorer of each group that has any postings, in the order of the groups.
func (s Snapshot) scorers(ctx context.Context, groups []Group) ([]*scorer, error) {
	scorers := make([]*scorer, 0, len(groups))
	for _, group := range groups {
		g := new(scorer)
		var asked float64 // the idf of the word as asked
		for i, t := range group.Terms {
			_, idf, err := s.Weigh(ctx, t.Stem)
			if err != nil {
				return nil, err
			}
			if i == 0 {
				asked = idf
			}
			if err := s.addTerm(ctx, g, t.Stem, t.Share*min(idf, asked)); err != nil {
				return nil, err
			}
		}
		if g.bound > 0 {
			scorers = append(scorers, g)
		}
	}
	return scorers, nil
}

func (s Snapshot) addTerm(ctx context.Context, g *scorer, term string, weight float64) error {
	body, err := s.list(ctx, fieldBody, term)
	if err != nil {
		return err
	}
	title, err := s.list(ctx, fieldTitle, term)
	if err != nil {
		return err
	}
	if len(body.low)+len(title.low) > 0 {
		g.add(cursor{list: body, weight: weight}, cursor{list: title, weight: titleWeight * weight})
	}
	return nil
}

// name looks up what the documents are called and orders them.
func (s Snapshot) name(ctx context.Context, found []scored, k int) ([]Hit, error) {
	hits := make([]Hit, 0, len(found))
	internal := bleveindex.NewIndexInternalID(nil, 0)
	for _, f := range found {
		if len(hits)%cancelEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		internal.SetValue(uint64(f.doc))
		id, err := s.reader.ExternalID(internal)
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
