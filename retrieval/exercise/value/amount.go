package value

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/quantity"
)

// Amounts are what a sentence counts or names of people and materiel, in the order of the text.
type Amounts struct {
	People    []quantity.Quantity
	Equipment []Value
}

// AmountsOf finds them in the whole of a sentence.
func AmountsOf(s *syntax.Sentence) Amounts {
	text := s.Text[s.Start:s.End]
	var a Amounts
	for _, q := range quantity.Find(text) {
		q.Start += s.Start
		q.End += s.Start
		q.Noun.Start += s.Start
		q.Noun.End += s.Start
		switch q.Class {
		case quantity.People:
			a.People = append(a.People, q)
		case quantity.Things:
			if isParty(noun(s, q)) {
				continue
			}
			a.Equipment = append(a.Equipment, Value{Text: s.Text[q.Start:q.End], Span: q.Span})
		}
	}
	for _, span := range quantity.FindEquipment(text) {
		span.Start += s.Start
		span.End += s.Start
		a.Equipment = append(a.Equipment, Value{Text: s.Text[span.Start:span.End], Span: span})
	}
	return a
}

// noun is the noun that a quantity counts.
func noun(s *syntax.Sentence, q quantity.Quantity) string {
	return strings.ToLower(s.Text[q.Noun.Start:q.Noun.End])
}

// troops finds the number of people in scope. One that was lost, is stationed or is counted elsewhere is none.
func (c *scope) troops(a Amounts) []Value {
	var found []Value
	for _, q := range a.People {
		first := c.wordAt(q.Start)
		if c.open[first] && !elsewhere(c.s.Words, first) {
			found = append(found, Value{Text: c.s.Text[q.Start:q.End], Span: q.Span})
		}
	}
	return found
}

// gear finds the equipment in scope.
func (c *scope) gear(a Amounts) []Value {
	var found []Value
	for _, v := range a.Equipment {
		if c.open[c.wordAt(v.Start)] {
			found = append(found, v)
		}
	}
	return found
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
	for _, w := range words[max(0, at-6):min(len(words), at+9)] {
		if w.Is("killed", "lost", "wounded", "died", "dead", "injured", "stationed", "keeps", "reserve", "reserves", "wartime", "conscription", "killing", "evacuated", "full-time", "civilians", "refugees", "inhabitants", "police", "fled", "captured", "commands", "spectators", "visitors") {
			return true
		}
	}
	return false
}

// Spans are where values stand, in order.
func Spans(values []Value) []retrieval.Span {
	spans := make([]retrieval.Span, len(values))
	for i, v := range values {
		spans[i] = v.Span
	}
	return spans
}
