package corpus

import (
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Within is where the folder sub lies in the folder dir, with forward slashes, and whether List would look into it. Both must be
// there.
func Within(dir, sub string) (name string, within bool) {
	relative, err := filepath.Rel(unlinked(dir), unlinked(sub))
	if err != nil || relative == "." || !filepath.IsLocal(relative) {
		return "", false
	}
	name = filepath.ToSlash(relative)
	return name, !slices.ContainsFunc(strings.Split(name, "/"), isHidden)
}

// unlinked is a path without links, as far as that can be told.
func unlinked(name string) string {
	if whole, err := filepath.Abs(name); err == nil {
		name = whole
	}
	if linked, err := filepath.EvalSymlinks(name); err == nil {
		name = linked
	}
	return name
}

// Except is a folder without what lies at or under a name in it.
func Except(folder fs.FS, name string) fs.FS { return excepting{folder, name} }

type excepting struct {
	fs.FS
	name string
}

func (e excepting) hides(name string) bool {
	return name == e.name || strings.HasPrefix(name, e.name+"/")
}

func (e excepting) Open(name string) (fs.File, error) { return seen(e, "open", name, fs.FS.Open) }

func (e excepting) Stat(name string) (fs.FileInfo, error) { return seen(e, "stat", name, fs.Stat) }

func (e excepting) Lstat(name string) (fs.FileInfo, error) { return seen(e, "lstat", name, fs.Lstat) }

func (e excepting) ReadLink(name string) (string, error) {
	return seen(e, "readlink", name, fs.ReadLink)
}

func (e excepting) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := seen(e, "readdir", name, fs.ReadDir)
	return slices.DeleteFunc(entries, func(entry fs.DirEntry) bool { return e.hides(path.Join(name, entry.Name())) }), err
}

// seen does something with a name that is not hidden.
func seen[T any](e excepting, op, name string, do func(fs.FS, string) (T, error)) (T, error) {
	if e.hides(name) {
		var none T
		return none, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	return do(e.FS, name)
}
