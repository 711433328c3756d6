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

// crowd is how many exercises of one name, or of one month and country, are still told apart. Where there are more, a telling that gives no year
// or no name could be any of them: to name them all as possibly the same would tell nobody anything, and comparing each with each
// would take the square of their number.
const crowd = 50

// withoutYear unites the items of a name that give no year with the only exercise of that name, if they share participants or a
// place; where there are several, or nothing is shared, each may be the same.
func (g *groups) withoutYear(same []int) {
	var apart []int // one item of each group
	for _, i := range same {
		if !isSeries(&g.items[i]) && g.items[i].Year != 0 && !g.holds(apart, i) {
			apart = append(apart, i)
		}
	}
	for _, i := range same {
		if len(apart) > crowd {
			return
		}
		if isSeries(&g.items[i]) || g.items[i].Year != 0 || g.holds(apart, i) {
			continue
		}
		if len(apart) == 1 && g.agree(i, apart[0]) && g.unite(apart[0], i) {
			continue
		}
		for _, j := range apart {
			if !contradict(g.of[i], g.of[j]) {
				g.doubt(i, j)
			}
		}
		apart = append(apart, i)
	}
}

// holds reports whether an item is in the group of one of those.
func (g *groups) holds(those []int, i int) bool {
	return slices.ContainsFunc(those, func(j int) bool { return g.of[j] == g.of[i] })
}

// agree reports whether two items have participants or a place in common.
func (g *groups) agree(i, j int) bool {
	a, b := g.of[i], g.of[j]
	return meet(a.parties, b.parties) || meet(a.places, b.places)
}

// unnamed unites each item without a name with the one group that agrees with it in time, participants and place.
func (g *groups) unnamed() {
	near := g.byMonthAndParty()
	for i := range g.items {
		x := &g.items[i]
		if len(x.keys) > 0 {
			continue
		}
		certain, possible := g.likes(i, near)
		if len(certain) == 1 && g.unite(certain[0], i) {
			continue
		}
		for _, j := range append(certain, possible...) {
			g.doubt(i, j)
		}
	}
}

// A meeting is a month in which a country took part in something.
type meeting struct{ month, party string }

// byMonthAndParty lists the items of each meeting.
func (g *groups) byMonthAndParty() map[meeting][]int {
	near := map[meeting][]int{}
	for i := range g.items {
		x := &g.items[i]
		month := monthOf(x.Earliest, x.Latest)
		if month == "" || isSeries(x) {
			continue
		}
		for _, party := range x.parties {
			near[meeting{month, party}] = append(near[meeting{month, party}], i)
		}
	}
	return near
}

// likes are the items, one of each group, that an item may be the same as: those that agree in everything, and those in which only part is
// known.
func (g *groups) likes(i int, near map[meeting][]int) (certain, possible []int) {
	x, a := &g.items[i], g.of[i]
	month := monthOf(x.Earliest, x.Latest)
	seen := map[*group]bool{a: true}
	for _, party := range x.parties {
		among := near[meeting{month, party}]
		if len(among) > crowd {
			return nil, nil
		}
		for _, j := range among {
			b := g.of[j]
			if seen[b] || g.items[j].Kind != x.Kind || x.from == g.items[j].from || contradict(a, b) {
				continue
			}
			seen[b] = true
			if sameSet(a.parties, b.parties) && meet(a.places, b.places) {
				certain = append(certain, j)
			} else if meet(a.places, b.places) || len(a.places) == 0 || len(b.places) == 0 {
				possible = append(possible, j)
			}
		}
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
