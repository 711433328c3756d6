package index

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"

	"verbatim/retrieval"
)

// A Note is what Options.Note made of a file.
type Note struct {
	Source string
	Data   []byte
}

// Notes lists the notes of all files in order of source, one at a time in memory. A note that is damaged comes as an error with its
// Source, and the others follow; when the context ends, its error is the last.
func (s Snapshot) Notes(ctx context.Context) iter.Seq2[Note, error] {
	return func(yield func(Note, error) bool) {
		for _, source := range slices.Sorted(maps.Keys(s.records)) {
			if ctx.Err() != nil {
				yield(Note{}, ctx.Err())
				return
			}
			data, err := s.note(source)
			if (err != nil || data != nil) && !yield(Note{source, data}, err) {
				return
			}
		}
	}
}

// note is the note of a file; nil where it has none.
func (s Snapshot) note(source string) (data []byte, err error) {
	r := s.records[source]
	if !r.Noted {
		return nil, nil
	}
	whole := false
	err = s.segments.visit(r.Number, func(field string, sealed []byte) {
		if field == fieldNote {
			data, whole = unsealed(sealed)
			data = bytes.Clone(data)
		}
	})
	if err == nil && !whole {
		err = errDamagedNote
	}
	if err != nil {
		return nil, fmt.Errorf("the note of %q: %w", source, err)
	}
	return data, nil
}

// note makes the note of a file. Where that fails the file has none, and is quoted all the same.
func (w *worker) note(doc retrieval.Document, passages []retrieval.Passage) (note []byte) {
	err := Guarded(func() error {
		note = w.update.index.note(doc, passages)
		return nil
	})
	if p := (*Panic)(nil); errors.As(err, &p) {
		w.update.index.log.Error("a panic over what is to be kept beside a file, which goes without", "file", doc.Source,
			"cause", p.Cause, "stack", string(p.Stack))
	}
	return note
}
