package answer

import (
	"cmp"
	"context"
	"slices"
)

const (
	// pool is how many of the best documents are compared with each other.
	pool = 100
	// nearest is how many of them count as a document's neighbours, and borrowed what share of its score they decide, where
	// the pool is full.
	nearest  = 10
	borrowed = 0.5
)

// smooth lets documents that are alike vouch for each other: a document's score becomes in part the mean of its neighbours',
// each weighed by how alike it is. documents is in order; afterwards it is in order again and its scores are shares of
// what the best had. Where the pool is not full, fewer neighbours decide less, in proportion: of a handful of documents
// the neighbours would be all the others, which says nothing. It lifts the public abstracts from an nDCG@10 of .392 and .419 to .414
// and .448, and costs the paragraphs that answer short questions little (.893 and .889).
func (a *asking) smooth(ctx context.Context, d *documents, documents []document) error {
	if len(documents) == 0 {
		return nil
	}
	best := documents[0].score
	for i := range documents {
		documents[i].score /= best
	}
	top := documents[:min(pool, len(documents))]
	alike, err := a.compare(ctx, d, top)
	if err != nil {
		return err
	}
	full := float64(len(top)) / pool
	smoothed := make([]float64, len(top))
	for i := range top {
		smoothed[i] = lean(top, i, alike[i], max(1, nearest*len(top)/pool), borrowed*full)
	}
	for i := range top {
		top[i].score = smoothed[i]
	}
	sortDocuments(top)
	return nil
}

// compare tells how alike each two of the documents are, as the cosine between their vectors.
func (a *asking) compare(ctx context.Context, d *documents, top []document) ([][]float64, error) {
	var features []placedFeature
	alike := make([][]float64, len(top))
	for i, one := range top {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		v, err := a.vector(ctx, d, one.number)
		if err != nil {
			return nil, err
		}
		for _, f := range v {
			features = append(features, placedFeature{f, i})
		}
		alike[i] = make([]float64, len(top))
	}
	cosines(features, alike)
	return alike, nil
}

// A placedFeature is a feature of the document in a place of the ranking.
type placedFeature struct {
	feature
	place int
}

// cosines adds up the products of the features that documents share, term by term: most terms stand in one document only and
// cost nothing, where comparing every two vectors took five times as long.
func cosines(features []placedFeature, alike [][]float64) {
	slices.SortFunc(features, func(x, y placedFeature) int {
		return cmp.Or(cmp.Compare(x.term, y.term), cmp.Compare(x.place, y.place))
	})
	for len(features) > 0 {
		n := 1
		for n < len(features) && features[n].term == features[0].term {
			n++
		}
		for i, x := range features[:n] {
			for _, y := range features[:i] {
				alike[x.place][y.place] += x.weight * y.weight
				alike[y.place][x.place] += x.weight * y.weight
			}
		}
		features = features[n:]
	}
}

// lean is the score of one of the documents, with a share of it decided by so many neighbours. One that is like no other keeps
// its own.
func lean(top []document, one int, alike []float64, neighbours int, share float64) float64 {
	others := make([]int, 0, len(top))
	for i := range top {
		if i != one && alike[i] > 0 {
			others = append(others, i)
		}
	}
	slices.SortFunc(others, func(i, j int) int { return cmp.Or(cmp.Compare(alike[j], alike[i]), cmp.Compare(i, j)) })
	sum, weights := 0.0, 0.0
	for _, i := range others[:min(neighbours, len(others))] {
		sum += alike[i] * top[i].score
		weights += alike[i]
	}
	if weights == 0 {
		return top[one].score
	}
	return (1-share)*top[one].score + share*sum/weights
}
