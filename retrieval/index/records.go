package index

import (
	"context"
	"fmt"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// readRecords reads the record of every file in the index. It reads them where they are stored, segment by segment: to ask
// for each by its name takes five times as long, which tells with 200,000 files (BenchmarkOpen).
func readRecords(ctx context.Context, snapshot *scorch.IndexSnapshot, segments segments) (records map[string]record, err error) {
	postings, err := snapshot.TermFieldReader(ctx, []byte(kindSource), fieldKind, false, false, false)
	if err != nil {
		return nil, err
	}
	defer closing(postings, &err)
	records = make(map[string]record, postings.Count())
	var room bleveindex.TermFieldDoc
	for n := 0; ; n++ {
		if n%cancelEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		posting, err := postings.Next(room.Reset())
		if err != nil {
			return nil, err
		}
		if posting == nil {
			return records, nil
		}
		source, r, err := segments.record(posting.ID.Value())
		if err != nil {
			return nil, err
		}
		records[source] = r
	}
}

// record reads the record that is stored under a number, and which file it is of.
func (s segments) record(number uint64) (source string, r record, err error) {
	var id string
	decoded, noted := errDamagedRecord, false               // unless there is one
	err = s.visit(number, func(field string, data []byte) { // data is only lent
		switch field {
		case fieldID:
			id = string(data)
		case fieldStored:
			r, decoded = decodeRecord(data)
		case fieldNote:
			_, noted = unsealed(data)
		}
	})
	if err != nil {
		return "", r, err
	}
	if decoded != nil || r.Noted != noted || len(id) <= len(sourcePrefix) {
		return "", r, fmt.Errorf("%q: %w", id, errDamagedRecord)
	}
	r.Number = number
	return id[len(sourcePrefix):], r, nil
}
