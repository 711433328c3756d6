package answer

import "verbatim/retrieval/question"

// pair is two neighbouring words, as stems.
type pair struct{ first, second string }

// pairs numbers the question's pairs of neighbouring words and weighs each; the weights add up to 1.
type pairs struct {
	numbers map[pair]int
	weights []float64
}

// pairsOf weighs each pair by its terms; function words take part, with no weight of their own. A question of one word
// has no pairs.
func pairsOf(q question.Question) pairs {
	terms := make(map[string]float64, len(q.Terms))
	for _, t := range q.Terms {
		terms[t.Stem] = t.Weight
	}
	p := pairs{numbers: make(map[pair]int)}
	sum := 0.0
	for i := 1; i < len(q.Tokens); i++ {
		neighbours := pair{q.Tokens[i-1].Term, q.Tokens[i].Term}
		weight := terms[neighbours.first] + terms[neighbours.second]
		if _, known := p.numbers[neighbours]; weight > 0 && !known {
			p.numbers[neighbours] = len(p.weights)
			p.weights = append(p.weights, weight)
			sum += weight
		}
	}
	for i := range p.weights {
		p.weights[i] /= sum
	}
	return p
}

// weight adds up the weights of the pairs that are kept.
func (p pairs) weight(kept []bool) float64 {
	sum := 0.0
	for i, weight := range p.weights {
		if kept[i] {
			sum += weight
		}
	}
	return sum
}
