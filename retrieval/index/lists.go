package index

import (
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// How many postings are remembered decoded, which take three bytes each: keptOfPassage for each passage (192 MB for a
// million), and keptAnyway whatever the number of passages. Decoding takes far longer than scoring, so that
// whatever is asked for again is worth remembering: at a million passages on a busy machine, 500 questions in turn took 83 ms
// with nothing remembered, 4 ms with 64 for each passage, and 21 ms with 16 in an earlier format of lists (BenchmarkSearch). A passage of 60 words has some 45 in its body and 15 in its title.
const (
	keptOfPassage = 64
	keptAnyway    = 1 << 20
	keptLists     = 1 << 16 // however short they are
)

// lists remembers decoded postings of one state of the index, those used last. It is safe for concurrent use.
type lists struct {
	most int // postings

	mu       sync.Mutex
	lru      *simplelru.LRU[listKey, *list]
	postings int
}

func newLists(passages int) *lists {
	l := &lists{most: max(keptAnyway, keptOfPassage*passages)}
	var err error
	l.lru, err = simplelru.NewLRU(keptLists, func(_ listKey, out *list) { l.postings -= len(out.low) })
	if err != nil {
		panic(err) // only a size below 1 is refused
	}
	return l
}

// get is nil where the list is not remembered.
func (l *lists) get(key listKey) *list {
	l.mu.Lock()
	defer l.mu.Unlock()
	kept, _ := l.lru.Get(key)
	return kept
}

// keep remembers a list in place of those not used for longest. The last one stays however long it is, since it is about
// to be used.
func (l *lists) keep(key listKey, fresh *list) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.lru.Contains(key) {
		return // somebody else was faster
	}
	l.lru.Add(key, fresh)
	for l.postings += len(fresh.low); l.postings > l.most && l.lru.Len() > 1; {
		l.lru.RemoveOldest()
	}
}
