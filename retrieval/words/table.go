package words

import "math/bits"

// A Table gives words their values, as a map does. It is for looking up every word of a text in a list that has few of them: a glance at
// three letters and the length is nearly always enough to tell that a word is none of the list's, which takes a fraction of the time of a
// map. The zero Table is empty and ready for use.
type Table[V any] struct {
	cells []uint32 // a power of two of them; a word's is the first free one from that of its hash on. 0 is a free cell
	shift uint8    // what of a hash is left out to make it the number of a cell
	rows  []row[V]
}

// A row is a word with its value. A cell has the number of the row, from 1, and above it what more there is of the hash.
type row[V any] struct {
	word  string
	value V
}

const rowBits = 16

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
	if at := t.find(word); at > 0 {
		return t.rows[at-1].value
	}
	return value
}

// Has reports whether a word has a value.
func (t *Table[V]) Has(word string) bool { return t.find(word) > 0 }

// Put gives a word a value. A Table has room for 65,535 words; the empty one has no value.
func (t *Table[V]) Put(word string, value V) {
	if word == "" {
		return
	}
	if at := t.find(word); at > 0 {
		t.rows[at-1].value = value
		return
	}
	t.rows = append(t.rows, row[V]{word, value})
	if 4*len(t.rows) > len(t.cells) { // in a fuller table more words must be passed over
		t.grow()
		return
	}
	t.place(len(t.rows))
}

// find is the number of a word's row, from 1; 0 where there is none.
func (t *Table[V]) find(word string) uint32 {
	if word == "" || len(t.cells) == 0 {
		return 0
	}
	h := hash(word)
	for at := h >> t.shift; ; at++ {
		cell := t.cells[at&uint32(len(t.cells)-1)]
		if cell == 0 {
			return 0
		}
		if number := cell & (1<<rowBits - 1); cell^h<<rowBits == number && t.rows[number-1].word == word {
			return number
		}
	}
}

// place puts the number of a row into the cell of its word.
func (t *Table[V]) place(number int) {
	h := hash(t.rows[number-1].word)
	at := h >> t.shift
	for t.cells[at&uint32(len(t.cells)-1)] != 0 {
		at++
	}
	t.cells[at&uint32(len(t.cells)-1)] = h<<rowBits | uint32(number)
}

// grow doubles the cells.
func (t *Table[V]) grow() {
	t.cells = make([]uint32, max(16, 2*len(t.cells)))
	t.shift = uint8(32 - bits.TrailingZeros(uint(len(t.cells))))
	for i := range t.rows {
		t.place(i + 1)
	}
}

// hash mixes what is glanced at. The factor is 2^32 divided by the golden ratio, which spreads numbers that are near each other.
func hash(word string) uint32 {
	n := len(word)
	return (uint32(word[0]) | uint32(word[n/2])<<8 | uint32(word[n-1])<<16 | uint32(n)<<24) * 2654435769
}
