package answer

import (
	"context"
	"fmt"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"verbatim/retrieval/index"
)

// What is remembered of the documents is bounded. A document of 150 different terms takes some 3 kB, so that 4,096 vectors take
// 12 MB; 65,536 terms with their idf take 6 MB.
const (
	keptVectors = 4096
	keptIDFs    = 65536
)

// documents are the files of one state of the index, each as a whole.
type documents struct {
	*index.Catalog
	average float64 // of their lengths
	vectors *lru.Cache[int, vector]
	idfs    *lru.Cache[string, float64]
}

// A shelf keeps the documents of the state that was asked of last. It is safe for concurrent use; the zero value is ready. The
// state may have been released meanwhile: it is only compared with.
type shelf struct {
	made      sync.Once
	busy      chan struct{} // holds a token while somebody looks
	snapshot  index.Snapshot
	documents *documents
}

// of returns the documents of a snapshot. Who asks while another puts them together waits for that, within its context.
func (s *shelf) of(ctx context.Context, snapshot index.Snapshot) (*documents, error) {
	s.made.Do(func() { s.busy = make(chan struct{}, 1) })
	select {
	case s.busy <- struct{}{}:
		defer func() { <-s.busy }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if s.documents != nil && s.snapshot == snapshot {
		return s.documents, nil
	}
	catalog, err := snapshot.Catalog(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the index: %w", err)
	}
	s.snapshot, s.documents = snapshot, &documents{Catalog: catalog, average: catalog.Average(),
		vectors: remembering[int, vector](keptVectors), idfs: remembering[string, float64](keptIDFs)}
	return s.documents, nil
}

func remembering[K comparable, V any](size int) *lru.Cache[K, V] {
	cache, err := lru.New[K, V](size)
	if err != nil {
		panic(err) // only a size below 1 is refused
	}
	return cache
}
