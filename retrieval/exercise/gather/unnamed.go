package gather

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
