package value

import (
	"slices"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
)

// leading are the countries of the list that a sentence begins with, where what follows is not what those say or do who keep out.
func (c *scope) leading() []Value {
	found := c.leadingFrom(c.begin, 0)
	for at, w := range c.s.Words {
		if w.Is(";") && c.goesOnWith(at+1) {
			first := slices.IndexFunc(c.s.Lands, func(land syntax.Land) bool { return land.First > at })
			found = append(found, c.leadingFrom(at+1, max(first, 0))...)
		}
	}
	return found
}

// leadingFrom are those of the list that the words from begin begin with, of which the country at first is the first.
func (c *scope) leadingFrom(begin, first int) []Value {
	const beginning = 5 // words that may stand before the list: "In the end", "Both"
	words := c.s.Words
	var found []Value
	next := 0
	lands := c.s.Lands[first:]
	if refuses(words[begin:]) || len(lands) > 0 && lands[0].First > 0 && opensClause(words, lands[0].First-1) {
		return nil
	}
	for i, land := range lands {
		if i == 0 && land.First > begin+beginning || i > 0 && !c.listed(lands[i-1], land) {
			break
		}
		found = append(found, Value{Text: land.Country, Span: land.Span, Bloc: land.Form == country.Organisation})
		next = land.Last + 1
	}
	if len(found) < 2 || words[next-1].Possessive {
		return nil
	}
	for next < len(words) && !words[next].Has(syntax.Verb|syntax.Auxiliary) && words[next].Shape != syntax.Mark {
		if words[next].Is("tensions", "relations", "ties", "talks", "border", "trade", "rivalry", "leaders", "officials", "governments") {
			return nil
		}
		next++
	}
	if next < len(words) && (words[next].IsDash() || keepsOut(words, next)) || !c.stays(lands[0]) {
		return nil
	}
	return found
}

// from are the countries that people come from, by the words: "Troops from Barbados, Jamaica and Trinidad".
func (c *scope) from() []Value {
	var found []Value
	listing := false
	for i, land := range c.lands {
		if i > 0 && listing && c.listed(c.lands[i-1], land) {
			found = append(found, Value{Text: land.Country, Span: land.Span})
			continue
		}
		at := c.governor(land.First)
		listing = at > 0 && c.open[land.First] && c.s.Words[at].Is("from") && (isUnit(&c.s.Words[at-1]) || isMake(&c.s.Words[at-1]))
		if listing {
			found = append(found, Value{Text: land.Country, Span: land.Span})
		}
	}
	return found
}

// onlyOf reports whether a sentence names no country but those that take part.
func (c *scope) onlyOf(parties []string) bool {
	for _, land := range c.s.Lands {
		if !slices.Contains(parties, land.Country) {
			return false
		}
	}
	return true
}
