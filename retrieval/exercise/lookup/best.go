package lookup

import (
	"cmp"
	"slices"
)

// matches keeps the best match of each entry; of equal ones, the first.
type matches struct {
	table *Table
	list  []match
	at    []int32 // of an entry, its place in list from 1; 0 where it has none
}

func newMatches(l *Table) *matches { return &matches{table: l, at: make([]int32, len(l.entries))} }

func (f *matches) add(m match) {
	at := &f.at[f.table.names[m.name].entry]
	if *at == 0 {
		f.list = append(f.list, m)
		*at = int32(len(f.list))
		return
	}
	if had := &f.list[*at-1]; better(m, *had) < 0 {
		*had = m
	}
}

func (f *matches) all() []match { return f.list }

func better(a, b match) int {
	return cmp.Or(cmp.Compare(a.grade, b.grade), cmp.Compare(a.slips, b.slips))
}

// order puts the better match first, and of equal ones the entry that comes first.
func (l *Table) order(a, b match) int {
	if c := better(a, b); c != 0 {
		return c
	}
	return l.entries[l.names[a.name].entry].After - l.entries[l.names[b.name].entry].After
}

// best is the first of the matches in order, at most limit. To sort all that begin with one letter would take longer than to
// find them.
func (l *Table) best(found []match, limit int) []match {
	var best []match
	for _, m := range slices.Backward(found) { // which mostly come with the oldest first
		if len(best) == limit {
			if limit == 0 || l.order(m, best[limit-1]) > 0 {
				continue
			}
			best = best[:limit-1]
		}
		at, _ := slices.BinarySearchFunc(best, m, l.order)
		best = slices.Insert(best, at, m)
	}
	return best
}
