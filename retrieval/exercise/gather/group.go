package gather

import (
	"cmp"
	"slices"

	"verbatim/retrieval/exercise/mention"
)

// A group is what is put together so far, with what it says as a whole.
type group struct {
	members          []int // items, in order
	named            bool
	series           bool
	year             int
	earliest, latest string
	parties, places  []string
	number           string // of the edition, that a name ends with
}

// groups are a partition of the items.
type groups struct {
	items []item
	of    []*group // by item
	maybe map[[2]int]bool
}

func newGroups(items []item) *groups {
	g := &groups{items: items, of: make([]*group, len(items)), maybe: map[[2]int]bool{}}
	for i := range items {
		x := &items[i]
		g.of[i] = &group{members: []int{i}, named: len(x.keys) > 0, series: isSeries(x), year: x.Year, earliest: x.Earliest, latest: x.Latest,
			parties: x.parties, places: x.places, number: numberOf(x)}
	}
	return g
}

// unite puts the groups of two items together, unless something speaks against it: then each may be the other.
func (g *groups) unite(i, j int) bool {
	a, b := g.of[i], g.of[j]
	if a == b {
		return true
	}
	if contradict(a, b) {
		return false
	}
	if len(a.members) < len(b.members) {
		a, b = b, a
	}
	for _, member := range b.members {
		g.of[member] = a
	}
	a.members = append(a.members, b.members...)
	a.named = a.named || b.named
	a.year = max(a.year, b.year)
	a.number = cmp.Or(a.number, b.number)
	a.parties = union(a.parties, b.parties)
	a.places = union(a.places, b.places)
	a.earliest, a.latest = narrower(a, b)
	return true
}

// doubt notes that two items may be the same.
func (g *groups) doubt(i, j int) { g.maybe[[2]int{min(i, j), max(i, j)}] = true }

// contradict reports whether two groups cannot be one exercise: another year or number of the edition, times that do not
// meet, no participant in common.
func contradict(a, b *group) bool {
	if a.series != b.series || a.year != 0 && b.year != 0 && a.year != b.year {
		return true
	}
	if a.number != "" && b.number != "" && a.number != b.number {
		return true
	}
	if a.earliest != "" && b.earliest != "" && (a.latest < b.earliest || b.latest < a.earliest) {
		return true
	}
	return len(a.parties) > 0 && len(b.parties) > 0 && !meet(a.parties, b.parties)
}

// narrower are the bounds of time that say more.
func narrower(a, b *group) (earliest, latest string) {
	switch {
	case a.earliest == "":
		return b.earliest, b.latest
	case b.earliest == "":
		return a.earliest, a.latest
	}
	return min(a.earliest, b.earliest), max(a.latest, b.latest)
}

// numberOf is the number of one or two digits that a name of an item ends with: "Aella-10".
func numberOf(x *item) string {
	for _, n := range x.Names {
		if _, digits := mention.Number(n.Text); digits != "" {
			return digits
		}
	}
	return ""
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(one string) bool { return slices.Contains(b, one) })
}

func union(a, b []string) []string {
	joined := slices.Clone(a)
	for _, one := range b {
		if !slices.Contains(joined, one) {
			joined = append(joined, one)
		}
	}
	return joined
}
