package value

import (
	"strings"

	"verbatim/retrieval"
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
		if !c.open[at] || !isLocative(words, at) || c.comesToWatch(at) || c.isArranged(at) || c.ranksAmong(at) || c.m.First <= at && at < c.m.Head || at < c.m.First && !c.placesIt(at) {
			continue
		}
		for first := at + 1; ; {
			p, ok := c.placeAt(first, words[at].Is("across", "along"))
			if g := c.governor(at); g >= 0 && g > 0 && words[g].Is("from") && isUnit(&words[g-1]) && !words[at].Is("off", "to") {
				break // where those come from: "tanks from the base in Tajikistan"
			}
			if !ok || !c.open[min(p.last, len(words)-1)] || inMention(all, p.first, p.last) || c.isShip(p) {
				break
			}
			if words[at].Is("from") {
				p = c.routeEnd(p)
			}
			p = c.widened(p, all)
			span := retrieval.Span{Start: words[p.first].Start, End: words[p.last].End}
			if words[at].Is("between") {
				span.Start = words[at].Start
			}
			if words[p.last].Possessive {
				break
			}
			found = append(found, Value{Text: c.s.Text[span.Start:span.End], Span: span})
			at = p.last
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
	if at < 2 || !words[at].Is("where") || !words[at-1].Is(",") {
		return Value{}, false
	}
	last := at - 2
	for last > 0 && words[last].Has(syntax.Date) {
		last-- // "Jordan last month, where"
	}
	if words[last].Shape != syntax.Capital {
		return Value{}, false
	}
	first := last
	for first > 0 && words[first-1].Shape == syntax.Capital && !words[first-1].Has(syntax.Preposition) {
		first--
	}
	span := retrieval.Span{Start: words[first].Start, End: words[last].End}
	return Value{Text: c.s.Text[span.Start:span.End], Span: span}, true
}

// comesToWatch reports whether a place is where somebody came to watch the mention: it may be a capital far from it.
func (c *scope) comesToWatch(at int) bool {
	if !c.onTheWay(at) {
		return false
	}
	for next := at; next < c.m.First; next++ {
		if c.s.Words[next].Is("observe", "watch", "inspect", "attend", "visit", "oversee") {
			return true
		}
	}
	return false
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
	if c.isOccasion() || at == 1 && words[0].Has(syntax.Event) && (words[0].Is("held") || strings.HasSuffix(words[0].Lower, "ed")) || words[at-1].Is(",") && isLocative(words, 0) {
		return true
	}
	for ; at < c.m.First; at++ {
		if words[at].Is(",") {
			return false
		}
	}
	return true
}

// isOccasion reports whether the mention only says on what occasion the sentence's main clause happens: "stormed a beach in Doganbey, as part of the
// exercise", "marking the end of".
func (c *scope) isOccasion() bool {
	words := c.s.Words
	at := c.m.First - 1
	if at < 1 {
		return false
	}
	return words[at].Is("during") || words[at].Is("of") && words[at-1].Is("part", "end", "start", "opening", "beginning", "finale", "phase", "conclusion", "close", "framework", "context") || words[at].Is("within", "under") && words[at-1].Is(",")
}

// aboutNouns are those after which "on" says what about.
var aboutNouns = syntax.NewList(`group groups committee council commission forum conference convention convention seminar symposium workshop dialogue talks agreement treaty
memorandum statement lecture focus focused focusing focuses emphasis based training cooperation report decision law ban concentrate concentrated`)

func inMention(all []mention.Mention, first, last int) bool {
	for i := range all {
		if all[i].First <= last && first <= all[i].Last {
			return true
		}
	}
	return false
}
