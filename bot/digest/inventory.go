package digest

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// An inventory is what there is to show in one state of the material. It holds places and not texts, so that it stays small,
// and everything in it is in the order of its keys, which is no order of the material's: neighbours in it come from anywhere.
type inventory struct {
	mark      string
	files     []file // in order of name
	quotes    []item
	exercises []item
	state     int64 // of the material, as the store counts
	catalogue retrieval.Catalogue
}

// A file is one that could be read.
type file struct {
	source, title, sha256 string
	opening               retrieval.Span // of the sentence to announce it with; empty: none
	state                 int64          // in which it was new
	terms                 terms          // of title and quotes
}

// An item is something that is shown in turn.
type item struct {
	key   string
	at    uint64 // the place in the order
	file  int    // of a quotation
	span  retrieval.Span
	terms terms
	day   string // of an exercise, the day it began
}

// exerciseItems are the exercises that have something to quote.
func exerciseItems(catalogue retrieval.Catalogue, analyzer *analysis.Analyzer) []item {
	var all []item
	for _, e := range catalogue.All() {
		if len(evidenceFor(e)) == 0 {
			continue
		}
		said := slices.Concat([]string{e.Name}, e.Aliases, e.Where, e.Participants)
		all = append(all, item{key: e.Key, at: placeOf(e.Key), terms: termsOf(analyzer, strings.Join(said, " ")), day: e.Start})
	}
	return ordered(all)
}

// ordered puts items in order and leaves out what is there already.
func ordered(all []item) []item {
	slices.SortStableFunc(all, inOrder)
	return slices.CompactFunc(all, func(a, b item) bool { return a.key == b.key })
}

func inOrder(a, b item) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.key, b.key)) }

// placeOf scatters keys.
func placeOf(key string) uint64 {
	sum := sha256.Sum256([]byte(key))
	return binary.BigEndian.Uint64(sum[:])
}

// readAll makes the inventory of the material as it is now. Files that were read before, by their hashes, are not again.
func (e *Editor) readAll(ctx context.Context, mark string) (*inventory, error) {
	sources, err := e.library.Sources(ctx)
	if err != nil {
		return nil, err
	}
	inv := &inventory{mark: mark}
	fresh := make(map[string]reading)
	for _, s := range sources {
		if s.Problem != "" {
			continue
		}
		r, known := e.readings[s.SHA256]
		if !known {
			if r, err = e.readOne(ctx, s); err != nil {
				e.log.Warn("a file is left out of the digest", "source", s.Source, "error", err)
				continue
			}
		}
		fresh[s.SHA256] = r
		inv.add(s, r)
	}
	e.readings = fresh
	inv.quotes = ordered(inv.quotes)
	if inv.catalogue, err = e.library.Exercises(ctx); err != nil {
		return nil, err
	}
	inv.exercises = exerciseItems(inv.catalogue, e.analyzer)
	return inv, e.date(ctx, inv)
}

// readOne reads a file that must still be what the library last saw of it.
func (e *Editor) readOne(ctx context.Context, s retrieval.Source) (reading, error) {
	doc, passages, err := e.library.Read(ctx, s.Source)
	if err != nil {
		return reading{}, err
	}
	if doc.SHA256 != s.SHA256 {
		return reading{}, errChanged
	}
	return read(doc, passages, e.analyzer), nil
}

func (v *inventory) add(s retrieval.Source, r reading) {
	v.files = append(v.files, file{source: s.Source, title: r.title, sha256: s.SHA256, opening: r.opening, terms: r.terms})
	for _, q := range r.quotes {
		q.file = len(v.files) - 1
		v.quotes = append(v.quotes, q)
	}
}

// date tells in which state of the material each file was new, and where it may, notes the new ones.
func (e *Editor) date(ctx context.Context, inv *inventory) error {
	hashes := make([]string, len(inv.files))
	for i, f := range inv.files {
		hashes[i] = f.sha256
	}
	if e.Notes {
		if _, err := e.store.Note(ctx, hashes); err != nil {
			return err
		}
	}
	known, err := e.store.Material(ctx)
	if err != nil {
		return err
	}
	for _, state := range known {
		inv.state = max(inv.state, state)
	}
	next := inv.state + 1
	for i, f := range inv.files {
		inv.files[i].state = known[f.sha256]
		if known[f.sha256] == 0 {
			inv.files[i].state, inv.state = next, next
		}
	}
	return nil
}
