package lookup

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// An Entry is something to be found.
type Entry struct {
	Names []string // the first is its own; one without a letter or digit is none
	Year  int      // it is found by as well; 0 where it has none
	After int      // how many entries come before it where what was typed fits them as well
}

// A Table finds entries by their names. It is made once: the words of all names in order, each with the names that hold it. It
// is safe for concurrent use.
type Table struct {
	entries []Entry
	names   []name
	words   []word // in order of text
	joined  []int  // names, in order of their joined words
}

// A name is one that an entry has.
type name struct {
	entry  int
	called string // as written
	joined string // its words without anything between
	own    []int  // its words, as places in Table.words
	extra  []int  // what else it is found by: two neighbouring words written as one, and the year
}

// A word is one that stands in names.
type word struct {
	text  string
	names []int
}

// New makes a table of entries.
func New(entries []Entry) *Table {
	l := &Table{entries: entries}
	place := map[string]int{}  // of every word, once all are known
	var written []writtenWords // of every name
	for i, e := range entries {
		known := map[string]bool{"": true} // a name without a word is none
		for _, called := range e.Names {
			own := Words(called)
			joined := strings.Join(own, "")
			if known[joined] {
				continue
			}
			known[joined] = true
			l.names = append(l.names, name{entry: i, called: called, joined: joined})
			written = append(written, writtenWords{own, extraWords(own, e.Year)})
		}
	}
	for _, w := range written {
		note(place, w.own)
		note(place, w.extra)
	}
	for i, text := range slices.Sorted(maps.Keys(place)) {
		l.words = append(l.words, word{text: text})
		place[text] = i
	}
	for n, w := range written {
		l.names[n].own, l.names[n].extra = l.enter(n, w.own, place), l.enter(n, w.extra, place)
	}
	l.sortJoined()
	return l
}

// writtenWords are a name's words as text.
type writtenWords struct{ own, extra []string }

func note(known map[string]int, words []string) {
	for _, text := range words {
		known[text] = 0
	}
}

// extraWords are those that a name is found by besides its own. People write "Joint Sea" as one word, and give the year of what
// has none in its name.
func extraWords(words []string, year int) []string {
	var extra []string
	for i := 1; i < len(words); i++ {
		if !isNumber(words[i-1]) && !isNumber(words[i]) {
			extra = append(extra, words[i-1]+words[i])
		}
	}
	if year != 0 {
		extra = append(extra, strconv.Itoa(year))
	}
	return extra
}

// enter returns the places of words, and enters with each that name n holds it.
func (l *Table) enter(n int, words []string, place map[string]int) []int {
	places := make([]int, 0, len(words))
	for _, text := range words {
		w := &l.words[place[text]]
		if len(w.names) == 0 || w.names[len(w.names)-1] != n {
			w.names = append(w.names, n)
		}
		places = append(places, place[text])
	}
	return places
}

func (l *Table) sortJoined() {
	l.joined = make([]int, len(l.names))
	for i := range l.joined {
		l.joined[i] = i
	}
	slices.SortStableFunc(l.joined, func(a, b int) int { return strings.Compare(l.names[a].joined, l.names[b].joined) })
}
