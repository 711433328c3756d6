package lookup

import (
	"slices"
	"strings"
)

// A Match is an entry that fits what was typed, and the one of its names that fits best.
type Match struct {
	Entry  int // its place in the entries
	Called string
}

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

// everything matches every entry by its own name, or the first that there is.
func (l *Table) everything() []match {
	found := newMatches(l)
	for i := range l.names {
		found.add(match{name: i})
	}
	return found.all()
}
