package index

import (
	"context"
	"fmt"
	"slices"
	"unicode/utf8"

	bleveindex "github.com/blevesearch/bleve_index_api"
	lru "github.com/hashicorp/golang-lru/v2"

	"verbatim/retrieval"
)

// scannable is how many terms a dictionary may have for near terms to be found by comparing with each that begins alike,
// which takes half a microsecond a term. Of 10,000 terms some 700 begin with one letter.
// Above that an automaton is built and run through the dictionary, which takes some 350 microseconds and 600 kB
// (BenchmarkNear).
const scannable = 10_000

// keptNear is how many words' near terms are remembered: people mistype the same words, and one question is looked at
// several times. At some 200 bytes each they take 0.2 MB.
const keptNear = 1024

// nearTerms remembers what is near to a word in one state of the index.
type nearTerms = lru.Cache[nearKey, []retrieval.Near]

type nearKey struct {
	term          string
	edits, prefix int
}

func newNearTerms() *nearTerms {
	kept, err := lru.New[nearKey, []retrieval.Near](keptNear)
	if err != nil {
		panic(err) // only a size below 1 is refused
	}
	return kept
}

// Near lists the terms within the given number of edits (at most 2) that share the first prefix bytes.
func (s Snapshot) Near(ctx context.Context, term string, edits, prefix int) ([]retrieval.Near, error) {
	key := nearKey{term, edits, prefix}
	if kept, known := s.near.Get(key); known {
		return slices.Clone(kept), nil
	}
	near, err := s.look(ctx, term, edits, prefix)
	if err != nil {
		return nil, err
	}
	s.near.Add(key, near)
	return slices.Clone(near), nil
}

// look looks near terms up in the dictionary.
func (s Snapshot) look(ctx context.Context, term string, edits, prefix int) ([]retrieval.Near, error) {
	dict, err := s.beginning(term, prefix)
	if err != nil {
		return nil, err
	}
	if dict.Cardinality() > scannable {
		if err := dict.Close(); err != nil {
			return nil, err
		}
		if dict, err = s.automaton(term, edits, prefix); err != nil {
			return nil, err
		}
	}
	return s.nearest(ctx, dict, term, edits)
}

// beginning lists the terms that begin as the term does.
func (s Snapshot) beginning(term string, prefix int) (bleveindex.FieldDict, error) {
	return s.reader.FieldDictPrefix(fieldBody, []byte(term[:prefix]))
}

// automaton lists the terms that an automaton finds near, all that are near enough among them. It counts an exchange of
// neighbours as two edits, and knows two at most.
func (s Snapshot) automaton(term string, edits, prefix int) (bleveindex.FieldDict, error) {
	fuzzy, ok := s.reader.(bleveindex.IndexReaderFuzzy)
	if !ok {
		return nil, fmt.Errorf("the reader %T looks up no near terms", s.reader)
	}
	return fuzzy.FieldDictFuzzy(fieldBody, term, min(edits+1, 2), term[:prefix])
}

// nearest picks the near terms from a list, and closes that.
func (s Snapshot) nearest(ctx context.Context, dict bleveindex.FieldDict, term string, edits int) (near []retrieval.Near, err error) {
	defer closing(dict, &err)
	for n := 0; ; n++ {
		if n%cancelEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return near, err
		}
		away := distance(term, entry.Term, edits)
		if away > edits {
			continue
		}
		// The dictionary counts documents that are deleted too; the postings do not.
		passages, _, err := s.Weigh(ctx, entry.Term)
		if err != nil {
			return nil, err
		}
		if passages > 0 {
			near = append(near, retrieval.Near{Term: entry.Term, Distance: away, Passages: passages})
		}
	}
}

// longestCompared bounds the room that a comparison takes: longer words are near to none.
const longestCompared = 48

// distance is the number of single-rune edits, an exchange of neighbours counting as one, that turn a into b (Damerau's
// distance, restricted to edits that do not overlap). What is over most is told as more than most.
func distance(a, b string, most int) int {
	x, n := runes(a)
	y, m := runes(b)
	if n < 0 || m < 0 || n-m > most || m-n > most {
		return most + 1
	}
	var rows [3][longestCompared + 1]int // the row before the last, the last, and this one, in turn
	for j := range m + 1 {
		rows[0][j] = j
	}
	for i := range n {
		before, last, row := &rows[(i+2)%3], &rows[i%3], &rows[(i+1)%3]
		row[0] = i + 1
		for j := range m {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return rows[n%3][m]
}

// runes are the runes of a word and their number, which is negative where there are too many.
func runes(word string) (out [longestCompared]rune, n int) {
	if utf8.RuneCountInString(word) > longestCompared {
		return out, -1
	}
	for _, r := range word {
		out[n] = r
		n++
	}
	return out, n
}
