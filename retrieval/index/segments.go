package index

import (
	"fmt"
	"sort"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// segments are the parts of one state. Bleve numbers the documents of all of them in one go, those of deleted ones among them.
type segments struct {
	all    []*scorch.SegmentSnapshot
	starts []uint64 // the number of the first document of each, and the first that there is not
}

func segmentsOf(snapshot *scorch.IndexSnapshot) segments {
	s := segments{all: snapshot.Segments(), starts: []uint64{0}}
	for n, segment := range s.all {
		s.starts = append(s.starts, s.starts[n]+uint64(segment.FullSize()))
	}
	return s
}

// documents is how many numbers Bleve has given.
func (s segments) documents() int { return int(s.starts[len(s.all)]) }

// visit calls f with each stored field of the document that has a number. The data is only lent.
func (s segments) visit(number uint64, f func(field string, data []byte)) error {
	n := sort.Search(len(s.all), func(n int) bool { return number < s.starts[n+1] })
	if n == len(s.all) {
		return fmt.Errorf("document number %d is in no segment", number)
	}
	return s.all[n].VisitDocument(number-s.starts[n], func(field string, _ byte, data []byte, _ []uint64) bool {
		f(field, data)
		return true
	})
}
