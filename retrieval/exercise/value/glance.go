package value

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/quantity"
)

// A may is what the words of a sentence leave possible of what package quantity finds. Half of all sentences have neither numbers nor
// compounds, and most of those nothing for it to find.
type may struct{ numbers, designations, kinds bool }

var (
	numberWords = syntax.NewList(strings.Join(quantity.NumberWords(), " "))
	kindWords   = syntax.NewList(strings.Join(quantity.KindWords(), " "))
	shipWords   = syntax.NewList(strings.Join(quantity.ShipWords(), " "))
	nounWords   = syntax.NewList(strings.Join(quantity.MaterielWords(), " "))
)

// mayHold looks at each word of a sentence by itself. A number or a compound may be anything.
func mayHold(words []syntax.Word) (m may) {
	for at := range words {
		w := &words[at]
		if !w.Plain && w.Shape != syntax.Mark {
			return may{true, true, true}
		}
		m.numbers = m.numbers || w.In(numberWords)
		m.kinds = m.kinds || w.In(nounWords)
		m.designations = m.designations || w.In(shipWords) || w.Acronym || w.In(kindWords) && at > 0 && words[at-1].Shape == syntax.Capital
	}
	return m
}
