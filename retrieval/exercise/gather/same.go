package gather

import (
	"slices"

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

func sameSet(a, b []string) bool {
	return len(a) > 0 && len(a) == len(b) && !slices.ContainsFunc(a, func(one string) bool { return !slices.Contains(b, one) })
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
