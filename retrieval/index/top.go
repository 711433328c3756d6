package index

// scored is a document with its score, before its name is known.
type scored struct {
	doc   uint32
	score float64
}

// top keeps the best k of what it is offered, and all that equal the last of them: which of the equals stay is decided
// by name, not by the order in which the index happens to hold them.
type top struct {
	k     int
	best  []scored // once it is full, a heap with the lowest on top
	equal []scored // as good as the lowest of a full best
}

func newTop(k int) top { return top{k: k} }

// lowest is the score that another must have to be kept: the k-th best so far.
func (t *top) lowest() float64 {
	if len(t.best) < t.k {
		return 0
	}
	return t.best[0].score
}

func (t *top) offer(s scored) {
	switch {
	case len(t.best) < t.k:
		t.best = append(t.best, s)
		if len(t.best) == t.k {
			for i := t.k/2 - 1; i >= 0; i-- {
				t.sink(i)
			}
		}
	case s.score > t.best[0].score:
		t.replaceLowest(s)
	case s.score == t.best[0].score:
		t.equal = append(t.equal, s)
	}
}

func (t *top) replaceLowest(s scored) {
	out := t.best[0]
	t.best[0] = s
	t.sink(0)
	if t.best[0].score > out.score {
		t.equal = t.equal[:0]
		return
	}
	t.equal = append(t.equal, out)
}

func (t *top) docs() []scored { return append(t.best, t.equal...) }

// sink moves an element down to where none below it is lower.
func (t *top) sink(i int) {
	for {
		lowest := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(t.best); child++ {
			if t.best[child].score < t.best[lowest].score {
				lowest = child
			}
		}
		if lowest == i {
			return
		}
		t.best[i], t.best[lowest] = t.best[lowest], t.best[i]
		i = lowest
	}
}
