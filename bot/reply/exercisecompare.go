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

// maxCompared is how many UTF-16 code units of a value are shown beside another: eight rows of two are then half of what Discord
// takes in a message, and quotations have the other half. The card of each exercise shows all of it.
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
	return []Field{
		{Name: label + " · A", Value: cutUnits(orElse(a, notSaid), maxCompared), Inline: true},
		{Name: label + " · B", Value: cutUnits(orElse(b, notSaid), maxCompared), Inline: true},
		{Name: "≠", Value: howDiffer(a, b), Inline: true},
	}
}

// howDiffer says how two lists of values differ, of which one may be empty.
func howDiffer(a, b string) string {
	shared := func(value string) bool { return slices.Contains(inOrder(b), value) }
	switch {
	case b == "":
		return "only A"
	case a == "":
		return "only B"
	case slices.ContainsFunc(inOrder(a), shared):
		return "differs in part"
	}
	return "differs"
}

// sameValues reports whether two lists have the same values, in whatever order.
func sameValues(a, b string) bool { return slices.Equal(inOrder(a), inOrder(b)) }

// inOrder is the values of a list as they are compared: sorted, whatever their case and the form of their apostrophes.
func inOrder(list string) []string {
	values := strings.Split(strings.ReplaceAll(strings.ToLower(list), "’", "'"), between)
	slices.Sort(values)
	return values
}
