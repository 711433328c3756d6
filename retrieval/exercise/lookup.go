package exercise

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"verbatim/retrieval"
)

// A lookup finds exercises by their names, of which an exercise has its own and its aliases. It is made once: the words of
// all names in order, each with the names that hold it.
type lookup struct {
	names  []name
	words  []word // in order of text
	joined []int  // names, in order of their joined words
	newer  []int  // of an exercise, how many are newer
}

// A name is one that an exercise has.
type name struct {
	exercise int
	called   string // as written
	joined   string // its words without anything between
	own      []int  // its words, as places in lookup.words
	extra    []int  // what else it is found by: two neighbouring words written as one, and the year
}

// A word is one that stands in names.
type word struct {
	text  string
	names []int
}

// newLookup makes the lookup for exercises in the order of a catalogue.
func newLookup(all []retrieval.Exercise) *lookup {
	l := &lookup{newer: newerOf(all)}
	place := map[string]int{}  // of every word, once all are known
	var written []writtenWords // of every name
	for i, e := range all {
		known := map[string]bool{"": true} // a name without a word is none
		for _, called := range append([]string{e.Name}, e.Aliases...) {
			own := wordsOf(called)
			joined := strings.Join(own, "")
			if known[joined] {
				continue
			}
			known[joined] = true
			l.names = append(l.names, name{exercise: i, called: called, joined: joined})
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

// newerOf counts for each exercise how many are newer. Those of which no time is known are the oldest.
func newerOf(all []retrieval.Exercise) []int {
	newer := make([]int, len(all))
	timed := len(all)
	for timed > 0 && begins(all[timed-1]) == noTime {
		timed--
	}
	for i := range all {
		newer[i] = i
		if i < timed {
			newer[i] = timed - 1 - i
		}
	}
	return newer
}

// extraWords are those that a name is found by besides its own. People write "Joint Sea" as one word, and give the year of an
// exercise that has none in its name.
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
func (l *lookup) enter(n int, words []string, place map[string]int) []int {
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

func (l *lookup) sortJoined() {
	l.joined = make([]int, len(l.names))
	for i := range l.joined {
		l.joined[i] = i
	}
	slices.SortStableFunc(l.joined, func(a, b int) int { return strings.Compare(l.names[a].joined, l.names[b].joined) })
}
