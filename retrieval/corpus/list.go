package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// List names the files to read, in order of Source. Nothing of them is read yet but what tells that one cannot be, which
// comes with its Problem.
func List(ctx context.Context, fsys fs.FS) ([]File, error) {
	var files []File
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if name == "." {
			return err
		}
		if isHidden(path.Base(name)) {
			return skip(entry)
		}
		if err != nil || !utf8.ValidString(name) {
			return reportUnlisted(&files, name, entry, err)
		}
		if problem, wanted := considered(fsys, name, entry); wanted {
			files = append(files, unreadable(name, problem))
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the folder: %w", err)
	}
	return sorted(files), nil
}

func isHidden(base string) bool { return strings.HasPrefix(base, ".") }

// isText reports whether the name is one of a file that belongs to the material.
func isText(name string) bool {
	extension := strings.ToLower(path.Ext(name))
	return extension == ".txt" || extension == ".md"
}

func isMarkdown(name string) bool { return strings.ToLower(path.Ext(name)) == ".md" }

func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// reportUnlisted adds a folder that cannot be listed, or a name that is no UTF-8. A folder that vanished since its parent
// was listed holds nothing any more and is passed over.
func reportUnlisted(files *[]File, name string, entry fs.DirEntry, err error) error {
	readable := strings.ToValidUTF8(name, string(utf8.RuneError))
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case !utf8.ValidString(name) && (entry.IsDir() || isText(name)):
		*files = append(*files, unreadable(readable, problemName))
	case err != nil:
		*files = append(*files, unreadable(readable, problemFolder(err)))
	}
	return skip(entry)
}

// considered reports whether an entry is a file of the material, with what stands in its way. A link to a folder is
// reported too, whatever its name: who made it expected its files to be found.
func considered(fsys fs.FS, name string, entry fs.DirEntry) (problem string, wanted bool) {
	if entry.IsDir() {
		return "", false
	}
	if entry.Type()&fs.ModeSymlink != 0 {
		info, err := fs.Stat(fsys, name)
		if err == nil && info.IsDir() {
			return problemLinkedFolder, true
		}
	}
	return "", isText(name)
}
