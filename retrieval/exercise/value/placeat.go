package value

import (
	"slices"
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// A placePhrase is a place made of the words [first, last]; the next of a list begins at next, where there is one.
type placePhrase struct{ first, last, next int }

// placeAt reads the place that begins at a word: a noun phrase with a capital in it that ends as places do, or whose country's borders
// they are.
func (c *scope) placeAt(at int, borders bool) (p placePhrase, ok bool) {
	words := c.s.Words
	p.first = at
	capital, noun := -1, -1
	for ; at < len(words); at++ {
		w := &words[at]
		switch {
		case w.Has(syntax.Date) && !w.Has(syntax.Nation):
			return c.endPlace(p, at, capital, noun, borders)
		case w.Shape == syntax.Capital:
			capital = at
		case w.Shape == syntax.Mark:
			if w.Is(",") && c.goesOnList(at+1) {
				p.next = at + 1
				if words[p.next].Is("and") {
					p.next++
				}
			}
			return c.endPlace(p, at, capital, noun, borders)
		case w.Is("of") && at > p.first && (capital >= 0 || isPlaceNoun(&words[at-1])):
		case w.Is("in") && at == p.first+1 && words[p.first].Is("waters"):
		case w.Is("and") && at > p.first && at+1 < len(words) && isSide(&words[at-1]) && isSide(&words[at+1]): // "the central and eastern Baltic"
		case w.Is("and"):
			subject := newSubject(words, at) && verbBefore(words, at)
			if at+1 < len(words) && words[at+1].Is("the") && capital >= 0 && c.goesOnList(at+1) {
				p.next = at + 1
				return c.endPlace(p, at, capital, noun, borders)
			}
			if at+1 >= len(words) || words[at+1].Shape != syntax.Capital && !isPlaceNoun(&words[at+1]) && !borders || subject {
				return c.endPlace(p, at, capital, noun, borders)
			}
		case w.Has(syntax.Article) && (at == p.first || words[at-1].Is("of", "in", "and", "off")):
		case w.Shape == syntax.Number || w.Has(syntax.Preposition|syntax.Coordinator|syntax.Opener|syntax.Pronoun|syntax.Auxiliary|syntax.Article|syntax.Negation):
			return c.endPlace(p, at, capital, noun, borders)
		case isPlaceNoun(w):
			noun = at
		case w.Has(syntax.Verb) && !(at+1 < len(words) && (isPlaceNoun(&words[at+1]) || words[at+1].Shape == syntax.Capital)):
			return c.endPlace(p, at, capital, noun, borders)
		}
	}
	return c.endPlace(p, at, capital, noun, borders)
}

// endPlace ends a place before the word at end, and judges it.
func (c *scope) endPlace(p placePhrase, end, capital, noun int, borders bool) (placePhrase, bool) {
	words := c.s.Words
	p.last = max(capital, noun)
	if capital < 0 && !(borders && noun >= 0 && words[p.first].Is("its", "their")) || p.last < p.first {
		return p, false
	}
	if words[p.first].Is("a", "an") && noun < capital {
		return p, false // "in a separate TASS dispatch"
	}
	if words[p.first].Is("its", "their", "his", "our") {
		for at := p.first + 1; at < p.last && words[at].Shape == syntax.Small; at++ {
			if !isPlaceNoun(&words[at]) && !strings.HasSuffix(words[at].Lower, "ern") {
				return p, false // "in their first outing north of Brisbane"
			}
		}
	}
	for at := p.last + 1; at < end; at++ {
		if words[at].Shape == syntax.Small && !words[at].Has(syntax.Adverb|syntax.Verb|syntax.Coordinator) && capital == p.last {
			return p, false // "in Putin's presence", "in Global Times reports"
		}
	}
	if words[p.last].Acronym && p.first == p.last && end < len(words) && words[end].Shape == syntax.Number {
		return p, false // "at RIMPAC 2024"
	}
	if isWatcher(&words[p.last]) || IsForce(&words[p.last]) && words[p.last].Shape == syntax.Small {
		return p, false
	}
	return p, !c.isPerson(p) && !c.isLanguage(p) && !c.isArmy(p)
}

// isArmy reports whether a phrase names the forces of a country: "in the Armed Forces of Togo".
func (c *scope) isArmy(p placePhrase) bool {
	for at := p.first; at < p.last; at++ {
		if w := &c.s.Words[at]; w.Shape == syntax.Capital && w.Is("forces", "army", "navy", "ministry", "parliament", "government", "staff") && c.s.Words[at+1].Is("of") {
			return true
		}
	}
	return false
}

// isLanguage reports whether a phrase is only an adjective of a country: "in English".
func (c *scope) isLanguage(p placePhrase) bool {
	for _, land := range c.s.Lands {
		if land.First == p.first && land.Last == p.last {
			return land.Form == country.Adjective || land.Form == country.Organisation
		}
	}
	return false
}

// isPerson reports whether a phrase begins with a person's title: "near President Putin".
func (c *scope) isPerson(p placePhrase) bool {
	for at := p.first; at <= p.last; at++ {
		if mention.IsTitle(c.s.Words[at].Lower) {
			return true
		}
	}
	return false
}

// goesOnList reports whether another place follows in a list, or a wider one about the place: ", the East China Sea and", ", Batanes and Tawi-Tawi",
// ", eastern Uganda". A name with a verb after it is no place but a subject.
func (c *scope) goesOnList(at int) bool {
	words := c.s.Words
	if at < len(words) && words[at].Is("and") {
		at++
	}
	article := at < len(words) && words[at].Is("the")
	if article {
		at++
	}
	if at < len(words) && strings.HasSuffix(words[at].Lower, "ern") && words[at].Shape == syntax.Small {
		at++
	}
	first := at
	for at < len(words) && words[at].Shape == syntax.Capital && !words[at].Possessive && !words[at].Has(syntax.Date) && !mention.IsTitle(words[at].Lower) {
		at++
	}
	if at == first || isPeopleWord(c, first, at-1) {
		return false
	}
	if article {
		return isPlaceNoun(&words[at-1]) || words[at-1].Is("pacific", "atlantic", "arctic", "baltic", "mediterranean")
	}
	if at < len(words) && isPlaceNoun(&words[at]) {
		at++
	}
	return at >= len(words) || words[at].Is(",", "and", ".", ";", ")") || words[at].IsDash() || words[at].Has(syntax.Preposition|syntax.Date)
}

// isPeopleWord reports whether capitals are the adjective of a country, or its forces, and so no place.
func isPeopleWord(c *scope, first, last int) bool {
	return slices.ContainsFunc(c.s.Lands, func(land syntax.Land) bool {
		return land.First <= last && first <= land.Last && land.Form != country.Name && land.Form != country.Government
	})
}
