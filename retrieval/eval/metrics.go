package eval

import (
	"cmp"
	"math"
	"slices"
)

// NDCG is the discounted gain of the first k of a ranking, as a share of what the best ranking would have: trec_eval's
// ndcg_cut, where a document's gain counts as it is judged and place i divides it by the logarithm of i+1.
func NDCG(ranking []string, gains map[string]float64, k int) float64 {
	ideal := make([]float64, 0, len(gains))
	for _, gain := range gains {
		ideal = append(ideal, gain)
	}
	slices.SortFunc(ideal, func(x, y float64) int { return cmp.Compare(y, x) })
	got := make([]float64, len(ranking))
	for i, name := range ranking {
		got[i] = gains[name]
	}
	best := discounted(ideal, k)
	if best == 0 {
		return 0
	}
	return discounted(got, k) / best
}

func discounted(gains []float64, k int) float64 {
	sum := 0.0
	for i, gain := range gains[:min(k, len(gains))] {
		sum += max(gain, 0) / math.Log2(float64(i)+2)
	}
	return sum
}

// AveragePrecision is the mean, over all relevant documents, of the precision at the place where each is found; 0 for those
// that are not: trec_eval's map, of one query. A document is relevant where its gain is above 0.
func AveragePrecision(ranking []string, gains map[string]float64) float64 {
	sum, found := 0.0, 0
	for i, name := range ranking {
		if gains[name] > 0 {
			found++
			sum += float64(found) / float64(i+1)
		}
	}
	return share(sum, relevant(gains))
}

// Recall is the share of the relevant documents that stand among the first k.
func Recall(ranking []string, gains map[string]float64, k int) float64 {
	found := 0.0
	for _, name := range ranking[:min(k, len(ranking))] {
		if gains[name] > 0 {
			found++
		}
	}
	return share(found, relevant(gains))
}

func relevant(gains map[string]float64) int {
	n := 0
	for _, gain := range gains {
		if gain > 0 {
			n++
		}
	}
	return n
}

// share is a part of a number of things; 0 of none.
func share(part float64, of int) float64 {
	if of == 0 {
		return 0
	}
	return part / float64(of)
}
