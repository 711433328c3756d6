package value

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/quantity"
)

// troops finds the number of people in scope. One that was lost, is stationed or is counted elsewhere is none.
func (c *scope) troops(a Amounts) []Value {
	var found []Value
	for _, q := range a.People {
		first := c.wordAt(q.Start)
		if c.open[first] && !elsewhere(c.s.Words, first) && !c.isPolice(q) {
			found = append(found, Value{Text: c.s.Text[q.Start:q.End], Span: q.Span})
		}
	}
	return found
}

// isPolice reports whether those counted are police: "400 police officers".
func (c *scope) isPolice(q quantity.Quantity) bool {
	return strings.Contains(c.s.Text[q.Start:q.End], "police")
}

// gear finds the equipment in scope, with that named by kind alone.
func (c *scope) gear(a Amounts) []Value {
	return append(c.brought(a.Equipment), c.brought(a.Kinds)...)
}

// brought are those of some equipment that stand in scope, and are not what is denied, spoken of or acted against.
func (c *scope) brought(equipment []Value) []Value {
	var found []Value
	for _, v := range equipment {
		at := c.wordAt(v.Start)
		if c.open[at] && !isLeftOut(c.s.Words, at) && !c.ofOtherDeed(at) {
			found = append(found, v)
		}
	}
	return found
}

// ofOtherDeed reports whether a word before the mention is part of another deed than that with the mention: "sending warships there, and holding
// exercises".
func (c *scope) ofOtherDeed(at int) bool {
	words := c.s.Words
	for at++; at+1 < c.m.First; at++ {
		if next := &words[at+1]; words[at].Is("and") && next.Shape == syntax.Small && next.Has(syntax.Verb) && !next.Has(syntax.Preposition) && strings.HasSuffix(next.Lower, "ing") {
			return true
		}
	}
	return false
}

// isLeftOut reports whether the words before a noun say that there is none of it, or that it is a matter or a target: "no tanks", "learned about drones".
func isLeftOut(words []syntax.Word, at int) bool {
	const clause = 10 // words: "was watched by Chinese surveillance ships and by a Russian"
	for before := at - 1; before > 0 && before >= at-clause && !words[before].Is(";"); before-- {
		if words[before].Is("by") && words[before-1].Is("watched", "observed", "shadowed", "tracked", "monitored", "followed", "intercepted") {
			return true
		}
	}
	for before := at - 1; before >= 0 && before >= at-3; before-- {
		w := &words[before]
		if w.Has(syntax.Negation) || w.Is("no", "about", "against", "targeting", "concerning", "notional", "mock", "enemy", "hostile", "imaginary", "old", "decommissioned", "disused") {
			return true
		}
		if w.Shape == syntax.Mark || w.Has(syntax.Verb) && !isNominal(words, before) {
			return false
		}
	}
	return false
}

// wordAt is the word at an offset of the document.
func (c *scope) wordAt(offset int) int { return wordAt(c.s.Words, offset) }

func wordAt(words []syntax.Word, offset int) int {
	for at := range words {
		if words[at].End > offset {
			return at
		}
	}
	return len(words) - 1
}

// elsewhere reports whether the words about a number say that these people do something else: they died, left, serve, are stationed.
func elsewhere(words []syntax.Word, at int) bool {
	around := words[max(0, at-6):min(len(words), at+9)]
	for i := range around {
		if around[i].In(otherFates) {
			return true
		}
	}
	return false
}

var otherFates = syntax.NewList(`concentrated massed amassed killed lost wounded died dead injured stationed keeps reserve reserves wartime conscription killing evacuated full-time refugees
inhabitants fled captured commands spectators visitors`)
