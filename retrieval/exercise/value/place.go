package value

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// where finds the places that the words in scope put the exercise in.
func (c *scope) where(all []mention.Mention) []Value {
	var found []Value
	if place, ok := c.antecedent(); ok {
		found = append(found, place)
	}
	words := c.s.Words
	for at := 0; at < len(words); at++ {
		if !c.open[at] || !isLocative(words, at) || c.m.First <= at && at < c.m.Head || at < c.m.First && !c.placesIt(at) {
			continue
		}
		for first := at + 1; ; {
			p, ok := c.placeAt(first, words[at].Is("across", "along"))
			if g := c.governor(at); g >= 0 && words[g].Is("from") && !words[at].Is("off") {
				break // where those come from: "tanks from the base in Tajikistan"
			}
			if !ok || !c.open[min(p.last, len(words)-1)] || inMention(all, p.first, p.last) {
				break
			}
			span := retrieval.Span{Start: words[p.first].Start, End: words[p.last].End}
			if words[at].Is("between") {
				span.Start = words[at].Start
			}
			if words[p.last].Possessive {
				break
			}
			found = append(found, Value{Text: c.s.Text[span.Start:span.End], Span: span})
			if p.next == 0 {
				break
			}
			first = p.next
		}
	}
	return found
}

// antecedent is the place of which a clause with the mention tells: "Valparaíso, where UNITAS has been under way".
func (c *scope) antecedent() (Value, bool) {
	words := c.s.Words
	at := c.m.First - 1
	for at > 0 && c.open[at] {
		at--
	}
	if at < 2 || !words[at].Is("where") || !words[at-1].Is(",") || words[at-2].Shape != syntax.Capital {
		return Value{}, false
	}
	first := at - 2
	for first > 0 && words[first-1].Shape == syntax.Capital && !words[first-1].Has(syntax.Preposition) {
		first--
	}
	span := retrieval.Span{Start: words[first].Start, End: words[at-2].End}
	return Value{Text: c.s.Text[span.Start:span.End], Span: span}, true
}

// namesNation reports whether a country is named at a word, its article passed over.
func namesNation(words []syntax.Word, at int) bool {
	for at < len(words) && words[at].Has(syntax.Article) {
		at++
	}
	return at < len(words) && words[at].Has(syntax.Nation)
}

// placesIt reports whether a place before the mention is that of its clause: it opens the clause, or no comma parts the two.
func (c *scope) placesIt(at int) bool {
	words := c.s.Words
	if at == 0 || !c.open[at-1] {
		return true
	}
	for ; at < c.m.First; at++ {
		if words[at].Is(",") {
			return false
		}
	}
	return true
}

// isLocative reports whether a word says where.
func isLocative(words []syntax.Word, at int) bool {
	w := &words[at]
	switch {
	case w.Shape != syntax.Small && at > 0:
		return false
	case w.Is("in", "near", "off", "at", "over", "across", "around", "outside", "above", "along", "on", "within", "inside", "through", "onto"):
		return true
	case w.Is("between"):
		return at > 0 && !isRelation(words[at-1].Lower) && !namesNation(words, at+1)
	case w.Is("to"):
		return at > 0 && words[at-1].Is("deployed", "moved", "spread", "personnel", "troops", "soldiers")
	case w.Is("passing", "crossing", "transiting", "entering", "into"):
		return true
	case w.Is("from"):
		return at > 0 && words[at-1].Is("run", "directed", "launched")
	}
	return false
}

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
		case w.Is("of") && at > p.first && (capital >= 0 || isPlaceNoun(words[at-1].Lower)):
		case w.Is("in") && at == p.first+1 && words[p.first].Is("waters"):
		case w.Is("and"):
			subject := newSubject(words, at) && verbBefore(words, at)
			if at+1 < len(words) && words[at+1].Is("the") && capital >= 0 && c.goesOnList(at+1) {
				p.next = at + 1
				return c.endPlace(p, at, capital, noun, borders)
			}
			if at+1 >= len(words) || words[at+1].Shape != syntax.Capital && !isPlaceNoun(words[at+1].Lower) && !borders || subject {
				return c.endPlace(p, at, capital, noun, borders)
			}
		case w.Has(syntax.Article) && (at == p.first || words[at-1].Is("of", "in", "and", "off")):
		case w.Shape == syntax.Number || w.Has(syntax.Preposition|syntax.Coordinator|syntax.Opener|syntax.Pronoun|syntax.Auxiliary|syntax.Article|syntax.Negation):
			return c.endPlace(p, at, capital, noun, borders)
		case isPlaceNoun(w.Lower):
			noun = at
		case w.Has(syntax.Verb) && !(at+1 < len(words) && (isPlaceNoun(words[at+1].Lower) || words[at+1].Shape == syntax.Capital)):
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
	for at := p.last + 1; at < end; at++ {
		if words[at].Shape == syntax.Small && !words[at].Has(syntax.Adverb|syntax.Verb|syntax.Coordinator) && capital == p.last {
			return p, false // "in Putin's presence", "in Global Times reports"
		}
	}
	if isWatcher(words[p.last].Lower) || IsForce(words[p.last].Lower) && words[p.last].Shape == syntax.Small {
		return p, false
	}
	return p, !c.isPerson(p) && !c.isLanguage(p)
}

// isLanguage reports whether a phrase is only an adjective of a country: "in English".
func (c *scope) isLanguage(p placePhrase) bool {
	for _, land := range c.s.Lands {
		if land.First == p.first && land.Last == p.last {
			return land.Form == country.Adjective
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

// goesOnList reports whether another place follows in a list: ", the East China Sea and".
func (c *scope) goesOnList(at int) bool {
	words := c.s.Words
	if at < len(words) && words[at].Is("and") {
		at++
	}
	if at >= len(words) || !words[at].Is("the") {
		return false
	}
	for at++; at < len(words) && words[at].Shape == syntax.Capital; at++ {
		if isPlaceNoun(words[at].Lower) || words[at].Is("pacific", "atlantic", "arctic", "baltic", "mediterranean") {
			return true
		}
	}
	return false
}

func inMention(all []mention.Mention, first, last int) bool {
	for i := range all {
		if all[i].First <= last && first <= all[i].Last {
			return true
		}
	}
	return false
}

// Trimmed leaves the article out of a place.
func Trimmed(place string) string {
	for _, article := range []string{"the ", "The ", "a ", "an ", "its ", "their "} {
		if rest, found := strings.CutPrefix(place, article); found {
			return rest
		}
	}
	return place
}
