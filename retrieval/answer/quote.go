package answer

import "verbatim/retrieval"

const (
	// perByte is what a byte of the first quote costs, in the chance that it answers. At 3.5e-4, 4e-4 and 4.5e-4 the first
	// quotes of the public questions held 82.7, 82.6 and 82.3 % of the answers, cross-validated, in 259, 251 and 242 characters
	// at the mean.
	perByte = 4.5e-4
	// anchors is how many of the best sentences a quote may be built around.
	anchors = 12
	// leaning is how long a quote may become, in bytes, by the sentence that its first word points back to.
	leaning = 350
	// readable is how long a quote of several sentences may be, in bytes: two screens of a phone. A single sentence that is
	// longer by itself is quoted whole.
	readable = 700
)

// A run is a number of neighbouring sentences of one passage, to be quoted together.
type run struct{ first, last *sentence }

func (r run) span() retrieval.Span {
	return retrieval.Span{Start: r.first.span.Start, End: r.last.span.End}
}

// bestRun chooses what to quote first: the neighbouring sentences with the highest chance to hold the answer, less what
// their length costs. There must be a sentence.
func bestRun(best []*sentence) run {
	giveChances(best)
	top, worth := run{best[0], best[0]}, best[0].chance-perByte*float64(best[0].span.Len())
	for _, anchor := range best[:min(anchors, len(best))] {
		for r, chance := range runsAround(anchor) {
			if w := chance - perByte*float64(r.span().Len()); w > worth {
				top, worth = r, w
			}
		}
	}
	return top
}

// sentences are those of the run.
func (r run) sentences() []sentence {
	return r.first.passage.judged[r.first.number : r.last.number+1]
}

// leaned is the run with the sentence before it where the run begins with a word that points back and is short enough to take
// it along.
func (r run) leaned() run {
	if r.first.number == 0 || r.first.evidence[pointsBack] == 0 {
		return r
	}
	with := run{&r.first.passage.judged[r.first.number-1], r.last}
	if with.span().Len() > leaning {
		return r
	}
	return with
}

// giveChances turns scores into chances.
func giveChances(all []*sentence) {
	chances := make([]float64, len(all))
	for i, s := range all {
		chances[i] = s.score
	}
	softmax(chances)
	for i, s := range all {
		s.chance = chances[i]
	}
}

// runsAround yields every run of readable length that holds the sentence, with the chance of it all.
func runsAround(anchor *sentence) func(yield func(run, float64) bool) {
	all := anchor.passage.judged
	return func(yield func(run, float64) bool) {
		before := 0.0
		for first := anchor.number; first >= 0; first-- {
			before += all[first].chance
			chance := before
			for last := anchor.number; last < len(all); last++ {
				if last > anchor.number {
					chance += all[last].chance
				}
				r := run{&all[first], &all[last]}
				if first < last && r.span().Len() > readable {
					break
				}
				if !yield(r, chance) {
					return
				}
			}
		}
	}
}
