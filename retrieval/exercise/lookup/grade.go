package lookup

import (
	"slices"
	"strings"
)

// A match is how well an entry fits what was typed, by the one of its names that fits best. It is small, since a single letter
// makes thousands.
type match struct {
	name  int // its place in Table.names
	grade grade
	slips uint8
}

// A grade says in which way a name fits, the best first.
type grade uint8

const (
	exactly    grade = iota // word for word, in any order
	fromFront               // the name begins with what was typed
	byWords                 // each typed word begins one of the name's
	bySpelling              // each typed word does so but for slips
	inPart                  // a typed word does
)

// grade judges a name. It is false where a typed word fits none of the name's.
func (l *Table) grade(n int, asked []typedWord, joined string) (match, bool) {
	name := &l.names[n]
	m := match{name: n, grade: exactly}
	if !name.covered(asked) {
		m.grade = byWords
	}
	for _, w := range asked {
		switch f := name.fit(w); {
		case f == never && !w.weak:
			return match{}, false
		case f == same || f == never:
		case f == beginning:
			m.grade = max(m.grade, byWords)
		default:
			m.grade = bySpelling
			m.slips += uint8(f - beginning)
		}
	}
	if m.grade == byWords && strings.HasPrefix(name.joined, joined) {
		m = l.matchFront(n, joined)
	}
	return m, true
}

// matchFront is the match of a name that begins with the joined words.
func (l *Table) matchFront(n int, joined string) match {
	if l.names[n].joined == joined {
		return match{name: n, grade: exactly}
	}
	return match{name: n, grade: fromFront}
}

// fit is how well the word of the name that fits best does.
func (n *name) fit(w typedWord) fit {
	best := never
	for _, ids := range [...][]int{n.own, n.extra} {
		for _, id := range ids {
			best = min(best, w.fits[id])
		}
	}
	return best
}

// covered reports whether each of the name's own words was typed.
func (n *name) covered(asked []typedWord) bool {
	for _, id := range n.own {
		if !slices.ContainsFunc(asked, func(w typedWord) bool { return w.fits[id] == same }) {
			return false
		}
	}
	return true
}

// gradeInPart counts a word that does not fit as more slips than one that does can have.
func (l *Table) gradeInPart(n int, asked []typedWord) match {
	const missing = 4
	m := match{name: n, grade: inPart}
	for _, w := range asked {
		switch f := l.names[n].fit(w); {
		case f != never:
			m.slips += uint8(f)
		case !w.weak:
			m.slips += missing
		}
	}
	return m
}
