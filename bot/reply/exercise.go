package reply

import (
	"fmt"
	"slices"
	"strings"

	"verbatim/retrieval"
)

// Exercise lays out one exercise: a card with what the sources say of it, and then the quotations that say so.
func Exercise(e retrieval.Exercise) Message {
	facts := labelled(factsOf(e))
	facts.Title = onOneLine(e.Name)
	return Message{Cards: append([]Card{facts}, EvidenceCards(e)...)}
}

// A fact is one line of a card.
type fact struct{ label, value string }

// factsOf lists what the sources say of an exercise, in the order of its fields. What they do not say is left out.
func factsOf(e retrieval.Exercise) []fact {
	all := []fact{
		{aliasLabel, listed(e.Aliases)},
		{kindLabel, string(e.Kind)},
		{FieldLabel(retrieval.FieldWhen), whenInFull(e)},
		{FieldLabel(retrieval.FieldWhere), listed(e.Where)},
		{FieldLabel(retrieval.FieldParticipants), listed(e.Participants)},
		{FieldLabel(retrieval.FieldForces), listed(e.Forces)},
		{FieldLabel(retrieval.FieldTroops), onOneLine(e.Troops)},
		{FieldLabel(retrieval.FieldEquipment), listed(e.Equipment)},
		{FieldLabel(retrieval.FieldSaidBy), listed(e.SaidBy)},
		{differLabel, differing(e)},
		{possiblySameLabel, listed(e.PossiblySame)},
	}
	return slices.DeleteFunc(all, func(f fact) bool { return f.value == "" })
}

// listed puts values after each other. They may have commas in them.
func listed(values []string) string { return onOneLine(strings.Join(values, "; ")) }

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

// EvidenceCards are the quotations behind an exercise's values. One that gives several values stands once; those of sources that
// differ come first, together.
func EvidenceCards(e retrieval.Exercise) []Card {
	var all []*evidence
	for _, d := range e.Disagreements {
		for _, excerpt := range d.Excerpts {
			all = note(all, excerpt, differOn(d.Field))
		}
	}
	for _, ev := range e.Evidence {
		all = note(all, ev.Excerpt, FieldLabel(ev.Field)+": "+onOneLine(ev.Value))
	}
	done := make([]Card, 0, len(all))
	for _, one := range all {
		done = append(done, Card{
			Kind: Listing, Label: strings.Join(one.labels, " · "), Title: one.excerpt.Title, Quote: one.excerpt.Quote,
			Bold: inQuote(one.excerpt), Place: Where(one.excerpt),
		})
	}
	return done
}

// evidence is one quotation with what it says.
type evidence struct {
	excerpt retrieval.Excerpt
	labels  []string
}

// note adds what an excerpt says, to the same excerpt where it is there already.
func note(all []*evidence, excerpt retrieval.Excerpt, label string) []*evidence {
	at := slices.IndexFunc(all, func(one *evidence) bool {
		return one.excerpt.Source == excerpt.Source && one.excerpt.Start == excerpt.Start && one.excerpt.End == excerpt.End
	})
	if at < 0 {
		return append(all, &evidence{excerpt, []string{label}})
	}
	had := all[at]
	had.excerpt.Highlights = joined(had.excerpt.Highlights, excerpt.Highlights)
	if !slices.Contains(had.labels, label) {
		had.labels = append(had.labels, label)
	}
	return all
}

// joined is the spans of both, in order; those that overlap become one.
func joined(a, b []retrieval.Span) []retrieval.Span {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(a, b retrieval.Span) int { return a.Start - b.Start })
	done := all[:0]
	for _, s := range all {
		if n := len(done); n > 0 && s.Start <= done[n-1].End {
			done[n-1].End = max(done[n-1].End, s.End)
			continue
		}
		done = append(done, s)
	}
	return done
}

func differOn(f retrieval.Field) string {
	return fmt.Sprintf("Sources differ on: %s", strings.ToLower(FieldLabel(f)))
}
