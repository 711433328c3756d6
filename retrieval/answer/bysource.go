package answer

import (
	"context"

	"verbatim/retrieval"
	"verbatim/retrieval/index"
)

// judgedOfEach is how many passages of a document are judged for its best sentence.
const judgedOfEach = 3

// rankSources makes a page of the ranking of documents, each shown by its best sentence.
func (l *Library) rankSources(ctx context.Context, a *asking, q retrieval.Query) (retrieval.Ranking, error) {
	d, err := l.documents.of(ctx, a.snapshot)
	if err != nil {
		return retrieval.Ranking{}, err
	}
	ranked, err := a.rankDocuments(ctx, d)
	if err != nil {
		return retrieval.Ranking{}, err
	}
	page := pageOf(q)
	shown := on(page, ranked)
	best, err := a.bestSentences(ctx, d, shown)
	if err != nil {
		return retrieval.Ranking{}, err
	}
	out := retrieval.Ranking{Hits: []retrieval.Excerpt{}, More: page.moreIn(len(ranked))}
	for _, one := range shown {
		if s := best[d.Sources[one.number]]; s != nil {
			e := a.excerpt(s, s.span)
			e.Score = one.score
			out.Hits = append(out.Hits, e)
		}
	}
	if len(out.Hits) == 0 {
		out.Reason = a.reasonNoHits(len(ranked))
	}
	return out, nil
}

// bestSentences finds the best sentence of each of the documents, in the passages of it that are found first.
func (a *asking) bestSentences(ctx context.Context, d *documents, shown []document) (map[string]*sentence, error) {
	hits, err := a.find(ctx, deepest)
	if err != nil || len(hits) == 0 {
		return nil, err
	}
	of := make(map[string][]index.Hit, len(shown))
	for _, hit := range hits {
		if found := of[hit.Source]; len(found) < judgedOfEach {
			of[hit.Source] = append(found, hit)
		}
	}
	var judged []index.Hit
	for _, one := range shown {
		source := d.Sources[one.number]
		found := of[source]
		for n := 0; len(of[source]) == 0 && n < min(judgedOfEach, d.Passages[one.number]); n++ {
			// None of its passages is among those found: it is shown by how it begins.
			found = append(found, index.Hit{Source: source, Number: n, Score: hits[len(hits)-1].Score})
		}
		judged = append(judged, found...)
	}
	candidates, err := a.look(ctx, judged)
	if err != nil {
		return nil, err
	}
	best := make(map[string]*sentence, len(shown))
	for _, s := range ranked(candidates) {
		if best[s.passage.Source] == nil {
			best[s.passage.Source] = s
		}
	}
	return best, nil
}
