package reply

import (
	"slices"
	"strings"

	"verbatim/retrieval"
)

// A Quotation is a card with the words behind some values of an exercise.
type Quotation struct {
	Card
	Fields []retrieval.Field // which the quotation speaks for, in order
}

// Quotations are those behind an exercise's values. One that gives several values stands once; those of sources that differ come
// first, together.
func Quotations(e retrieval.Exercise) []Quotation {
	var all []*quotation
	for _, d := range e.Disagreements {
		for _, excerpt := range d.Excerpts {
			all = quoting(all, excerpt, d.Field, differLabel, strings.ToLower(FieldLabel(d.Field)))
		}
	}
	for _, ev := range e.Evidence {
		all = quoting(all, ev.Excerpt, ev.Field, FieldLabel(ev.Field), spaced(ev.Value))
	}
	done := make([]Quotation, 0, len(all))
	for _, q := range all {
		done = append(done, q.laidOut())
	}
	return done
}

// A quotation is an excerpt with what it is evidence of.
type quotation struct {
	excerpt retrieval.Excerpt
	fields  []retrieval.Field
	says    []fact // of each label, the values
}

func (q *quotation) laidOut() Quotation {
	labels := make([]string, 0, len(q.says))
	for _, s := range q.says {
		labels = append(labels, s.label+": "+s.value)
	}
	return Quotation{Fields: q.fields, Card: Card{
		Kind: Listing, Label: strings.Join(labels, " · "), Title: q.excerpt.Title, Quote: q.excerpt.Quote,
		Bold: inQuote(q.excerpt), Place: Where(q.excerpt),
	}}
}

// quoting adds what an excerpt is evidence of, to the same excerpt where it is there already.
func quoting(all []*quotation, excerpt retrieval.Excerpt, field retrieval.Field, label, value string) []*quotation {
	at := slices.IndexFunc(all, func(q *quotation) bool {
		return q.excerpt.Source == excerpt.Source && q.excerpt.Start == excerpt.Start && q.excerpt.End == excerpt.End
	})
	if at < 0 {
		return append(all, &quotation{excerpt, []retrieval.Field{field}, []fact{{label, value}}})
	}
	q := all[at]
	q.excerpt.Highlights = united(q.excerpt.Highlights, excerpt.Highlights)
	if !slices.Contains(q.fields, field) {
		q.fields = append(q.fields, field)
	}
	q.says = saying(q.says, label, value)
	return all
}

// saying adds a value to those of its label.
func saying(says []fact, label, value string) []fact {
	at := slices.IndexFunc(says, func(f fact) bool { return f.label == label })
	if at < 0 {
		return append(says, fact{label, value})
	}
	if !slices.Contains(strings.Split(says[at].value, between), value) {
		says[at].value += between + value
	}
	return says
}

// united is the spans of both, in order; those that overlap or touch become one.
func united(a, b []retrieval.Span) []retrieval.Span {
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
