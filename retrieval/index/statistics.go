package index

import (
	"context"
	"maps"
	"slices"

	bleveindex "github.com/blevesearch/bleve_index_api"
)

// A Catalog numbers the files of one Snapshot and tells which file each passage belongs to, so that what the postings say
// of passages can be added up by file. Making one looks up the name of every passage, a microsecond each; it takes four
// bytes a passage and stays true as long as the Snapshot does.
type Catalog struct {
	Sources  []string // in order of name
	Lengths  []int    // of each file's passages together, in terms
	Passages []int    // how many passages each file has
	of       []int32  // the file of each passage, by Bleve's number for the passage; noSource where there is none
}

// noSource stands where Bleve's numbers leave a gap, or number something else.
const noSource = -1

// Catalog numbers the files of the snapshot.
func (s Snapshot) Catalog(ctx context.Context) (*Catalog, error) {
	c := &Catalog{}
	numbers := make(map[string]int32, len(s.records))
	for _, name := range slices.Sorted(maps.Keys(s.records)) {
		numbers[name] = int32(len(c.Sources))
		c.Sources = append(c.Sources, name)
		c.Lengths = append(c.Lengths, s.records[name].Terms)
		c.Passages = append(c.Passages, s.records[name].Passages)
	}
	err := s.visit(ctx, kindPassage, fieldKind, func(entry *bleveindex.TermFieldDoc) error {
		id, err := s.reader.ExternalID(entry.ID)
		if err != nil {
			return err
		}
		source, _, err := parsePassageID(id)
		if err != nil {
			return err
		}
		for uint64(len(c.of)) < entry.ID.Value() {
			c.of = append(c.of, noSource)
		}
		c.of = append(c.of, numbers[source])
		return nil
	})
	return c, err
}

// Average is the mean length of the files that hold any term.
func (c *Catalog) Average() float64 {
	sum, files := 0, 0
	for _, length := range c.Lengths {
		sum += length
		if length > 0 {
			files++
		}
	}
	return float64(sum) / float64(max(files, 1))
}

// A Use is how often one file uses a term.
type Use struct {
	Source int // the file's number in the Catalog
	Body   int // how often in its passages, all together
	Title  int // how often in the title and heading above a passage: the most above any one
}

// A Tally counts uses in one Snapshot, for one caller at a time.
type Tally struct {
	snapshot Snapshot
	catalog  *Catalog
	places   []int32 // of each file in uses, from 1; 0 where it is not there
	uses     []Use
}

// Tally makes a Tally over the snapshot's own Catalog.
func (s Snapshot) Tally(c *Catalog) *Tally {
	return &Tally{snapshot: s, catalog: c, places: make([]int32, len(c.Sources))}
}

// Uses lists the files that use a term, in an order that means nothing. It is good until the next call. The work is linear in
// the passages that hold the term.
func (t *Tally) Uses(ctx context.Context, term string) ([]Use, error) {
	for _, u := range t.uses {
		t.places[u.Source] = 0
	}
	t.uses = t.uses[:0]
	err := t.snapshot.visit(ctx, term, fieldBody, func(entry *bleveindex.TermFieldDoc) error {
		t.use(entry).Body += int(entry.Freq)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = t.snapshot.visit(ctx, term, fieldTitle, func(entry *bleveindex.TermFieldDoc) error {
		u := t.use(entry)
		u.Title = max(u.Title, int(entry.Freq))
		return nil
	})
	return t.uses, err
}

// use is the Use of the file that a posting's passage belongs to.
func (t *Tally) use(entry *bleveindex.TermFieldDoc) *Use {
	source := t.catalog.of[entry.ID.Value()]
	if t.places[source] == 0 {
		t.uses = append(t.uses, Use{Source: int(source)})
		t.places[source] = int32(len(t.uses))
	}
	return &t.uses[t.places[source]-1]
}
