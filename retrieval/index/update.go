package index

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/corpus"
	"verbatim/retrieval/passage"
)

// A batch is written once it holds this many passages: enough to make writing cheap, since each batch waits for the disk,
// and few enough that they take some megabytes at most.
const batchPassages = 1000

// Progress tells how far an update has come.
type Progress struct {
	Source   string // the file just read
	Files    int    // files read so far
	Total    int    // files to read in all
	Passages int    // passages written or found unchanged so far
}

// Stats tell what an update did. Documents and Passages are what there is now.
type Stats struct {
	Documents int `json:"documents"`
	Passages  int `json:"passages"`
	Added     int `json:"added"`
	Changed   int `json:"changed"`
	Removed   int `json:"removed"`
}

// Update brings the index up to date with the folder: files that are new or whose content has changed are read in, files
// that are gone are taken out. Files that cannot be read are returned, each with its problem, and are taken out as well,
// since nothing can vouch for their quotes. An error leaves the index as far as it came, which the next Update completes.
func (ix *Index) Update(ctx context.Context, folder fs.FS, progress func(Progress)) (Stats, []retrieval.Source, error) {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	snapshot, err := ix.Snapshot()
	if err != nil {
		return Stats{}, nil, err
	}
	defer snapshot.Release()
	u := &update{index: ix, known: snapshot.records, seen: make(map[string]bool), progress: progress, batch: bleveindex.NewBatch()}
	if err := u.run(ctx, folder); err != nil {
		return Stats{}, nil, fmt.Errorf("updating the index: %w", err)
	}
	if err := ix.refresh(ctx); err != nil {
		return Stats{}, nil, err
	}
	u.stats.Documents, u.stats.Passages = len(ix.current.records), ix.current.passages
	return u.stats, u.problems, nil
}

// update is one run of Update.
type update struct {
	index    *Index
	known    map[string]record
	seen     map[string]bool
	problems []retrieval.Source
	progress func(Progress)
	at       Progress
	batch    *bleveindex.Batch
	pending  int // passages in the batch
	stats    Stats
	tokens   []analysis.Token
}

func (u *update) run(ctx context.Context, folder fs.FS) error {
	listed, err := corpus.List(ctx, folder)
	if err != nil {
		return err
	}
	u.at.Total = len(listed)
	for file, err := range corpus.ReadListed(ctx, folder, listed) {
		if err != nil {
			return err
		}
		if err := u.file(file); err != nil {
			return err
		}
		u.report(file.Source)
	}
	for _, name := range slices.Sorted(maps.Keys(u.known)) {
		if u.seen[name] {
			continue
		}
		u.delete(name)
		if err := u.flushIfFull(); err != nil {
			return err
		}
	}
	return u.flush()
}

func (u *update) report(source string) {
	u.at.Source = source
	u.at.Files++
	if u.progress != nil {
		u.progress(u.at)
	}
}

func (u *update) file(file corpus.File) error {
	if file.Problem != "" {
		u.index.log.Warn("a file cannot be used", "file", file.Source, "problem", file.Problem)
		u.problems = append(u.problems, retrieval.Source{Source: file.Source, Problem: file.Problem})
		return nil
	}
	u.seen[file.Source] = true
	was, known := u.known[file.Source]
	if known && was.Complete && was.SHA256 == file.SHA256 {
		u.at.Passages += was.Passages
		return u.touch(file, was)
	}
	if file.Warning != "" {
		u.index.log.Warn("a file can be used in part", "file", file.Source, "warning", file.Warning)
	}
	if known {
		u.stats.Changed++
	} else {
		u.stats.Added++
	}
	return u.write(file, was.Passages)
}

// touch notes a new time of change of a file whose content is the same.
func (u *update) touch(file corpus.File, was record) error {
	if was.Modified.Equal(file.Modified) {
		return nil
	}
	was.Modified = file.Modified
	return u.put(file.Source, was)
}

// write reads a file in, in place of however many passages it had before. A file that fills more than one batch is
// marked incomplete until its last.
func (u *update) write(file corpus.File, before int) error {
	passages := passage.Split(file.Document)
	r := record{Title: file.Title, Bytes: len(file.Text), Passages: max(len(passages), before), Modified: file.Modified,
		SHA256: file.SHA256, Warning: file.Warning}
	if err := u.put(file.Source, r); err != nil {
		return err
	}
	for i, p := range passages {
		r.Terms += u.add(file.Title, i, p)
		if err := u.flushIfFull(); err != nil {
			return err
		}
	}
	for i := len(passages); i < before; i++ {
		u.batch.Delete(passageID(file.Source, i))
	}
	r.Passages, r.Complete = len(passages), true
	return u.put(file.Source, r)
}

func (u *update) put(source string, r record) error {
	doc, err := sourceDocument(source, r)
	if err != nil {
		return err
	}
	u.batch.Update(doc)
	return nil
}

// add puts a passage into the batch and returns the number of its terms.
func (u *update) add(title string, number int, p retrieval.Passage) int {
	u.tokens = u.index.analyzer.Tokens(u.tokens[:0], p.Text)
	body := len(u.tokens)
	u.tokens = u.index.analyzer.Tokens(u.tokens, title)
	if p.Heading != title {
		u.tokens = u.index.analyzer.Tokens(u.tokens, p.Heading)
	}
	u.batch.Update(passageDocument(number, p, u.tokens[:body], u.tokens[body:]))
	u.pending++
	u.at.Passages++
	return body
}

func (u *update) delete(source string) {
	for i := range u.known[source].Passages {
		u.batch.Delete(passageID(source, i))
		u.pending++
	}
	u.batch.Delete(sourceID(source))
	u.stats.Removed++
}

func (u *update) flushIfFull() error {
	if u.pending < batchPassages {
		return nil
	}
	return u.flush()
}

func (u *update) flush() error {
	if len(u.batch.IndexOps) == 0 {
		return nil
	}
	advanced, err := u.index.bleve.Advanced()
	if err != nil {
		return err
	}
	if err := advanced.Batch(u.batch); err != nil {
		return unwritable(u.index.dir, err)
	}
	u.batch, u.pending = bleveindex.NewBatch(), 0
	return nil
}
