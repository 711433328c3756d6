package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	bleveindex "github.com/blevesearch/bleve_index_api"
	"golang.org/x/sync/errgroup"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/corpus"
)

// Update brings the index up to date with the folder: files that are new or whose content has changed are read in, files
// that are gone are taken out. Files that cannot be read are returned, each with its problem, and are taken out as well,
// since nothing can vouch for their quotes. An error leaves the index as far as it came, which the next Update completes.
//
// Files are read, cut and analysed on every core, one file at a time on each; what comes out does not depend on which is
// done first. Progress is told by one core at a time. The memory that it takes does not grow with the material, but for
// what is remembered of each file (its record).
func (ix *Index) Update(ctx context.Context, folder fs.FS, progress func(Progress)) (Stats, []retrieval.Source, error) {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	if err := ix.catchUp(ctx, ix.problems); err != nil {
		return Stats{}, nil, fmt.Errorf("updating the index: %w", err)
	}
	snapshot, err := ix.Snapshot()
	if err != nil {
		return Stats{}, nil, err
	}
	defer snapshot.Release()
	u := &update{index: ix, folder: folder, before: snapshot, known: snapshot.records, progress: progress, seen: make(map[string]bool)}
	err = u.run(ctx)
	ix.stale = u.written
	if err != nil {
		u.problems = ix.problems // not all are known
	}
	// Also after an error: what an update goes by must be what was written.
	if err := errors.Join(err, ix.catchUp(context.WithoutCancel(ctx), u.problems)); err != nil {
		return Stats{}, nil, fmt.Errorf("updating the index: %w", err)
	}
	u.stats.Documents, u.stats.Passages = len(ix.current.records), ix.current.passages
	return u.stats, u.problems, nil
}

// catchUp makes what has been written the present state, where that may not be so, and the problems its own.
func (ix *Index) catchUp(ctx context.Context, problems []retrieval.Source) error {
	if ix.stale {
		return ix.refresh(ctx, problems)
	}
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.problems = problems
	return nil
}

// update is one run of Update. Its workers share it.
type update struct {
	index    *Index
	folder   fs.FS
	before   Snapshot // the state that it began with
	known    map[string]record
	progress func(Progress)

	mu       sync.Mutex // guards what follows
	seen     map[string]bool
	problems []retrieval.Source
	at       Progress
	stats    Stats
	written  bool // whether anything may have been
}

func (u *update) run(ctx context.Context) error {
	listed, err := corpus.List(ctx, u.folder)
	if err != nil {
		return err
	}
	u.at.Total = len(listed)
	if err := u.read(ctx, listed); err != nil {
		return err
	}
	slices.SortFunc(u.problems, func(a, b retrieval.Source) int { return strings.Compare(a.Source, b.Source) })
	return u.removeGone(ctx)
}

// read shares the files out among as many workers as there are cores.
func (u *update) read(ctx context.Context, listed []corpus.File) error {
	workers := min(runtime.GOMAXPROCS(0), max(len(listed), 1))
	group, ctx := errgroup.WithContext(ctx)
	files := make(chan corpus.File)
	group.Go(func() error {
		defer close(files)
		for _, file := range listed {
			select {
			case files <- file:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		return nil
	})
	for n := range workers {
		analyzer := u.index.analyzer
		if n > 0 {
			analyzer = new(analysis.Analyzer)
		}
		w := newWorker(u, workers, analyzer)
		group.Go(func() error { return w.run(ctx, files) })
	}
	return group.Wait()
}

// removeGone takes out what is known and was not seen.
func (u *update) removeGone(ctx context.Context) error {
	w := newWorker(u, 1, nil)
	for _, name := range slices.Sorted(maps.Keys(u.known)) {
		if u.seen[name] {
			continue
		}
		if err := w.remove(ctx, name); err != nil {
			return err
		}
		u.stats.Removed++
	}
	return w.flush()
}

// write writes a batch. An error does not tell whether some of it was.
func (u *update) write(batch *bleveindex.Batch) error {
	u.mu.Lock()
	u.written = true
	u.mu.Unlock()
	advanced, err := u.index.bleve.Advanced()
	if err != nil {
		return err
	}
	if err := advanced.Batch(batch); err != nil {
		return unwritable(u.index.dir, err)
	}
	return nil
}
