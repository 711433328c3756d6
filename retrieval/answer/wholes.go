package answer

import (
	"context"
	"fmt"

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

// readDocuments makes the documents of a state.
func readDocuments(ctx context.Context, snapshot index.Snapshot) (*documents, error) {
	catalog, err := snapshot.Catalog(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the index: %w", err)
	}
	return &documents{Catalog: catalog, average: catalog.Average(),
		vectors: remembering[int, vector](keptVectors), idfs: remembering[string, float64](keptIDFs)}, nil
}

func remembering[K comparable, V any](size int) *lru.Cache[K, V] {
	cache, err := lru.New[K, V](size)
	if err != nil {
		panic(err) // only a size below 1 is refused
	}
	return cache
}
