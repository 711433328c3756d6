package eval

import (
	"context"
	"fmt"
	"path"
	"strings"

	"verbatim/retrieval"
)

// RankingScore says how well documents are ranked: means over the queries that have a relevant document.
type RankingScore struct {
	Queries   int     `json:"queries"`
	NDCG10    float64 `json:"ndcg@10"`
	MAP       float64 `json:"map"`
	Recall100 float64 `json:"recall@100"`
}

// depth is how far down a ranking is looked at for MAP, as trec_eval's runs usually go.
const depth = 1000

// Rank puts every query that has a relevant document. done is called after each.
func Rank(ctx context.Context, lib retrieval.Library, queries []Query, done func()) (RankingScore, error) {
	var s RankingScore
	for _, q := range queries {
		if relevant(q.Gains) == 0 {
			continue
		}
		r, err := lib.Search(ctx, retrieval.Query{Text: q.Text, Limit: depth, BySource: true})
		if err != nil {
			return s, fmt.Errorf("query %s: %w", q.ID, err)
		}
		ranking := documents(r.Hits)
		s.Queries++
		s.NDCG10 += NDCG(ranking, q.Gains, 10)
		s.MAP += AveragePrecision(ranking, q.Gains)
		s.Recall100 += Recall(ranking, q.Gains, 100)
		done()
	}
	s.NDCG10, s.MAP, s.Recall100 = share(s.NDCG10, s.Queries), share(s.MAP, s.Queries), share(s.Recall100, s.Queries)
	return s, nil
}

// documents are the names of a ranking as judgments know them: without ending, and those that two files share where the first of
// them stands.
func documents(hits []retrieval.Excerpt) []string {
	names := make([]string, 0, len(hits))
	seen := make(map[string]bool)
	for _, hit := range hits {
		name := strings.TrimSuffix(hit.Source, path.Ext(hit.Source))
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}
