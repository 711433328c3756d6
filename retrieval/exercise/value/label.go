package value

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
)

// The lines of a fact box and of a list say by a word before a colon what they give: "Where: Pabradė and Rukla", "- Norway: frigate Otto Sverdrup";
// those of a list before a dash as well: "• Norway – a frigate".

var (
	whereLabels  = syntax.NewList(`where location locations venue venues place places area areas`)
	whoLabels    = syntax.NewList(`who participants participating nations countries contributors hosts host forces units partners contingents`)
	troopsLabels = syntax.NewList(`troops personnel strength soldiers size manpower participants`)
	gearLabels   = syntax.NewList(`equipment assets aircraft ships vessels hardware materiel vehicles platforms`)
)

// labelled finds what such a line gives, and reports whether the sentence is one.
func (c *scope) labelled(amounts Amounts) (v Values, ok bool) {
	const longest = 4 // words: "- Number of troops"
	words := c.s.Words
	bulleted := len(words) > 0 && words[0].Is("•", "-", "–", "*", "·", "●", "▪")
	colon := 1 + slices.IndexFunc(words[min(len(words), 1):min(len(words), longest+1)], func(w syntax.Word) bool { return w.Is(":") || bulleted && w.IsDash() })
	if colon <= 0 || colon+1 >= len(words) || slices.ContainsFunc(words[:colon], func(w syntax.Word) bool { return w.Is("observers", "observer", "guests") }) {
		return Values{}, false
	}
	label := &words[colon-1]
	switch {
	case words[colon-1].Has(syntax.Nation):
		return c.item(colon, amounts)
	case label.In(whereLabels):
		v.Where = c.placesFrom(colon + 1)
	case label.In(troopsLabels) && words[colon+1].Shape == syntax.Number && len(amounts.People) == 0:
		span := words[colon+1].Span
		v.Troops = []Value{{Text: c.s.Text[span.Start:span.End], Span: span}}
	case label.In(whoLabels):
		for _, land := range c.s.Lands {
			if land.First > colon && land.Form != country.Qualifier {
				v.Participants = append(v.Participants, Value{Text: land.Country, Span: land.Span, Bloc: land.Form == country.Organisation})
			}
		}
		v.Equipment = c.gear(amounts)
	case label.In(gearLabels):
		v.Equipment = c.gear(amounts)
	default:
		return Values{}, false
	}
	return v, true
}

// item is the line of one country in a list of what each brings; one without people or materiel is not known to be.
func (c *scope) item(colon int, amounts Amounts) (v Values, ok bool) {
	if len(amounts.People)+len(amounts.Equipment)+len(amounts.Kinds) == 0 || len(c.s.Lands) == 0 || c.s.Lands[0].Last != colon-1 {
		return Values{}, false
	}
	land := c.s.Lands[0]
	v.Participants = []Value{{Text: land.Country, Span: land.Span}}
	v.Equipment, v.Troops = c.gear(amounts), c.troops(amounts)
	return v, true
}

// placesFrom are the places of a list that begins at a word.
func (c *scope) placesFrom(at int) (found []Value) {
	for at > 0 && at < len(c.s.Words) {
		p, ok := c.placeAt(at, false)
		if !ok {
			break
		}
		span := retrieval.Span{Start: c.s.Words[p.first].Start, End: c.s.Words[p.last].End}
		found = append(found, Value{Text: c.s.Text[span.Start:span.End], Span: span})
		at = p.next
	}
	return found
}
