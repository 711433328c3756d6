package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// Open opens the folder dir. Its error is a plain sentence that names the folder and says what to do.
//
// What is opened is the name and not the folder that bears it at this moment: a folder that is moved away and replaced,
// as a new checkout or a new deployment does, is seen from the next call on.
func Open(dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, unopened{fmt.Sprintf("there is no folder %q; make it and put .txt or .md files into it, or name another", dir), err}
	case errors.Is(err, fs.ErrPermission):
		return nil, unopened{fmt.Sprintf("the folder %q may not be read by this program; give it read permission", dir), err}
	case err != nil:
		return nil, unopened{fmt.Sprintf("the folder %q cannot be opened (%s); check its name", dir, reason(err)), err}
	case !info.IsDir():
		return nil, unopened{fmt.Sprintf("%q is not a folder; name the folder that holds the files", dir), fs.ErrInvalid}
	}
	return folder(dir), nil
}

// unopened reads as one plain sentence and keeps its cause for the log.
type unopened struct {
	sentence string
	cause    error
}

func (u unopened) Error() string { return u.sentence }
func (u unopened) Unwrap() error { return u.cause }

// A folder is a file system that nothing can be read through but what lies below its path. Links that lead out are
// refused by the operating system itself, by way of os.Root.
type folder string

func (f folder) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return inside(f, func(root *os.Root) (fs.File, error) {
		// Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it.
		return root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	})
}

func (f folder) ReadDir(name string) ([]fs.DirEntry, error) {
	return inside(f, func(root *os.Root) ([]fs.DirEntry, error) { return fs.ReadDir(root.FS(), name) })
}

func (f folder) Stat(name string) (fs.FileInfo, error) {
	return inside(f, func(root *os.Root) (fs.FileInfo, error) { return fs.Stat(root.FS(), name) })
}

func (f folder) Lstat(name string) (fs.FileInfo, error) {
	return inside(f, func(root *os.Root) (fs.FileInfo, error) { return fs.Lstat(root.FS(), name) })
}

func (f folder) ReadLink(name string) (string, error) {
	return inside(f, func(root *os.Root) (string, error) { return fs.ReadLink(root.FS(), name) })
}

// inside does something in the folder that bears the name now.
func inside[T any](f folder, do func(*os.Root) (T, error)) (T, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		var none T
		return none, err
	}
	defer root.Close()
	return do(root)
}
