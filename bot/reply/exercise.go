package reply

import (
	"slices"
	"strings"

	"verbatim/retrieval"
)

// Exercise lays out one exercise: a card with what the sources say of it, and then the quotations that say so.
func Exercise(e retrieval.Exercise) Message {
	cards := []Card{ExerciseFacts(e)}
	for _, q := range Quotations(e) {
		cards = append(cards, q.Card)
	}
	return Message{Cards: cards}
}

// ExerciseFacts is the card with what the sources say of an exercise.
func ExerciseFacts(e retrieval.Exercise) Card {
	c := labelled(factsOf(e))
	c.Title = spaced(e.Name)
	return c
}

// A fact is one line of a card.
type fact struct{ label, value string }

// factsOf lists what the sources say of an exercise, in the order of its fields. What they do not say is left out.
func factsOf(e retrieval.Exercise) []fact {
	all := []fact{
		{aliasLabel, listed(e.Aliases)},
		{kindLabel, orElse(string(e.Kind), string(retrieval.KindExercise))},
		{FieldLabel(retrieval.FieldWhen), whenInFull(e)},
		{FieldLabel(retrieval.FieldWhere), listed(e.Where)},
		{FieldLabel(retrieval.FieldParticipants), listed(e.Participants)},
		{FieldLabel(retrieval.FieldForces), listed(e.Forces)},
		{FieldLabel(retrieval.FieldTroops), spaced(e.Troops)},
		{FieldLabel(retrieval.FieldEquipment), listed(e.Equipment)},
		{FieldLabel(retrieval.FieldSaidBy), listed(e.SaidBy)},
		{differLabel, differing(e)},
		{possiblySameLabel, listed(e.PossiblySame)},
	}
	return slices.DeleteFunc(all, func(f fact) bool { return f.value == "" })
}

// between stands between values, which may have commas in them.
const between = "; "

// listed puts values after each other.
func listed(values []string) string { return spaced(strings.Join(values, between)) }

// spaced is what the material says on one line, whatever white space is in it.
func spaced(words string) string { return strings.Join(strings.Fields(words), " ") }

// differing names the fields for which the sources give different values.
func differing(e retrieval.Exercise) string {
	var fields []string
	for _, d := range e.Disagreements {
		if label := strings.ToLower(FieldLabel(d.Field)); !slices.Contains(fields, label) {
			fields = append(fields, label)
		}
	}
	return strings.Join(fields, ", ")
}

// labelled is a card of facts, a line each, with the labels in bold.
func labelled(facts []fact) Card {
	var b strings.Builder
	c := Card{Kind: Listing}
	for i, f := range facts {
		if i > 0 {
			b.WriteByte('\n')
		}
		c.Bold = append(c.Bold, retrieval.Span{Start: b.Len(), End: b.Len() + len(f.label)})
		b.WriteString(f.label + ": " + f.value)
	}
	c.Text = b.String()
	return c
}

// FieldLabel is what a field is called.
func FieldLabel(f retrieval.Field) string {
	switch f {
	case retrieval.FieldName:
		return "Name"
	case retrieval.FieldAlias:
		return "Other name"
	case retrieval.FieldWhen:
		return "When"
	case retrieval.FieldWhere:
		return "Where"
	case retrieval.FieldParticipants:
		return "Who"
	case retrieval.FieldForces:
		return "Forces"
	case retrieval.FieldTroops:
		return "How many"
	case retrieval.FieldEquipment:
		return "Equipment"
	case retrieval.FieldSaidBy:
		return "Said by"
	}
	return string(f)
}
