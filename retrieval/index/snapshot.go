package index

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"verbatim/retrieval"
)

// state is one state of the index, shared by the Snapshots taken of it and closed when the last lets go.
type state struct {
	reader   bleveindex.IndexReader
	segments segments
	records  map[string]record
	passages int
	lengths  lengths
	mark     string
	lists    *lists
	near     *nearTerms
	scans    sync.Pool       // of *scan
	users    atomic.Int64    // the Index itself is one
	open     *sync.WaitGroup // the Index's, of all states
	serial   uint64
}

func (s *state) release() {
	if s.users.Add(-1) == 0 {
		// The reader only gives back references to files; there is nothing to be done about an error.
		_ = s.reader.Close()
		s.open.Done()
	}
}

// A Snapshot is one consistent state of the index. It must be released, once.
type Snapshot struct {
	*state
	problems []retrieval.Source
}

// Release lets go of the state; the Snapshot is not to be used any more.
func (s Snapshot) Release() { s.release() }

// Snapshot takes the present state. The error is retrieval.ErrClosed after Close.
func (ix *Index) Snapshot() (Snapshot, error) {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	if ix.closed {
		return Snapshot{}, retrieval.ErrClosed
	}
	ix.current.users.Add(1)
	return Snapshot{ix.current, ix.problems}, nil
}

// Again is the same state once more, to be released by itself.
func (s Snapshot) Again() Snapshot {
	s.users.Add(1)
	return s
}

// Serial numbers the states of one Index. Unlike a Snapshot, it keeps nothing in memory.
func (s Snapshot) Serial() uint64 { return s.serial }

// refresh makes what has been written the present state, with the problems of the files that are not in it.
func (ix *Index) refresh(ctx context.Context, problems []retrieval.Source) error {
	reader, closer, err := ix.reader()
	if err != nil {
		return err
	}
	next, err := ix.newState(ctx, reader)
	if err != nil {
		closer.Close()
		return err
	}
	ix.mu.Lock()
	last := ix.current
	if last != nil {
		next.serial = last.serial + 1
	}
	ix.current, ix.problems = next, problems
	ix.mu.Unlock()
	ix.stale = false
	if last != nil {
		last.release()
	}
	return nil
}

func (ix *Index) newState(ctx context.Context, reader bleveindex.IndexReader) (*state, error) {
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil, fmt.Errorf("the reader %T has no segments", reader)
	}
	segments := segmentsOf(snapshot)
	records, err := readRecords(ctx, snapshot, segments)
	if err != nil {
		return nil, err
	}
	s := &state{reader: reader, segments: segments, records: records, open: &ix.states, mark: markOf(ix.version, records)}
	terms := 0
	for _, r := range records {
		if r.Complete {
			s.passages += r.Passages
			terms += r.Terms
		}
	}
	s.lengths.average = max(float64(terms), 1) / float64(max(s.passages, 1))
	s.lengths.of = make([]atomic.Uint32, segments.documents())
	s.lists, s.near, s.scans.New = newLists(s.passages), newNearTerms(), newScan
	s.users.Store(1)
	s.open.Add(1)
	return s, nil
}

// closing closes c and keeps its error where there is no other.
func closing(c io.Closer, err *error) {
	if cerr := c.Close(); *err == nil {
		*err = cerr
	}
}

// stored reads the stored field of the document id.
func stored(reader bleveindex.IndexReader, id string) ([]byte, error) {
	doc, err := reader.Document(id)
	if err != nil {
		return nil, err
	}
	var value []byte
	if doc != nil {
		doc.VisitFields(func(f bleveindex.Field) {
			if f.Name() == fieldStored {
				value = f.Value()
			}
		})
	}
	if value == nil {
		return nil, fmt.Errorf("%q is not in the index", id)
	}
	return value, nil
}

// Passage reads the passage of the given number, counted from 0 within its source.
func (s Snapshot) Passage(source string, number int) (retrieval.Passage, error) {
	data, err := stored(s.reader, passageID(source, number))
	if err != nil {
		return retrieval.Passage{}, err
	}
	p, err := decodePassage(source, data)
	if err != nil {
		return p, fmt.Errorf("passage %d of %s: %w", number, source, err)
	}
	return p, nil
}

// Passages is how many passages there are.
func (s Snapshot) Passages() int { return s.passages }

// Mark is a word of eight letters and digits that differs between different materials.
func (s Snapshot) Mark() string { return s.mark }

// Source is what the index knows of a file, and whether it knows it.
func (s Snapshot) Source(name string) (retrieval.Source, bool) {
	r, known := s.records[name]
	if !known || !r.Complete {
		return retrieval.Source{}, false
	}
	return retrieval.Source{Source: name, Title: r.Title, Bytes: r.Bytes, Passages: r.Passages,
		Modified: r.Modified, SHA256: r.SHA256, Warning: r.Warning}, true
}

// Sources lists the files in order of name.
func (s Snapshot) Sources() []retrieval.Source {
	sources := make([]retrieval.Source, 0, len(s.records))
	for _, name := range slices.Sorted(maps.Keys(s.records)) {
		if source, complete := s.Source(name); complete {
			sources = append(sources, source)
		}
	}
	return sources
}

// Problems lists the files that could not be read when the state came about, in order of name, each with its Problem. None of them
// is among the Sources: an update cut short may have read what was a problem before.
func (s Snapshot) Problems() []retrieval.Source {
	return slices.DeleteFunc(slices.Clone(s.problems), func(p retrieval.Source) bool {
		_, known := s.Source(p.Source)
		return known
	})
}

// markLength gives 36^8 marks: two states of one folder's life meet by chance once in 3e12.
const markLength = 8

// markOf hashes what everything shown depends on: the names, the contents, and how they are cut and noted.
func markOf(version string, records map[string]record) string {
	h := sha256.New()
	fmt.Fprintln(h, version)
	var line []byte
	for _, name := range slices.Sorted(maps.Keys(records)) {
		line = strconv.AppendQuote(line[:0], name)
		line = append(line, ' ')
		line = append(line, records[name].SHA256...)
		h.Write(append(line, '\n'))
	}
	sum := binary.BigEndian.Uint64(h.Sum(nil))
	digits := new(big.Int).SetUint64(sum).Text(36)
	return fmt.Sprintf("%0*s", markLength, digits)[:markLength]
}
