package index

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2"
	bleveindex "github.com/blevesearch/bleve_index_api"
	"github.com/gofrs/flock"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/passage"
)

// version names everything that an index on disk depends on but the material: one made by another is built anew.
func (o Options) version() string {
	return fmt.Sprintf("layout %d, analysis %d, passage %d, notes %q", layoutVersion, analysis.Version, passage.Version, o.NoteVersion)
}

// Options say where an index lives and how it works.
type Options struct {
	Dir      string // the data folder; made where it is not there
	Rebuild  bool   // throw away what is there
	Log      *slog.Logger
	Analyzer *analysis.Analyzer // one of the workers reads with it, so that it knows the stems; nil means one of its own

	// Note makes what is to be kept beside a file of what its text says (Snapshot.Notes); nothing where it makes nothing. It is
	// called with each file that is read in, by several goroutines at a time, and must depend on its arguments alone. It may be nil.
	Note func(retrieval.Document, []retrieval.Passage) []byte
	// NoteVersion names how Note makes notes: an index with notes of another version is built anew.
	NoteVersion string
}

// An Index is an open index. It is safe for concurrent use.
type Index struct {
	dir      string
	version  string
	log      *slog.Logger
	analyzer *analysis.Analyzer
	note     func(retrieval.Document, []retrieval.Passage) []byte // never nil
	lock     *flock.Flock
	batch    int // bytes of text that fill one; tests have smaller ones

	writing sync.Mutex // held for a whole Update or Close; guards stale
	stale   bool       // whether something may have been written that current does not show
	bleve   bleve.Index
	states  sync.WaitGroup // those whose readers are open

	mu       sync.RWMutex // guards what follows
	current  *state
	problems []retrieval.Source // of the files that are not in current; never changed
	closed   bool
}

// Open opens the index in the data folder, or makes an empty one where there is none that can be trusted. The errors
// for people are retrieval.PlainErrors: the folder cannot be written, or another process holds it.
func Open(ctx context.Context, o Options) (*Index, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Analyzer == nil {
		o.Analyzer = new(analysis.Analyzer)
	}
	if o.Note == nil {
		o.Note = func(retrieval.Document, []retrieval.Passage) []byte { return nil }
	}
	lock, err := acquire(o.Dir)
	if err != nil {
		return nil, err
	}
	ix := &Index{dir: filepath.Join(o.Dir, "index"), version: o.version(), log: o.Log, analyzer: o.Analyzer, note: o.Note,
		lock: lock, batch: batchBytes}
	if err := ix.openOrCreate(ctx, o.Rebuild); err != nil {
		ix.lock.Unlock()
		return nil, err
	}
	return ix, nil
}

// acquire takes the data folder for this process. The lock is the operating system's and ends with the process, however
// that ends.
func acquire(dir string) (*flock.Flock, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, unwritable(dir, err)
	}
	lock := flock.New(filepath.Join(dir, "lock"))
	held, err := lock.TryLock()
	if err != nil {
		return nil, unwritable(dir, err)
	}
	if !held {
		return nil, &retrieval.PlainError{Sentence: fmt.Sprintf(
			"Another Verbatim process is using the data folder %q: stop it first, or name another folder with --data or DATA_DIR.", dir)}
	}
	return lock, nil
}

func unwritable(dir string, cause error) error {
	return &retrieval.PlainError{Cause: cause, Sentence: fmt.Sprintf(
		"The data folder %q cannot be written: check its permissions and the space left, or name another with --data or DATA_DIR.", dir)}
}

// openOrCreate opens what is on disk where it can be trusted, and else begins anew.
func (ix *Index) openOrCreate(ctx context.Context, rebuild bool) error {
	if !rebuild {
		err := ix.openExisting(ctx)
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !errors.Is(err, os.ErrNotExist) {
			ix.log.Warn("the index cannot be used as it is and is built anew", "cause", err)
		}
	}
	return ix.create()
}

// openExisting opens the index on disk and reads its records, which touches every segment that a torn write could have
// spoilt. The error wraps os.ErrNotExist where there is no index.
func (ix *Index) openExisting(ctx context.Context) (err error) {
	have, err := os.ReadFile(ix.versionFile())
	if err != nil {
		return err
	}
	if got := strings.TrimSpace(string(have)); got != ix.version {
		return fmt.Errorf("it was made by another version: %s, now %s", got, ix.version)
	}
	if err := checkRoot(ix.dir); err != nil {
		return err
	}
	err = Guarded(func() (err error) {
		ix.bleve, err = bleve.OpenUsing(ix.dir, settings())
		return err
	})
	if err != nil {
		return err
	}
	if err := Guarded(func() error { return ix.refresh(ctx, nil) }); err != nil {
		return errors.Join(err, ix.bleve.Close())
	}
	return nil
}

// mergedAtOnce is how many segments of about one size are let gather before they are merged to one. With 20 instead of
// Bleve's 10, 100,000 passages took 17 seconds of processor time instead of 20, in one run each on a busy machine; a list of
// postings is put together from more segments.
const mergedAtOnce = 20

// settings are those of Bleve. It waits without end for its lock unless told how long; ours is held, so that nobody else
// can hold it.
func settings() map[string]any {
	return map[string]any{
		"bolt_timeout":           "1s",
		"scorchMergePlanOptions": map[string]any{"MaxSegmentsPerTier": mergedAtOnce, "SegmentsPerMergeTask": mergedAtOnce},
	}
}

// create makes an empty index. The version is written last, so that a kill on the way leaves one that is not trusted.
func (ix *Index) create() (err error) {
	if err := os.RemoveAll(ix.dir); err != nil {
		return unwritable(ix.dir, err)
	}
	ix.bleve, err = bleve.NewUsing(ix.dir, bleve.NewIndexMapping(), bleve.Config.DefaultIndexType, bleve.Config.DefaultKVStore, settings())
	if err != nil {
		return unwritable(ix.dir, err)
	}
	if err := os.WriteFile(ix.versionFile(), []byte(ix.version+"\n"), 0o600); err != nil {
		return errors.Join(unwritable(ix.dir, err), ix.bleve.Close())
	}
	return ix.refresh(context.Background(), nil)
}

func (ix *Index) versionFile() string { return filepath.Join(ix.dir, "version") }

// Close waits for an update under way, closes the index once the last Snapshot is released, and lets go of the folder.
func (ix *Index) Close() error {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	ix.mu.Lock()
	if ix.closed {
		ix.mu.Unlock()
		return nil
	}
	ix.closed, ix.stale = true, false
	last := ix.current
	ix.mu.Unlock()
	last.release()
	ix.states.Wait()
	return errors.Join(ix.bleve.Close(), ix.lock.Unlock())
}

// reader opens Bleve's reader of the present state.
func (ix *Index) reader() (bleveindex.IndexReader, io.Closer, error) {
	advanced, err := ix.bleve.Advanced()
	if err != nil {
		return nil, nil, err
	}
	reader, err := advanced.Reader()
	if err != nil {
		return nil, nil, err
	}
	return reader, reader, nil
}
