package eval

import (
	"math"
	"testing"
)

// near compares with figures worked by hand to four places.
func near(t *testing.T, name string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 5e-5 {
		t.Errorf("%s is %.4f, want %.4f", name, got, want)
	}
}

// TestMetricsByHand works one ranking: of the relevant a (gain 3), b (2), c (3) and d (1), the ranking has a first, b third and
// c sixth; x is judged and worth nothing, y and z are not judged.
func TestMetricsByHand(t *testing.T) {
	t.Parallel()
	gains := map[string]float64{"a": 3, "b": 2, "c": 3, "d": 1, "x": 0, "w": -1}
	ranking := []string{"a", "x", "b", "y", "z", "c"}
	// 3/log2(2) + 2/log2(4) + 3/log2(7) = 3 + 1 + 1.0686; at best 3 + 3/1.5850 + 2/2 + 1/2.3219 = 6.3235.
	near(t, "nDCG@10", NDCG(ranking, gains, 10), 5.0686/6.3235)
	// Cut after three: 4 of 3 + 1.8928 + 1.
	near(t, "nDCG@3", NDCG(ranking, gains, 3), 4/5.8928)
	// (1/1 + 2/3 + 3/6) / 4
	near(t, "average precision", AveragePrecision(ranking, gains), (1+2.0/3+0.5)/4)
	near(t, "recall@3", Recall(ranking, gains, 3), 0.5)
	near(t, "recall@100", Recall(ranking, gains, 100), 0.75)
}

func TestMetricsOfNothing(t *testing.T) {
	t.Parallel()
	worthless := map[string]float64{"a": 0}
	for name, got := range map[string]float64{
		"nDCG with nothing found":      NDCG(nil, map[string]float64{"a": 1}, 10),
		"nDCG with nothing relevant":   NDCG([]string{"a"}, worthless, 10),
		"precision with none":          AveragePrecision(nil, worthless),
		"recall with none":             Recall([]string{"a"}, worthless, 100),
		"precision with nothing found": AveragePrecision(nil, map[string]float64{"a": 1}),
	} {
		near(t, name, got, 0)
	}
	near(t, "the best ranking", NDCG([]string{"b", "a"}, map[string]float64{"a": 1, "b": 2}, 10), 1)
}
