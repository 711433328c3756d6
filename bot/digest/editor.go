package digest

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"verbatim/bot/store"
	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// An Editor decides what a digest says. It is safe for concurrent use.
type Editor struct {
	library  retrieval.Library
	store    *store.Store
	log      *slog.Logger
	analyzer *analysis.Analyzer

	// Notes says that new files are remembered as such. A dry run does not.
	Notes bool

	mu       sync.Mutex
	current  *inventory
	readings map[string]reading // by the hash of the file
}

// NewEditor returns an editor that has read nothing yet: the first digest of each state of the material takes the time to
// read what is new in it.
func NewEditor(library retrieval.Library, s *store.Store, log *slog.Logger) *Editor {
	return &Editor{library: library, store: s, log: log, analyzer: &analysis.Analyzer{}}
}

var errChanged = errors.New("the file has changed since it was indexed")

// inventory is that of the material as it is now. To make it takes long where there are many files. It is finished though who
// waits for it has given up, so that whoever comes next finds it.
func (e *Editor) inventory(ctx context.Context) (*inventory, error) {
	ctx = context.WithoutCancel(ctx)
	e.mu.Lock()
	defer e.mu.Unlock()
	mark := e.library.Mark()
	if e.current != nil && e.current.mark == mark {
		return e.current, nil
	}
	inv, err := e.readAll(ctx, mark)
	if err != nil {
		return nil, err
	}
	e.current = inv
	return inv, nil
}

// State is the number of the material's state: files that come later are new to who subscribes now.
func (e *Editor) State(ctx context.Context) (int64, error) {
	inv, err := e.inventory(ctx)
	if err != nil {
		return 0, err
	}
	return inv.state, nil
}

// Fits reports whether there is anything about topics, as they are given; about none it is whether there is anything at all.
func (e *Editor) Fits(ctx context.Context, given string) (bool, error) {
	inv, err := e.inventory(ctx)
	if err != nil {
		return false, err
	}
	wanted := topicsOf(given, e.analyzer)
	if len(wanted) == 0 && strings.TrimSpace(given) != "" {
		return false, nil // nothing but words such as "the", by which nothing is found
	}
	fits := func(i item) bool { return wanted.fit(i.terms) }
	return slices.ContainsFunc(inv.quotes, fits) || slices.ContainsFunc(inv.exercises, fits), nil
}

// Compose makes the digest of a day for a channel, and says what it chose. before is what was chosen for the same post when
// it was first tried; the zero Picks are none.
func (e *Editor) Compose(ctx context.Context, sub store.Subscription, day string, before store.Picks, now time.Time) (Digest, store.Picks, error) {
	inv, err := e.inventory(ctx)
	if err != nil {
		return Digest{}, store.Picks{}, err
	}
	c := composing{Editor: e, inv: inv, sub: sub, topics: topicsOf(sub.Topics, e.analyzer)}
	c.digest.Day = day
	c.picks.Material = inv.state
	err = errors.Join(c.news(ctx), c.focus(ctx, before), c.quotation(ctx, before), c.misses(ctx, now))
	return c.digest, c.picks, err
}
