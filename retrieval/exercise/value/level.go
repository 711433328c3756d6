package value

import (
	"slices"
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// widestPlace is how many words a place has at most with the wider places that it lies in: "the Rwenzori base in Jinja, eastern Uganda" has seven.
const widestPlace = 8

// widened adds to a place the wider ones that it is said to lie in, so that they are one: "Jinja, eastern Uganda", "Dabo Singkep in Riau Islands".
func (c *scope) widened(p placePhrase, all []mention.Mention) placePhrase {
	words := c.s.Words
	for {
		at := p.next
		if at == 0 && p.last+2 < len(words) && words[p.last+1].Is("in") {
			at = p.last + 2
		}
		if at == 0 || c.isCountry(p.first, p.last) {
			return p
		}
		wider, ok := c.placeAt(at, false)
		if !ok || wider.last-p.first >= widestPlace || !c.open[wider.last] || inMention(all, wider.first, wider.last) || p.next != 0 && !c.isLevel(wider) {
			return p
		}
		p.last, p.next = wider.last, wider.next
	}
}

// isLevel reports whether a place after a comma is one that the place before lies in, and not the next of a list: a country, a province.
func (c *scope) isLevel(p placePhrase) bool {
	words := c.s.Words
	if p.last+1 < len(words) && words[p.last+1].Is("and") || words[p.first-1].Is("and") {
		return false
	}
	return words[p.last].In(levels) || c.isCountry(p.first, p.last)
}

var levels = syntax.NewList(`province district region prefecture county state oblast governorate regency krai canton municipality department voivodeship`)

// isCountry reports whether words are a country's name, or a part of it by its side: "eastern Uganda".
func (c *scope) isCountry(first, last int) bool {
	for _, land := range c.s.Lands {
		if land.Last == last && land.Form == country.Name && land.First-first <= 1 && (land.First == first || isSide(&c.s.Words[first])) {
			return true
		}
	}
	return false
}

// isSide reports whether a word names a side or part of a country: "eastern", "northwest", "central".
func isSide(w *syntax.Word) bool {
	return w.In(directions) || w.Is("eastern", "western", "northern", "southern", "central", "the", "northeastern", "northwestern", "southeastern", "southwestern")
}

// isShip reports whether a place is a ship: "in HMS Portland".
func (c *scope) isShip(p placePhrase) bool {
	for _, land := range c.s.Lands {
		if land.Form == country.Ship && land.First <= p.last && p.first <= land.Last {
			return true
		}
	}
	return false
}

// isArranged reports whether the verb before a place says that something was said or arranged there, and not held: "thought up in Tashkent",
// "announced in Moscow".
func (c *scope) isArranged(at int) bool {
	words := c.s.Words
	for before := at - 1; before >= 0 && before > c.m.Last; before-- {
		w := &words[before]
		if w.Is(",", ";") {
			return false
		}
		if w.Has(syntax.Verb) && !isNominal(words, before) {
			return w.In(arranging) || w.Has(syntax.Speech) && !w.Has(syntax.Event|syntax.Happen|syntax.Join|syntax.Contribute)
		}
	}
	return false
}

var arranging = syntax.NewList(`thought conceived drafted signed agreed discussed negotiated serving scrapped cancelled canceled born`)

// routeEnd goes on from where a way begins to where it ends: "Manila to the Gulf of Siam".
func (c *scope) routeEnd(p placePhrase) placePhrase {
	if at := p.last + 1; at < len(c.s.Words) && c.s.Words[at].Is("to") {
		if end, ok := c.placeAt(at+1, false); ok {
			p.last, p.next = end.last, end.next
		}
	}
	return p
}

var continents = syntax.NewList(`africa europe asia america americas oceania world hemisphere continent region`)

// ranksAmong reports whether a place right after the mention only says among which exercises it is the largest: "the largest naval exercise in Africa".
func (c *scope) ranksAmong(at int) bool {
	const reach = 6 // words: "in West and Central Africa"
	words := c.s.Words
	if at != c.m.Last+1 || c.m.First < 0 || !slices.ContainsFunc(words[at:min(len(words), at+reach)], func(w syntax.Word) bool { return w.In(continents) }) {
		return false
	}
	for before := c.m.First; before < c.m.Head; before++ {
		if w := &words[before]; w.Is("most", "only") || strings.HasSuffix(w.Lower, "est") && len(w.Lower) > 4 && !w.Is("west", "test", "latest", "forest") && w.Shape == syntax.Small {
			return true
		}
	}
	return false
}
