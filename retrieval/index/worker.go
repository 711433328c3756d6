package index

import (
	"context"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/corpus"
	"verbatim/retrieval/passage"
)

// A batch is written once it holds so many bytes of text, in those of all workers together: each batch waits for the disk and
// becomes a segment that has to be merged, and takes many times its text in memory until then. One run each of 50,000 passages of
// 120 words on two busy cores, with some 3, 8 and 17 MB, wrote 6,200, 7,300 and 7,300 a second and had 310, 530 and 800 MB
// resident. With 4 MB a million passages of 60 words had 725 to 770 MB (BenchmarkBuild); more was not tried at that size.
const batchBytes = 4 << 20

// takenOutBytes is what taking a passage out counts as: its name is about as long.
const takenOutBytes = 100

// A worker reads files and writes them in batches of its own. It has an analyzer of its own, since two that share one wait
// for each other's lock at every word; one of the workers has the Index's.
type worker struct {
	update   *update
	analyzer *analysis.Analyzer
	counts   counts
	tokens   []analysis.Token
	full     int // how many bytes fill a batch
	batch    *bleveindex.Batch
	pending  int // bytes in the batch
	fresh    int // passages in the batch
}

func newWorker(u *update, workers int, analyzer *analysis.Analyzer) *worker {
	return &worker{update: u, analyzer: analyzer, full: u.index.batch / workers, batch: bleveindex.NewBatch()}
}

func (w *worker) run(ctx context.Context, files <-chan corpus.File) error {
	for file := range files {
		unchanged, err := w.file(ctx, file)
		if err != nil {
			return err
		}
		if err := w.flushIfFull(ctx); err != nil {
			return err
		}
		w.update.report(file.Source, unchanged)
	}
	return w.flush()
}

// file brings one file up to date. It returns how many passages are there already.
func (w *worker) file(ctx context.Context, listed corpus.File) (unchanged int, err error) {
	u := w.update
	was, known := u.known[listed.Source]
	if known && was.Complete && listed.Problem == "" {
		if modified, same := sameContent(ctx, u.folder, listed.Source, was); same && w.touch(listed.Source, was, modified) {
			u.see(listed.Source, nil)
			return was.Passages, nil
		}
	}
	file, err := readFile(ctx, u.folder, listed)
	if err != nil {
		return 0, err
	}
	if file.Problem != "" {
		u.unusable(file)
		return 0, nil
	}
	if file.Warning != "" {
		u.index.log.Warn("a file can be used in part", "file", file.Source, "warning", file.Warning)
	}
	change := &u.stats.Added
	if known {
		change = &u.stats.Changed
	}
	u.see(file.Source, change)
	return 0, w.write(ctx, file, was.Passages)
}

// write reads a file in, in place of however many passages it had before. A file that fills more than one batch is
// marked incomplete until its last.
func (w *worker) write(ctx context.Context, file corpus.File, before int) error {
	passages := passage.Split(file.Document)
	r := record{Title: file.Title, Bytes: len(file.Text), Passages: max(len(passages), before), Modified: file.Modified,
		SHA256: file.SHA256, Warning: file.Warning}
	if err := w.put(file.Source, r, nil); err != nil {
		return err
	}
	for i, p := range passages {
		r.Terms += w.add(file.Title, i, p)
		if err := w.flushIfFull(ctx); err != nil {
			return err
		}
	}
	for i := len(passages); i < before; i++ {
		if err := w.takeOut(ctx, file.Source, i); err != nil {
			return err
		}
	}
	r.Passages, r.Complete = len(passages), true
	return w.put(file.Source, r, w.note(file.Document, passages))
}

// put puts a file's record into the batch with its note. Both are one document, so that they agree whatever happens.
func (w *worker) put(source string, r record, note []byte) error {
	doc, err := sourceDocument(source, r, note)
	if err != nil {
		return err
	}
	w.batch.Update(doc)
	w.pending += len(note)
	return nil
}

// add puts a passage into the batch and returns the number of its terms.
func (w *worker) add(title string, number int, p retrieval.Passage) int {
	w.tokens = w.analyzer.Tokens(w.tokens[:0], p.Text)
	body := len(w.tokens)
	w.tokens = w.analyzer.Tokens(w.tokens, title)
	if p.Heading != title {
		w.tokens = w.analyzer.Tokens(w.tokens, p.Heading)
	}
	w.batch.Update(passageDocument(&w.counts, number, p, w.tokens[:body], w.tokens[body:]))
	w.pending += len(p.Text)
	w.fresh++
	return body
}

// remove takes a whole file out, its record last, so that a removal cut short is seen and ended by the next.
func (w *worker) remove(ctx context.Context, source string) error {
	for i := range w.update.known[source].Passages {
		if err := w.takeOut(ctx, source, i); err != nil {
			return err
		}
	}
	w.batch.Delete(sourceID(source))
	w.pending += takenOutBytes
	return w.flushIfFull(ctx)
}

func (w *worker) takeOut(ctx context.Context, source string, number int) error {
	w.batch.Delete(passageID(source, number))
	w.pending += takenOutBytes
	return w.flushIfFull(ctx)
}

func (w *worker) flushIfFull(ctx context.Context) error {
	if w.pending < w.full {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return context.Cause(ctx)
	}
	return w.flush()
}

func (w *worker) flush() error {
	if len(w.batch.IndexOps) == 0 {
		return nil
	}
	if err := w.update.write(w.batch); err != nil {
		return err
	}
	w.update.wrote(w.fresh)
	w.batch, w.pending, w.fresh = bleveindex.NewBatch(), 0, 0
	return nil
}
