package index

import "container/heap"

// top keeps the best k of what it is offered, and all that equal the last of them: which of the equals stay is decided
// by name, not by the order in which the index happens to hold them.
type top struct {
	k     int
	best  lowestFirst
	equal []scored // as good as the lowest of a full best
}

func newTop(k int) *top { return &top{k: k} }

func (t *top) offer(s scored) {
	switch {
	case t.k <= 0:
	case len(t.best) < t.k:
		heap.Push(&t.best, s)
	case s.score > t.best[0].score:
		t.replaceLowest(s)
	case s.score == t.best[0].score:
		t.equal = append(t.equal, s)
	}
}

func (t *top) replaceLowest(s scored) {
	out := t.best[0]
	t.best[0] = s
	heap.Fix(&t.best, 0)
	if t.best[0].score > out.score {
		t.equal = t.equal[:0]
		return
	}
	t.equal = append(t.equal, out)
}

func (t *top) docs() []scored { return append(t.best, t.equal...) }

// lowestFirst is a heap with the lowest score on top.
type lowestFirst []scored

func (h lowestFirst) Len() int           { return len(h) }
func (h lowestFirst) Less(i, j int) bool { return h[i].score < h[j].score }
func (h lowestFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *lowestFirst) Push(x any)        { *h = append(*h, x.(scored)) }
func (h *lowestFirst) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
