package value

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/quantity"
)

// Amounts are what a sentence counts or names of people and materiel, in the order of the text.
type Amounts struct {
	People    []quantity.Quantity
	Equipment []Value // counted, designated or named
	Kinds     []Value // named by kind alone: "howitzers"
}

// AmountsOf finds them in the whole of a sentence: what is counted, what is designated, ships by name, and kinds of materiel.
func AmountsOf(s *syntax.Sentence) Amounts {
	text := s.Text[s.Start:s.End]
	var a Amounts
	may := mayHold(s.Words)
	if may.numbers {
		a.count(s, quantity.Find(text))
	}
	if may.designations {
		a.equipAt(s, quantity.FindEquipment(text))
	}
	for _, land := range s.Lands {
		if land.Form == country.Ship {
			a.equip(s, land.Span)
		}
	}
	a.numbered(s)
	a.makes(s)
	if may.kinds {
		a.name(s, quantity.FindMateriel(text))
	}
	return a
}

// count adds the people and the equipment that are counted.
func (a *Amounts) count(s *syntax.Sentence, found []quantity.Quantity) {
	for _, q := range found {
		q.Start += s.Start
		q.End += s.Start
		q.Noun.Start += s.Start
		q.Noun.End += s.Start
		switch q.Class {
		case quantity.People:
			a.People = append(a.People, q)
		case quantity.Things:
			if !partyNouns.Has(noun(s, q)) {
				a.equip(s, q.Span)
			}
		}
	}
}

// name adds the kinds of materiel at spans that are counted from the beginning of a sentence.
func (a *Amounts) name(s *syntax.Sentence, spans []retrieval.Span) {
	for _, span := range spans {
		span = retrieval.Span{Start: span.Start + s.Start, End: span.End + s.Start}
		if !a.designates(s, span.Start) && !a.holds(span) {
			a.Kinds = append(a.Kinds, Value{Text: s.Text[span.Start:span.End], Span: span})
		}
	}
}

// equipAt adds the equipment at spans that are counted from the beginning of a sentence.
func (a *Amounts) equipAt(s *syntax.Sentence, spans []retrieval.Span) {
	for _, span := range spans {
		a.equip(s, retrieval.Span{Start: span.Start + s.Start, End: span.End + s.Start})
	}
}

// numbered adds the people of whom only the verb says that they are counted: "land forces numbering 18,000".
func (a *Amounts) numbered(s *syntax.Sentence) {
	for at := 0; at+1 < len(s.Words); at++ {
		if next := &s.Words[at+1]; s.Words[at].Is("numbering", "numbered") && next.Shape == syntax.Number && len(next.Lower) > 2 {
			a.People = append(a.People, quantity.Quantity{Span: next.Span, Number: next.Span, Noun: next.Span, Class: quantity.People})
		}
	}
}

// makes adds types of equipment that are named in the plural with the country that has them: "Italian Eurofighters", "Rafales from France".
func (a *Amounts) makes(s *syntax.Sentence) {
	words := s.Words
	for _, land := range s.Lands {
		if at := land.Last + 1; at < len(words) && land.Form != country.Government && !words[land.Last].Possessive && isType(&words[at]) {
			a.equip(s, words[at].Span)
		}
		if at := land.First - 2; at >= 0 && words[at+1].Is("from") && isType(&words[at]) {
			a.equip(s, words[at].Span)
		}
	}
}

// isType reports whether a capital in the plural is a type of equipment, and not people.
func isType(w *syntax.Word) bool { return isMake(w) && !w.Acronym && !w.In(corps) && !IsForce(w) }

// corps are the names of units in the plural.
var corps = syntax.NewList(`rangers marines gurkhas commandos guards guardsmen legionnaires scouts jaegers hussars lancers dragoons fusiliers highlanders
rifles paras chasseurs seabees seals sappers grenadiers carabiniers carabinieri forces services islands nations states games allies airmen sailors
soldiers cadets reserves reservists volunteers territorials pioneers engineers gunners medics officers ministers officials diplomats fighters
bombers heads chiefs joint armed defenders`)

// designates reports whether a designation stands right before a kind of materiel, which then adds nothing: "J-20 stealth fighter jets".
func (a *Amounts) designates(s *syntax.Sentence, kind int) bool {
	return slices.ContainsFunc(a.Equipment, func(v Value) bool {
		if v.End > kind || strings.ContainsAny(s.Text[v.End:kind], ",;:()") {
			return false
		}
		between := strings.Fields(s.Text[v.End:kind])
		return len(between) <= 3 && !slices.ContainsFunc(between, func(word string) bool { return word == "and" || word == "with" || word == "or" })
	})
}

// equip adds the equipment that a span names, unless it stands within what is there already.
func (a *Amounts) equip(s *syntax.Sentence, span retrieval.Span) {
	if !a.holds(span) {
		a.Equipment = append(a.Equipment, Value{Text: s.Text[span.Start:span.End], Span: span})
	}
}

// holds reports whether words are part of the equipment that is there already.
func (a *Amounts) holds(span retrieval.Span) bool {
	return slices.ContainsFunc(a.Equipment, func(v Value) bool { return v.Start < span.End && span.Start < v.End })
}

// noun is the noun that a quantity counts.
func noun(s *syntax.Sentence, q quantity.Quantity) string {
	return strings.ToLower(s.Text[q.Noun.Start:q.Noun.End])
}

// Spans are where values stand, in order.
func Spans(values []Value) []retrieval.Span {
	spans := make([]retrieval.Span, len(values))
	for i, v := range values {
		spans[i] = v.Span
	}
	return spans
}
