package corpus

import (
	"context"
	"io/fs"
	"iter"

	"verbatim/retrieval"
)

// A File is one file of the folder. Where Problem is set the file is unreadable and of the Document only Source is set.
type File struct {
	retrieval.Document
	Warning string // what of the file cannot be used, and what to do; one plain sentence
	Problem string // why none of it can be used, and what to do; one plain sentence
}

// Walk reads every file of the folder in order of name, holding one at a time. It yields an error only where the folder
// itself cannot be read or ctx is done, and then stops.
func Walk(ctx context.Context, fsys fs.FS) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) { walk(ctx, fsys, yield) }
}
