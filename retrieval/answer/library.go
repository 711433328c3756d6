package answer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"sync"
	"time"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/corpus"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/index"
	"verbatim/retrieval/passage"
	"verbatim/retrieval/question"
)

// Options say where the material and its index are.
type Options struct {
	SeedsDir string
	DataDir  string
	Rebuild  bool // build the index anew
	Log      *slog.Logger
	Progress func(index.Progress) // called while the index is brought up to date; may be nil
}

// Stats tell what opening or updating did.
type Stats struct {
	index.Stats
	ElapsedMS float64 `json:"elapsed_ms"`
}

// A Library is an open folder of material. It implements retrieval.Library.
type Library struct {
	folder   fs.FS
	index    *index.Index
	analyzer *analysis.Analyzer
	reader   *reader
	synonyms *question.Synonyms
	weights  *evidence // of the evidence; the fit measures others
	log      *slog.Logger

	documents *kept[*documents] // as wholes
	catalogue *kept[*exercise.Catalogue]

	mu    sync.RWMutex // guards what follows
	stats Stats
}

var _ retrieval.Library = (*Library)(nil)

// Open opens the material with its index, and brings the index up to date. The errors for people are
// retrieval.PlainErrors.
func Open(ctx context.Context, o Options) (*Library, error) {
	folder, err := corpus.Open(o.SeedsDir)
	if err != nil {
		return nil, err
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	analyzer := new(analysis.Analyzer)
	ix, err := index.Open(ctx, index.Options{Dir: o.DataDir, Rebuild: o.Rebuild, Log: o.Log, Analyzer: analyzer, Note: note, NoteVersion: noteVersion})
	if err != nil {
		return nil, err
	}
	l := &Library{folder: materialIn(folder, o), index: ix, analyzer: analyzer, reader: newReader(analyzer),
		synonyms: synonymsOf(o.DataDir, o.Log), weights: &fitted.Weights, log: o.Log}
	l.documents, l.catalogue = newKept(o.Log, readDocuments), newKept(o.Log, l.gather)
	if _, err := l.Update(ctx, o.Progress); err != nil {
		return nil, errors.Join(err, ix.Close())
	}
	return l, nil
}

// materialIn is the folder without the data folder, where that lies in it: what the program keeps there is no document.
func materialIn(folder fs.FS, o Options) fs.FS {
	name, within := corpus.Within(o.SeedsDir, o.DataDir)
	if !within {
		return folder
	}
	o.Log.Warn("the data folder lies in the folder of documents; nothing in it is taken for a document", "folder", o.DataDir)
	return corpus.Except(folder, name)
}

// synonymsOf are those that come with the program and the operator's own. What of these cannot be used is logged, and does not
// stop the rest.
func synonymsOf(dataDir string, log *slog.Logger) *question.Synonyms {
	synonyms, problems, err := question.WithOperators(dataDir)
	if err != nil {
		log.Warn("the operator's synonyms cannot be read", "error", err)
	}
	for _, problem := range problems {
		log.Warn("the operator's synonyms have a line that cannot be used", "problem", problem)
	}
	return synonyms
}

// Update brings the index up to date with the folder. Answers given meanwhile see the state before it.
func (l *Library) Update(ctx context.Context, progress func(index.Progress)) (Stats, error) {
	began := time.Now()
	done, _, err := l.index.Update(ctx, l.folder, progress)
	if err != nil {
		return Stats{}, err
	}
	stats := Stats{Stats: done, ElapsedMS: float64(time.Since(began).Microseconds()) / 1000}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stats = stats
	return stats, nil
}

// Stats are those of the last update.
func (l *Library) Stats() Stats {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.stats
}

// Close closes the index once the questions under way are answered.
func (l *Library) Close() error { return l.index.Close() }

// Mark implements retrieval.Library. After Close it is empty.
func (l *Library) Mark() string {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return ""
	}
	defer snapshot.Release()
	return snapshot.Mark()
}

// Sources implements retrieval.Library.
func (l *Library) Sources(context.Context) ([]retrieval.Source, error) {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return nil, err
	}
	defer snapshot.Release()
	sources := append(snapshot.Sources(), snapshot.Problems()...)
	slices.SortFunc(sources, func(a, b retrieval.Source) int { return cmp.Compare(a.Source, b.Source) })
	return sources, nil
}

// Read implements retrieval.Library. A file that is there and cannot be read gives a retrieval.PlainError.
func (l *Library) Read(ctx context.Context, source string) (retrieval.Document, []retrieval.Passage, error) {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return retrieval.Document{}, nil, err
	}
	defer snapshot.Release()
	file, err := corpus.Read(ctx, l.folder, source)
	if err != nil {
		return retrieval.Document{}, nil, fmt.Errorf("reading %q: %w", source, err)
	}
	if file.Problem != "" {
		return retrieval.Document{}, nil, &retrieval.PlainError{Sentence: file.Problem}
	}
	return file.Document, passage.Split(file.Document), nil
}
