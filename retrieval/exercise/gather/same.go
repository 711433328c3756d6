package gather

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval"
)

// byName unites the items that share a name and the year, and then those that share a name where one gives no year and only one
// exercise of that name is known.
func (g *groups) byName() {
	named := map[string][]int{}
	for i := range g.items {
		for _, k := range g.items[i].keys {
			named[k] = append(named[k], i)
		}
	}
	keys := sortedKeys(named)
	for _, k := range keys {
		g.byYear(named[k])
	}
	for _, k := range keys {
		g.withoutYear(named[k])
	}
}

func (g *groups) byYear(same []int) {
	first := map[int]int{}
	for _, i := range same {
		year := g.items[i].Year
		if year == 0 || isSeries(&g.items[i]) {
			year = -1
			if !isSeries(&g.items[i]) {
				continue
			}
		}
		j, seen := first[year]
		if !seen {
			first[year] = i
		} else if !g.unite(j, i) {
			g.doubt(j, i)
		}
	}
}

// withoutYear unites the items of a name that give no year with the only exercise of that name, if they share participants or a
// place; where there are several, or nothing is shared, each may be the same.
func (g *groups) withoutYear(same []int) {
	for at, i := range same {
		if g.items[i].Year != 0 || isSeries(&g.items[i]) {
			continue
		}
		var others []int
		for before, j := range same {
			if g.of[j] != g.of[i] && !isSeries(&g.items[j]) && (g.items[j].Year != 0 || before < at) && !slices.ContainsFunc(others, func(o int) bool { return g.of[o] == g.of[j] }) {
				others = append(others, j)
			}
		}
		if len(others) == 1 && g.agree(i, others[0]) && g.unite(others[0], i) {
			continue
		}
		for _, j := range others {
			if !contradict(g.of[i], g.of[j]) {
				g.doubt(i, j)
			}
		}
	}
}

// agree reports whether two items have participants or a place in common.
func (g *groups) agree(i, j int) bool {
	a, b := g.of[i], g.of[j]
	return meet(a.parties, b.parties) || meet(a.places, b.places)
}

// unnamed unites each item without a name with the one group that agrees with it in time, participants and place.
func (g *groups) unnamed() {
	byYear := map[int][]int{}
	for i := range g.items {
		if x := &g.items[i]; !isSeries(x) && x.Year != 0 {
			byYear[x.Year] = append(byYear[x.Year], i)
		}
	}
	for i := range g.items {
		x := &g.items[i]
		if len(x.keys) > 0 || x.Year == 0 {
			continue
		}
		certain, possible := g.likes(i, byYear[x.Year])
		if len(certain) == 1 && g.unite(certain[0], i) {
			continue
		}
		for _, j := range append(certain, possible...) {
			g.doubt(i, j)
		}
	}
}

// likes are the items, one of each group, that an item may be the same as: those that agree in everything, and those in which only
// part is known.
func (g *groups) likes(i int, among []int) (certain, possible []int) {
	seen := map[*group]bool{g.of[i]: true}
	for _, j := range among {
		if seen[g.of[j]] || g.items[j].Kind != g.items[i].Kind || g.items[i].from == g.items[j].from || contradict(g.of[i], g.of[j]) {
			continue
		}
		a, b := g.of[i], g.of[j]
		month := monthOf(g.items[i].Exercise.Earliest, g.items[i].Latest)
		sameMonth := month != "" && month == monthOf(g.items[j].Earliest, g.items[j].Latest)
		switch {
		case sameMonth && sameSet(a.parties, b.parties) && meet(a.places, b.places):
			certain = append(certain, j)
		case sameMonth && meet(a.parties, b.parties) && (meet(a.places, b.places) || len(a.places) == 0 || len(b.places) == 0):
			possible = append(possible, j)
		default:
			continue
		}
		seen[g.of[j]] = true
	}
	return certain, possible
}

// monthOf is the month that two days lie in; empty where they lie in several.
func monthOf(earliest, latest string) string {
	if earliest == "" || earliest[:7] != latest[:7] {
		return ""
	}
	return earliest[:7]
}

func sameSet(a, b []string) bool {
	return len(a) > 0 && len(a) == len(b) && !slices.ContainsFunc(a, func(one string) bool { return !slices.Contains(b, one) })
}

// placeWords are the words of a place that tell it from others: those with a capital.
func placeWords(place string) []string {
	var words []string
	for word := range strings.FieldsFuncSeq(place, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) && len(word) > 2 && !isGeneral(word) {
			words = append(words, word)
		}
	}
	return words
}

// isGeneral reports whether a word of a place says nothing of which: "Sea", "City".
func isGeneral(word string) bool {
	switch strings.ToLower(word) {
	case "sea", "the", "region", "province", "ocean", "gulf", "bay", "strait", "straits", "city", "island", "islands", "base", "port", "north", "south", "east", "west", "autonomous":
		return true
	}
	return false
}

func isSeries(x *item) bool { return x.Kind == retrieval.KindSeries }

func sortedKeys(m map[string][]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
