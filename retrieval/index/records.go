package index

import (
	"context"
	"fmt"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// readRecords reads the record of every file in the index. It reads them where they are stored, segment by segment: to ask
// for each by its name takes five times as long, which tells with 200,000 files (BenchmarkOpen).
func readRecords(ctx context.Context, snapshot *scorch.IndexSnapshot) (records map[string]record, err error) {
	postings, err := snapshot.TermFieldReader(ctx, []byte(kindSource), fieldKind, false, false, false)
	if err != nil {
		return nil, err
	}
	defer closing(postings, &err)
	records = make(map[string]record, postings.Count())
	at := place{segments: snapshot.Segments()}
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
		if err := at.addRecord(posting.ID.Value(), records); err != nil {
			return nil, err
		}
	}
}

// A place is how far the segments have been read.
type place struct {
	segments []*scorch.SegmentSnapshot // those not passed yet
	offset   uint64                    // the number of the first document in the first of segments
}

// addRecord reads the record that is stored under a number. The numbers must not descend.
func (p *place) addRecord(doc uint64, records map[string]record) error {
	for len(p.segments) > 0 && doc-p.offset >= uint64(p.segments[0].FullSize()) {
		p.offset += uint64(p.segments[0].FullSize())
		p.segments = p.segments[1:]
	}
	if len(p.segments) == 0 {
		return fmt.Errorf("document number %d is in no segment", doc)
	}
	var id string
	var r record
	decoded := errDamagedRecord // unless there is one
	err := p.segments[0].VisitDocument(doc-p.offset, func(field string, _ byte, data []byte, _ []uint64) bool {
		switch field { // data is only lent
		case fieldID:
			id = string(data)
		case fieldStored:
			r, decoded = decodeRecord(data)
		}
		return true
	})
	if err != nil {
		return err
	}
	if decoded != nil || len(id) <= len(sourcePrefix) {
		return fmt.Errorf("%q: %w", id, errDamagedRecord)
	}
	records[id[len(sourcePrefix):]] = r
	return nil
}

// documents is how many numbers Bleve has given, those of deleted documents among them.
func documents(snapshot *scorch.IndexSnapshot) int {
	sum := 0
	for _, s := range snapshot.Segments() {
		sum += int(s.FullSize())
	}
	return sum
}
