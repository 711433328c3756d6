package corpus

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/layout"
)

func walk(ctx context.Context, fsys fs.FS, yield func(File, error) bool) {
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if ext := strings.ToLower(path.Ext(name)); d.IsDir() || ext != ".txt" && ext != ".md" {
			return nil
		}
		file, err := Read(ctx, fsys, name)
		if err != nil {
			return err
		}
		if !yield(file, nil) {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil {
		yield(File{}, err)
	}
}

// Read reads one file. The error wraps fs.ErrNotExist where there is no such file.
func Read(ctx context.Context, fsys fs.FS, source string) (File, error) {
	data, err := fs.ReadFile(fsys, source)
	if err != nil {
		return File{}, err
	}
	info, err := fs.Stat(fsys, source)
	if err != nil {
		return File{}, err
	}
	text := string(data)
	sum := sha256.Sum256(data)
	doc := retrieval.Document{Source: source, Text: text, Modified: info.ModTime(), SHA256: hex.EncodeToString(sum[:])}
	doc.Title = layout.Title(source, text, layout.Blocks(text, strings.HasSuffix(source, ".md")))
	return File{Document: doc}, nil
}

// Open opens the folder dir. The error is a plain sentence that names the folder and says what to do.
func Open(dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("the folder %q cannot be opened: %w", dir, err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%q is not a folder", dir)
	}
	return os.DirFS(dir), nil
}
