package telling

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/finding"
)

// findings writes the exercises down, with the sentences that they need.
func (r *reader) findings() finding.Findings {
	f := finding.Findings{Source: r.doc.Source, Title: r.doc.Title}
	if f.Title == "" {
		f.Title = r.doc.Source
	}
	place := map[int]int{}
	for _, e := range r.entities {
		if x, ok := r.finish(e); ok {
			f.Exercises = append(f.Exercises, r.placed(&f, place, x, e))
		}
	}
	return f
}

// placed adds the names and values of an exercise, with their places.
func (r *reader) placed(f *finding.Findings, place map[int]int, x finding.Exercise, e *entity) finding.Exercise {
	written := func(n named) finding.Name {
		return finding.Name{Text: n.Text, Year: n.Year, Declared: n.declared, Where: r.place(f, place, n.sentence, n.Span)}
	}
	x.Phrase = written(e.phrase)
	for _, n := range e.names {
		x.Names = append(x.Names, written(n))
	}
	for _, w := range e.whens {
		e.said = append(e.said, said{retrieval.FieldWhen, w.Text, w.sentence, []retrieval.Span{w.Span}})
		if w.frame.year != 0 && w.frame.year == x.Year && w.Expression.From.Year == 0 && e.year() == 0 {
			e.said = append(e.said, said{retrieval.FieldWhen, r.doc.Text[w.frame.span.Start:w.frame.span.End], w.frame.sentence, []retrieval.Span{w.frame.span}})
		}
	}
	slices.SortStableFunc(e.said, func(a, b said) int {
		return cmp.Or(cmp.Compare(slices.Index(fieldOrder, a.field), slices.Index(fieldOrder, b.field)), cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.spans[0].Start, b.spans[0].Start))
	})
	e.said = slices.CompactFunc(e.said, func(a, b said) bool {
		return a.field == b.field && a.sentence == b.sentence && a.text == b.text
	})
	for _, s := range e.said {
		x.Said = append(x.Said, finding.Said{Field: s.field, Value: s.text, Where: r.place(f, place, s.sentence, s.spans...)})
	}
	return x
}

var fieldOrder = []retrieval.Field{retrieval.FieldName, retrieval.FieldAlias, retrieval.FieldWhen, retrieval.FieldWhere,
	retrieval.FieldParticipants, retrieval.FieldForces, retrieval.FieldTroops, retrieval.FieldEquipment, retrieval.FieldSaidBy}

// place is where words stand, the sentence listed once.
func (r *reader) place(f *finding.Findings, place map[int]int, sentence int, spans ...retrieval.Span) finding.Place {
	at, listed := place[sentence]
	if !listed {
		at = len(f.Sentences)
		place[sentence] = at
		s := r.sentences[sentence]
		quote := r.doc.Text[s.Start:s.End]
		f.Sentences = append(f.Sentences, finding.Sentence{Span: s.Span, Line: s.line, EndLine: s.line + strings.Count(quote, "\n"), Quote: quote})
	}
	return finding.Place{Sentence: at, Spans: spans}
}
