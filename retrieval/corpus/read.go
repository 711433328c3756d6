package corpus

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"path"
	"strings"

	"verbatim/retrieval"
)

// MaxBytes is the largest file that is read. The longest novels are some 6 MB of plain text, a whole encyclopedia volume
// about 10 MB; 32 MiB leaves room for them and keeps one file, its copy in the index's queue and its spans well under the
// memory of the smallest machines on offer (512 MB). What is larger is a dump, and is better split by its subjects.
const MaxBytes = 32 << 20

// Read reads one file. Its error wraps fs.ErrNotExist where there is no such file in the material, or is that of ctx; what
// else is wrong with a file stands in its Problem.
func Read(ctx context.Context, fsys fs.FS, source string) (File, error) {
	if !belongs(fsys, source) {
		return File{}, fmt.Errorf("read %q: %w", source, fs.ErrNotExist)
	}
	document, err := load(ctx, fsys, source)
	switch {
	case ctx.Err() != nil:
		return File{}, fmt.Errorf("read %q: %w", source, context.Cause(ctx))
	case isDangling(fsys, source, err):
		return unreadable(source, problemDangling), nil
	case errors.Is(err, fs.ErrNotExist):
		return File{}, fmt.Errorf("read %q: %w", source, err)
	case err != nil:
		return unreadable(source, problemOf(err)), nil
	}
	return inspect(document), nil
}

// belongs reports whether Walk would list such a name: of text, inside the folder, and neither hidden nor below a hidden
// folder or a link.
func belongs(fsys fs.FS, source string) bool {
	if !fs.ValidPath(source) || !isText(source) {
		return false
	}
	for name := source; name != "."; name = path.Dir(name) {
		if isHidden(path.Base(name)) {
			return false
		}
		if info, err := fs.Lstat(fsys, name); name != source && err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return false
		}
	}
	return true
}

// isDangling tells a link that leads nowhere, which is there and is reported, from a name that is not there.
func isDangling(fsys fs.FS, name string, err error) bool {
	if !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	info, err := fs.Lstat(fsys, name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

var (
	errTooLarge   = errors.New("larger than MaxBytes")
	errNotRegular = errors.New("not a regular file")
)

// load reads the bytes. It asks what the name is before it opens it, since opening a named pipe waits for a writer.
func load(ctx context.Context, fsys fs.FS, source string) (retrieval.Document, error) {
	info, err := fs.Stat(fsys, source)
	if err != nil {
		return retrieval.Document{}, err
	}
	if err := readable(info); err != nil {
		return retrieval.Document{}, err
	}
	opened, err := fsys.Open(source)
	if err != nil {
		return retrieval.Document{}, err
	}
	defer opened.Close()
	if info, err = opened.Stat(); err == nil {
		err = readable(info) // the name may have been given to another file since
	}
	if err != nil {
		return retrieval.Document{}, err
	}
	text, sum, err := drain(ctx, opened, info.Size())
	return retrieval.Document{Source: source, Text: text, Modified: info.ModTime(), SHA256: sum}, err
}

func readable(info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return errNotRegular
	case info.Size() > MaxBytes:
		return errTooLarge
	}
	return nil
}

// drain reads to the end. Sizes lie: a file may grow while it is read, and some file systems tell none.
func drain(ctx context.Context, from io.Reader, size int64) (text, sum string, err error) {
	sink := &digested{sum: sha256.New()}
	sink.text.Grow(int(size))
	n, err := io.Copy(sink, io.LimitReader(patient{ctx, from}, MaxBytes+1))
	if err == nil && n > MaxBytes {
		err = errTooLarge
	}
	if err != nil {
		return "", "", err
	}
	return sink.text.String(), hex.EncodeToString(sink.sum.Sum(nil)), nil
}

// digested keeps what is written and its hash.
type digested struct {
	text strings.Builder
	sum  hash.Hash
}

func (d *digested) Write(p []byte) (int, error) {
	d.sum.Write(p)
	return d.text.Write(p)
}

// patient stops reading when its context is done.
type patient struct {
	ctx  context.Context
	from io.Reader
}

func (p patient) Read(buffer []byte) (int, error) {
	if p.ctx.Err() != nil {
		return 0, context.Cause(p.ctx)
	}
	return p.from.Read(buffer)
}
