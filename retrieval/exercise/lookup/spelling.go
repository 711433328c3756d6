package lookup

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// slipsIn is how many slips are forgiven in a word of so many letters. The step at eight is that of package question
// (TestCorrections there); that at three is Elasticsearch's for its fuzziness AUTO, since names have few neighbours in a
// catalogue, and what is spelt alike comes after all that is spelt the same.
func slipsIn(length int) int {
	switch {
	case length < 3:
		return 0
	case length < 8:
		return 1
	}
	return 2
}

// A speller looks for the words that a typed one may be. The words are in order, so that those which begin alike are neighbours:
// what was reckoned for a beginning serves them all, and where it is too different all are passed over.
//
// Reckoned is the optimal string alignment distance: letters put in, left out, taken for another, and neighbours exchanged. A row
// holds the distances between every beginning of the typed word and one beginning of another word.
type speller struct {
	typed      []rune
	most       int  // slips that are forgiven
	unfinished bool // whether the typed word may go on

	path []rune  // the beginning that has been reckoned
	rows [][]int // of each beginning of path, the empty one first
	best []int   // of each, the least distance between the typed word whole and any beginning so far
}

func newSpeller(typed string, unfinished bool) *speller {
	s := &speller{typed: []rune(typed), unfinished: unfinished}
	s.most = slipsIn(len(s.typed))
	first := make([]int, len(s.typed)+1)
	for i := range first {
		first[i] = i
	}
	s.rows, s.best = [][]int{first}, []int{len(s.typed)}
	return s
}

// within calls found with every word at most s.most slips away, and the slips. Words are compared from the one at index 0 on.
func (s *speller) within(words []word, found func(id, slips int)) {
	if s.most == 0 {
		return
	}
	for at := 0; at < len(words); {
		end, slips := s.next(words, at)
		if slips <= s.most {
			for id := at; id < end; id++ {
				found(id, slips)
			}
		}
		at = end
	}
}

// next reckons the word at index at. The words up to end are as far away.
func (s *speller) next(words []word, at int) (end, slips int) {
	text := words[at].text
	offset := s.backTo(text)
	for offset < len(text) {
		r, size := utf8.DecodeRuneInString(text[offset:])
		offset += size
		if least := s.push(r); least > s.most {
			return endOf(words, at, text[:offset]), s.far()
		}
	}
	if s.unfinished {
		return at + 1, s.far()
	}
	return at + 1, s.rows[len(s.path)][len(s.typed)]
}

// endOf is where the words end that begin as the one at index at does. Few do, mostly, so it is looked for near by first.
func endOf(words []word, at int, beginning string) int {
	other := func(i int) bool { return !strings.HasPrefix(words[at+i].text, beginning) }
	step := 1
	for at+step < len(words) && !other(step) {
		step *= 2
	}
	from := step / 2
	return at + from + sort.Search(min(step, len(words)-at)-from, func(i int) bool { return other(from + i) })
}

// far is how far away the words are that begin with a path which gets no nearer.
func (s *speller) far() int {
	if s.unfinished {
		return s.best[len(s.path)]
	}
	return s.most + 1
}

// backTo cuts the path where text departs from it, and returns the bytes of text that are left on it.
func (s *speller) backTo(text string) int {
	offset, depth := 0, 0
	for depth < len(s.path) && offset < len(text) {
		r, size := utf8.DecodeRuneInString(text[offset:])
		if r != s.path[depth] {
			break
		}
		offset += size
		depth++
	}
	s.path, s.rows, s.best = s.path[:depth], s.rows[:depth+1], s.best[:depth+1]
	return offset
}

// push goes on by a letter and returns the least distance in its row, below which no later one comes.
func (s *speller) push(r rune) int {
	depth := len(s.path)
	last, row := s.rows[depth], s.spare()
	row[0] = depth + 1
	least := row[0]
	for i, t := range s.typed {
		cost := 1
		if t == r {
			cost = 0
		}
		row[i+1] = min(last[i+1]+1, row[i]+1, last[i]+cost)
		if i > 0 && depth > 0 && t == s.path[depth-1] && s.typed[i-1] == r {
			row[i+1] = min(row[i+1], s.rows[depth-1][i-1]+1)
		}
		least = min(least, row[i+1])
	}
	s.path = append(s.path, r)
	s.rows = append(s.rows, row)
	s.best = append(s.best, min(s.best[depth], row[len(s.typed)]))
	return least
}

// spare is a row to write in: one that was cut off, where there is one.
func (s *speller) spare() []int {
	if n := len(s.rows); n < cap(s.rows) {
		if row := s.rows[:n+1][n]; row != nil {
			return row
		}
	}
	return make([]int, len(s.typed)+1)
}
