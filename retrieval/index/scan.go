package index

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
)

// window is how many documents are summed up at a time; it divides a block. Their sums take 32 kB, which fits a core's
// nearest cache.
const window = 4096

// slack covers the rounding of sums that are taken in another order than a score: some 40 additions, each right to 1e-16.
const slack = 1e-12

// A scan finds the best documents by MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995),
// a window of documents at a time. Groups are ordered by the most that each can add. Those that even together cannot lift
// a document to the k-th best score so far are not walked over: they are only looked up for documents which the others
// bring near enough. These are the frequent words, whose lists are the longest.
//
// It is exact: what is left out is certain to score less than the k-th best, and whatever is let in is scored anew, group
// after group in the order given.
type scan struct {
	asked   []*scorer // as given
	byBound []*scorer // those that can add least first
	below   []float64 // below[i] is what the first i of byBound can add together
	first   int       // of byBound, that is walked over
	best    top
	sums    [window]float64
	touched [window / 64]uint64 // the documents of the window that have a sum
}

func newScan() any { return new(scan) }

func (s *scan) run(ctx context.Context, scorers []*scorer, k int) ([]scored, error) {
	s.begin(scorers, k)
	for {
		if err := ctx.Err(); err != nil {
			clear(s.sums[:])
			clear(s.touched[:])
			return nil, err
		}
		s.leaveOut()
		doc, any := s.nextDocument()
		if !any {
			return s.best.docs(), nil
		}
		base := doc &^ (window - 1)
		for _, g := range s.byBound[s.first:] {
			for i := range g.terms {
				s.addWindow(&g.terms[i].body, base)
				s.addWindow(&g.terms[i].title, base)
			}
		}
		s.judgeWindow(base)
	}
}

func (s *scan) begin(scorers []*scorer, k int) {
	s.asked, s.first, s.best = scorers, 0, newTop(k)
	s.byBound = append(s.byBound[:0], scorers...)
	slices.SortFunc(s.byBound, func(x, y *scorer) int { return cmp.Compare(x.bound, y.bound) })
	s.below = append(s.below[:0], 0)
	for i, g := range s.byBound {
		s.below = append(s.below, s.below[i]+g.bound)
	}
}

// leaveOut leaves out the groups that need not be walked over any more.
func (s *scan) leaveOut() {
	for s.first < len(s.byBound) && !s.canReach(s.below[s.first+1]) {
		s.first++
	}
}

// canReach reports whether a document with at most this score may be among the best, or equal to the last of them.
func (s *scan) canReach(most float64) bool { return most*(1+slack) >= s.best.lowest() }

// nextDocument is the lowest document not added yet.
func (s *scan) nextDocument() (lowest uint32, any bool) {
	for _, g := range s.byBound[s.first:] {
		for i := range g.terms {
			for _, c := range [...]*cursor{&g.terms[i].body, &g.terms[i].title} {
				if doc, more := c.document(); more && (!any || doc < lowest) {
					lowest, any = doc, true
				}
			}
		}
	}
	return lowest, any
}

// addWindow adds what a list has in the window that begins at base. Of a group with several terms all are added, which
// is more than the group will, and so still a bound.
func (s *scan) addWindow(c *cursor, base uint32) {
	doc, more := c.document()
	if !more || doc-base >= window {
		return
	}
	low, frequencies := c.low[:c.ends[c.block]], c.frequencies[:c.ends[c.block]]
	n := c.next
	for ; n < len(low); n++ {
		at := uint32(low[n] - uint16(base))
		if at >= window {
			break
		}
		s.sums[at] += c.weight * c.part(frequencies[n], base+at)
		s.touched[at/64] |= 1 << (at % 64)
	}
	c.next = n
}

// judgeWindow empties the window and scores the documents that may be among the best.
func (s *scan) judgeWindow(base uint32) {
	others := s.below[s.first]
	for i, word := range s.touched {
		for ; word != 0; word &= word - 1 {
			at := i*64 + bits.TrailingZeros64(word)
			sum := s.sums[at]
			s.sums[at] = 0
			if s.canReach(sum + others) {
				s.judge(base+uint32(at), sum)
			}
		}
		s.touched[i] = 0
	}
}

// judge looks a document up in the lists left out, the weightiest first, for as long as it may be among the best.
func (s *scan) judge(doc uint32, sum float64) {
	for i := s.first - 1; i >= 0; i-- {
		sum += s.byBound[i].score(doc)
		if !s.canReach(sum + s.below[i]) {
			return
		}
	}
	score := 0.0
	for _, g := range s.asked {
		score += g.score(doc)
	}
	s.best.offer(scored{doc, score})
}
