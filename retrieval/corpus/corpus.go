package corpus

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"iter"
	"slices"

	"verbatim/retrieval"
)

// A File is one file of the folder. Where Problem is set the file is unreadable and of the Document only Source is set.
type File struct {
	retrieval.Document
	Warning string // what of the file cannot be used, and what to do; plain sentences
	Problem string // why none of it can be used, and what to do; plain sentences
}

// Walk reads every file of the folder in order of Source, holding one at a time. It yields an error only where the
// folder itself cannot be read or ctx is done, and then stops.
func Walk(ctx context.Context, fsys fs.FS) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		listed, err := List(ctx, fsys)
		if err != nil {
			yield(File{}, err)
			return
		}
		for file, err := range ReadListed(ctx, fsys, listed) {
			if !yield(file, err) {
				return
			}
		}
	}
}

// ReadListed reads the files that List named, holding one at a time. It yields an error only where ctx is done, and then
// stops.
func ReadListed(ctx context.Context, fsys fs.FS, listed []File) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for _, file := range listed {
			var err error
			if file.Problem == "" {
				file, err = readListed(ctx, fsys, file.Source)
			}
			if !yield(file, err) || err != nil {
				return
			}
		}
	}
}

// readListed reads a file that was there a moment ago. One that has gone since is reported like any other problem.
func readListed(ctx context.Context, fsys fs.FS, source string) (File, error) {
	file, err := Read(ctx, fsys, source)
	if errors.Is(err, fs.ErrNotExist) {
		return unreadable(source, problemVanished), nil
	}
	return file, err
}

func unreadable(source, problem string) File {
	return File{Document: retrieval.Document{Source: source}, Problem: problem}
}

// bySource orders by the whole path. Walking folder by folder would put "a/b.txt" before "a.txt"; who compares two
// lists of files in step needs the order of plain strings.
func bySource(a, b File) int { return cmp.Compare(a.Source, b.Source) }

func sorted(files []File) []File {
	slices.SortFunc(files, bySource)
	return files
}
