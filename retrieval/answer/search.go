package answer

import (
	"context"
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/index"
)

// block is how many passages are judged against each other. It does not depend on the page, so that pages fit together
// whichever is asked for first; the next block follows as a whole, in the order of BM25.
const block = 100

// Search implements retrieval.Library.
func (l *Library) Search(ctx context.Context, q retrieval.Query) (retrieval.Ranking, error) {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return retrieval.Ranking{}, err
	}
	defer snapshot.Release()
	return guarded(l.log, func() (retrieval.Ranking, error) { return l.search(ctx, snapshot, q) })
}

func (l *Library) search(ctx context.Context, snapshot index.Snapshot, q retrieval.Query) (retrieval.Ranking, error) {
	a, reason, err := l.prepare(ctx, snapshot, q.Text)
	if err != nil {
		return retrieval.Ranking{}, err
	}
	if reason != "" {
		return nothing(reason), nil
	}
	if q.BySource {
		return l.rankSources(ctx, a, q)
	}
	return a.rank(ctx, q)
}

func nothing(reason string) retrieval.Ranking {
	return retrieval.Ranking{Hits: []retrieval.Excerpt{}, Reason: reason}
}

// rank makes a page of the ranking. One passage more than the page needs tells whether another page follows.
func (a *asking) rank(ctx context.Context, q retrieval.Query) (retrieval.Ranking, error) {
	page := pageOf(q)
	best, err := a.rankedSentences(ctx, page.end+1)
	if err != nil {
		return retrieval.Ranking{}, err
	}
	out := retrieval.Ranking{Hits: []retrieval.Excerpt{}, More: page.moreIn(len(best))}
	for _, s := range on(page, best) {
		out.Hits = append(out.Hits, a.excerpt(s, s.span))
	}
	if len(out.Hits) == 0 {
		out.Reason = a.reasonNoHits(len(best))
	}
	return out, nil
}

// rankedSentences ranks the best sentence of each passage, at least as many as wanted where there are.
func (a *asking) rankedSentences(ctx context.Context, wanted int) ([]*sentence, error) {
	hits, err := a.find(ctx, (wanted+block-1)/block*block)
	if err != nil {
		return nil, err
	}
	var all []*sentence
	for hits := range slices.Chunk(hits, block) {
		candidates, err := a.look(ctx, hits)
		if err != nil {
			return nil, err
		}
		all = append(all, notAbove(all, bestOfEach(candidates))...)
	}
	return all, nil
}

// notAbove lowers the scores of a block, all by as much, to where none is above the last before it. A block is judged by itself,
// so that its scores say nothing of those before.
func notAbove(before, block []*sentence) []*sentence {
	if len(before) == 0 || len(block) == 0 {
		return block
	}
	last := before[len(before)-1].score
	rise := max(block[0].score-last, 0)
	for _, s := range block {
		s.score = min(s.score-rise, last)
	}
	return block
}

// bestOfEach takes the best sentence of each passage, best first.
func bestOfEach(candidates []*candidate) []*sentence {
	seen := make(map[*candidate]bool)
	return slices.DeleteFunc(ranked(candidates), func(s *sentence) bool {
		known := seen[s.passage]
		seen[s.passage] = true
		return known
	})
}
