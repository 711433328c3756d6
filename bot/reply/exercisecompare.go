package reply

import (
	"slices"
	"strings"

	"verbatim/retrieval"
)

// Comparison lays out two exercises side by side, and below the quotations behind the values of each.
//
// Every value is labelled with A or B: on a phone, Discord puts columns below each other. What is the same stands once; where
// values differ, or one is not given, a third column says so.
func Comparison(a, b retrieval.Exercise) Message {
	c := Card{Kind: Listing, Fields: compared(a, b)}
	first, second := "A: "+spaced(a.Name), "B: "+spaced(b.Name)
	c.Text = first + "\n" + second
	c.Bold = []retrieval.Span{{End: len(first)}, {Start: len(first) + 1, End: len(c.Text)}}
	return Message{Cards: slices.Concat([]Card{c}, ofSide("A", a), ofSide("B", b))}
}

// ofSide is the evidence of one of the two.
func ofSide(side string, e retrieval.Exercise) []Card {
	var all []Card
	for _, q := range Quotations(e) {
		q.Label = side + " · " + q.Label
		all = append(all, q.Card)
	}
	return all
}

// maxCompared is how many UTF-16 code units of a value are shown beside another: eleven rows of two are then within the 6,000 that
// Discord takes in all. The card of each exercise shows all of it.
const maxCompared = 180

func compared(a, b retrieval.Exercise) []Field {
	var fields []Field
	for _, label := range comparedLabels() {
		fields = append(fields, comparedRow(label, valueOf(a, label), valueOf(b, label))...)
	}
	return fields
}

// comparedLabels lists what is compared: all facts but other names and notes.
func comparedLabels() []string {
	return []string{
		kindLabel, FieldLabel(retrieval.FieldWhen), FieldLabel(retrieval.FieldWhere), FieldLabel(retrieval.FieldParticipants),
		FieldLabel(retrieval.FieldForces), FieldLabel(retrieval.FieldTroops), FieldLabel(retrieval.FieldEquipment), FieldLabel(retrieval.FieldSaidBy),
	}
}

func valueOf(e retrieval.Exercise, label string) string {
	for _, f := range factsOf(e) {
		if f.label == label {
			return f.value
		}
	}
	return ""
}

func comparedRow(label, a, b string) []Field {
	switch {
	case a == "" && b == "":
		return nil
	case sameValues(a, b):
		return []Field{{Name: label + ": the same", Value: cutUnits(a, maxCompared)}}
	}
	mark := "differs"
	if a == "" || b == "" {
		mark = "one alone says so"
	}
	return []Field{
		{Name: label + " · A", Value: cutUnits(orElse(a, notSaid), maxCompared), Inline: true},
		{Name: label + " · B", Value: cutUnits(orElse(b, notSaid), maxCompared), Inline: true},
		{Name: "≠", Value: mark, Inline: true},
	}
}

// sameValues reports whether two lists have the same values, in whatever order and case.
func sameValues(a, b string) bool { return slices.Equal(inOrder(a), inOrder(b)) }

func inOrder(list string) []string {
	values := strings.Split(strings.ToLower(list), between)
	slices.Sort(values)
	return values
}
