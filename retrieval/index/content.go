package index

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"time"

	"verbatim/retrieval/corpus"
)

// readFile reads a listed file.
func readFile(ctx context.Context, folder fs.FS, listed corpus.File) (corpus.File, error) {
	for file, err := range corpus.ReadListed(ctx, folder, []corpus.File{listed}) {
		return file, err
	}
	return corpus.File{}, context.Cause(ctx)
}

// sameContent reports whether a file's content is what its record says, by its hash, and when it was changed last. It
// spares a file that is the same from being read as text, which takes ten times as long; whoever cannot be sure gets false.
func sameContent(ctx context.Context, folder fs.FS, source string, was record) (modified time.Time, same bool) {
	if info, err := fs.Stat(folder, source); err != nil || !couldBe(info, was) {
		return modified, false // before opening: a named pipe would wait for a writer
	}
	file, err := folder.Open(source)
	if err != nil {
		return modified, false
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !couldBe(info, was) || ctx.Err() != nil {
		return modified, false
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.LimitReader(file, corpus.MaxBytes+1)); err != nil {
		return modified, false
	}
	return info.ModTime(), hex.EncodeToString(sum.Sum(nil)) == was.SHA256
}

func couldBe(info fs.FileInfo, was record) bool {
	return info.Mode().IsRegular() && info.Size() == int64(was.Bytes)
}

// touch remembers a new time of change of a file whose content is the same. Where that fails, the file has to be read anew.
func (w *worker) touch(source string, was record, modified time.Time) (done bool) {
	if was.Modified.Equal(modified) {
		return true
	}
	note, err := w.update.before.note(source)
	if err == nil {
		was.Modified = modified
		err = w.put(source, was, note)
	}
	if err != nil {
		w.update.index.log.Warn("a file is read anew though only its time has changed", "file", source, "cause", err)
	}
	return err == nil
}
