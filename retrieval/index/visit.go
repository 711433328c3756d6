package index

import (
	"context"
	"fmt"

	bleveindex "github.com/blevesearch/bleve_index_api"
)

// cancelEvery is how many postings are read between two looks at the context: some 50 microseconds' worth.
const cancelEvery = 1024

// visit calls f with every posting of a term in a field, in order of Bleve's numbers. The entry is used again for the next.
func (s Snapshot) visit(ctx context.Context, term, field string, f func(*bleveindex.TermFieldDoc) error) (err error) {
	reader, err := s.read(ctx, term, field)
	if err != nil {
		return err
	}
	defer closing(reader, &err)
	return each(ctx, reader, f)
}

// read opens the postings of a term in a field. Those of a body have the norm, which tells the length.
func (s Snapshot) read(ctx context.Context, term, field string) (bleveindex.TermFieldReader, error) {
	reader, err := s.reader.TermFieldReader(ctx, []byte(term), field, true, field == fieldBody, false)
	if err != nil {
		return nil, fmt.Errorf("reading the postings of %q: %w", term, err)
	}
	return reader, nil
}

// each calls f with every posting that is left.
func each(ctx context.Context, reader bleveindex.TermFieldReader, f func(*bleveindex.TermFieldDoc) error) error {
	var entry bleveindex.TermFieldDoc
	for n := 0; ; n++ {
		if n%cancelEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		next, err := reader.Next(entry.Reset())
		if err != nil {
			return err
		}
		if next == nil {
			return nil
		}
		if err := f(next); err != nil {
			return err
		}
	}
}
