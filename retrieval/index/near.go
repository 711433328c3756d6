package index

import (
	"context"
	"fmt"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"verbatim/retrieval"
)

// Near lists the terms within the given number of edits (at most 2) that share the first prefix bytes.
func (s Snapshot) Near(ctx context.Context, term string, edits, prefix int) (near []retrieval.Near, err error) {
	fuzzy, ok := s.reader.(bleveindex.IndexReaderFuzzy)
	if !ok {
		return nil, fmt.Errorf("the reader %T looks up no near terms", s.reader)
	}
	dict, err := fuzzy.FieldDictFuzzy(fieldBody, term, edits, term[:prefix])
	if err != nil {
		return nil, err
	}
	defer closing(dict, &err)
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return near, err
		}
		// The dictionary counts documents that are deleted too; the postings do not.
		passages, _, err := s.Weigh(ctx, entry.Term)
		if err != nil {
			return nil, err
		}
		if passages > 0 {
			near = append(near, retrieval.Near{Term: entry.Term, Distance: distance(term, entry.Term), Passages: passages})
		}
	}
}

// distance is the number of single-rune edits, an exchange of neighbours counting as one, that turn a into b (Damerau's
// distance, restricted to edits that do not overlap).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range y {
		rows[0][j+1] = j + 1
	}
	for i := range x {
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			d := min(rows[i][j]+cost, rows[i][j+1]+1, rows[i+1][j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				d = min(d, rows[i-1][j-1]+1)
			}
			rows[i+1][j+1] = d
		}
	}
	return rows[len(x)][len(y)]
}
