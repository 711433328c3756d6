package lookup

import (
	"cmp"
	"slices"
	"strings"
)

// A Match is an entry that fits what was typed, and the one of its names that fits best.
type Match struct {
	Entry  int // its place in the entries
	Called string
}

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

// Find lists the entries that can be meant by a name, best first. A name with its year or number in it means that one. Another means
// whatever is called so or has the words in its name; what is merely spelt alike is found where nothing else is.
func (l *Table) Find(typed string) []Match {
	asked, ok := l.read(typed)
	if !ok {
		return nil
	}
	found := l.whole(asked)
	slices.SortFunc(found, l.order)
	return l.matched(asMeant(found, slices.ContainsFunc(asked, func(w typedWord) bool { return isNumber(w.text) })))
}

func (l *Table) matched(found []match) []Match {
	out := make([]Match, 0, len(found))
	for _, m := range found {
		out = append(out, Match{l.names[m.name].entry, l.names[m.name].called})
	}
	return out
}

// asMeant cuts off matches, which are sorted, after the last that can be meant beside the first.
func asMeant(found []match, numbered bool) []match {
	if len(found) == 0 {
		return nil
	}
	last := bySpelling
	switch {
	case numbered && found[0].grade == exactly:
		last = exactly
	case found[0].grade <= byWords:
		last = byWords
	}
	for i, m := range found {
		if m.grade > last {
			return found[:i]
		}
	}
	return found
}

// Suggest lists at most limit entries for what a person has typed so far, best first: those that fit in part where none fits, and all
// for nothing typed.
func (l *Table) Suggest(typed string, limit int) []Match {
	asked, ok := l.read(typed)
	var found []match
	switch {
	case strings.TrimSpace(typed) == "":
		found = l.everything()
	case ok:
		found = l.whole(asked)
		if len(found) == 0 {
			found = l.parts(asked)
		}
	}
	return l.matched(l.best(found, max(0, limit)))
}

// whole matches the names that fit all that was typed.
func (l *Table) whole(asked []typedWord) []match {
	found := newMatches(l)
	joined := joinedOf(asked)
	l.holding(l.rarest(asked), func(n int) {
		if m, ok := l.grade(n, asked, joined); ok {
			found.add(m)
		}
	})
	at, _ := slices.BinarySearchFunc(l.joined, joined, func(n int, text string) int { return strings.Compare(l.names[n].joined, text) })
	for ; at < len(l.joined) && strings.HasPrefix(l.names[l.joined[at]].joined, joined); at++ {
		found.add(l.matchFront(l.joined[at], joined))
	}
	return found.all()
}

func joinedOf(asked []typedWord) string {
	var b strings.Builder
	for _, w := range asked {
		b.WriteString(w.text)
	}
	return b.String()
}

// rarest is the typed word that the fewest names can fit.
func (l *Table) rarest(asked []typedWord) typedWord {
	best, least := asked[0], -1
	for _, w := range asked {
		if w.weak {
			continue
		}
		holders := 0
		for _, id := range w.ids {
			holders += len(l.words[id].names)
		}
		if least < 0 || holders < least {
			best, least = w, holders
		}
	}
	return best
}

// holding calls visit with every name that has a word that fits, once.
func (l *Table) holding(w typedWord, visit func(n int)) {
	seen := make([]bool, len(l.names))
	for _, id := range w.ids {
		for _, n := range l.words[id].names {
			if !seen[n] {
				seen[n] = true
				visit(n)
			}
		}
	}
}

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

// parts matches the names that fit some of the words that were typed, besides numbers.
func (l *Table) parts(asked []typedWord) []match {
	found := newMatches(l)
	for _, w := range asked {
		if w.weak || isNumber(w.text) {
			continue
		}
		l.holding(w, func(n int) { found.add(l.gradeInPart(n, asked)) })
	}
	return found.all()
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

// everything matches every entry by its own name, or the first that there is.
func (l *Table) everything() []match {
	found := newMatches(l)
	for i := range l.names {
		found.add(match{name: i})
	}
	return found.all()
}

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
