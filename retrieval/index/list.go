package index

import (
	"context"
	"fmt"
	"math"

	bleveindex "github.com/blevesearch/bleve_index_api"
)

// A list is the postings of one term in one field, decoded to three bytes each: the documents in ascending order, and how
// often the term stands in each. Documents are numbered within blocks of 65,536, so that two bytes do.
type list struct {
	lengths     *lengths // of the bodies; nil in a list of titles
	low         []uint16 // the lower half of the document's number
	frequencies []uint8
	ends        []int   // where each block ends in low and frequencies
	most        float64 // the highest part
}

const blockBits = 16

// highestFrequency is the highest that is told from higher ones. By then a part has come within half a per cent of its limit.
const highestFrequency = math.MaxUint8

// listKey names a list.
type listKey struct{ field, term string }

// list is a list of postings, from memory where it has been read before.
func (s Snapshot) list(ctx context.Context, field, term string) (*list, error) {
	key := listKey{field, term}
	if kept := s.lists.get(key); kept != nil {
		return kept, nil
	}
	fresh, err := s.decode(ctx, key)
	if err != nil {
		return nil, err
	}
	s.lists.keep(key, fresh)
	return fresh, nil
}

func (s Snapshot) decode(ctx context.Context, key listKey) (l *list, err error) {
	reader, err := s.read(ctx, key.term, key.field)
	if err != nil {
		return nil, err
	}
	defer closing(reader, &err)
	count := reader.Count()
	l = &list{low: make([]uint16, 0, count), frequencies: make([]uint8, 0, count)}
	if key.field == fieldBody {
		l.lengths = &s.lengths
	}
	return l, each(ctx, reader, l.add)
}

func (l *list) add(entry *bleveindex.TermFieldDoc) error {
	number := entry.ID.Value()
	if number > math.MaxUint32 {
		return fmt.Errorf("document number %d is higher than lists of postings hold", number)
	}
	doc, frequency := uint32(number), uint8(min(entry.Freq, highestFrequency))
	if l.lengths != nil {
		l.lengths.of[doc].Store(lengthOf(entry.Norm))
	}
	for int(doc>>blockBits) >= len(l.ends) {
		l.ends = append(l.ends, len(l.low))
	}
	l.low, l.frequencies = append(l.low, uint16(doc)), append(l.frequencies, frequency)
	l.ends[len(l.ends)-1] = len(l.low)
	l.most = max(l.most, l.part(frequency, doc))
	return nil
}

// part is what the term's idf is multiplied with.
func (l *list) part(frequency uint8, doc uint32) float64 {
	if l.lengths == nil {
		return titlePart(frequency)
	}
	return l.lengths.part(frequency, doc)
}

// block is where the postings of a block stand.
func (l *list) block(n uint32) (start, end int) {
	if int(n) >= len(l.ends) {
		return len(l.low), len(l.low)
	}
	if n > 0 {
		start = l.ends[n-1]
	}
	return start, l.ends[n]
}
