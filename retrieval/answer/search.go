package answer

import (
	"context"
	"slices"

	"verbatim/retrieval"
)

// deepest is how many passages a search ranks at most: a hundred sources' worth, and more pages than anyone turns.
const deepest = 1000

// Search implements retrieval.Library.
func (l *Library) Search(ctx context.Context, q retrieval.Query) (retrieval.Ranking, error) {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return retrieval.Ranking{}, err
	}
	defer snapshot.Release()
	a, reason, err := l.prepare(ctx, snapshot, q.Text)
	if err != nil {
		return retrieval.Ranking{}, err
	}
	if reason != "" {
		return nothing(reason), nil
	}
	return a.rank(ctx, q)
}

func nothing(reason string) retrieval.Ranking {
	return retrieval.Ranking{Hits: []retrieval.Excerpt{}, Reason: reason}
}

// rank makes a page of the ranking. One passage more than the page needs tells whether another page follows.
func (a *asking) rank(ctx context.Context, q retrieval.Query) (retrieval.Ranking, error) {
	limit := q.Limit
	if limit <= 0 {
		limit = retrieval.DefaultHits
	}
	wanted := min(q.Offset+limit, deepest)
	depth := max(lookedAt, wanted+1)
	if q.BySource {
		depth = deepest
	}
	candidates, err := a.candidates(ctx, depth)
	if err != nil {
		return retrieval.Ranking{}, err
	}
	best := bestOfEach(candidates, q.BySource)
	out := retrieval.Ranking{Hits: []retrieval.Excerpt{}, More: len(best) > wanted}
	for _, s := range best[min(q.Offset, len(best)):min(wanted, len(best))] {
		out.Hits = append(out.Hits, a.excerpt(s, a.quote(s)))
	}
	if len(out.Hits) == 0 {
		out.Reason, _ = a.reason()
	}
	return out, nil
}

// bestOfEach takes the best sentence of each passage, or of each source, best first.
func bestOfEach(candidates []*candidate, bySource bool) []*sentence {
	type place struct {
		source string
		number int
	}
	seen := make(map[place]bool)
	return slices.DeleteFunc(ranked(candidates), func(s *sentence) bool {
		p := place{source: s.passage.Source}
		if !bySource {
			p.number = s.passage.number
		}
		if seen[p] {
			return true
		}
		seen[p] = true
		return false
	})
}
