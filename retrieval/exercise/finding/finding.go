// Package finding holds what one document tells of exercises, and writes it so that it can be kept.
//
// It promises that what Encode wrote, Decode reads as it was, and that Decode gives findings or an error whatever the bytes: every
// sentence is valid UTF-8, and every span lies inside the sentence that it belongs to.
package finding

import "verbatim/retrieval"

// Findings are what one document tells of exercises.
type Findings struct {
	Source    string
	Title     string
	Sentences []Sentence // those that give a value, in no order
	Exercises []Exercise // in order of first mention
}

// A Sentence is a sentence of the document, as it is quoted.
type Sentence struct {
	retrieval.Span
	Line, EndLine int
	Quote         string
}

// An Exercise is one exercise as one document tells of it.
type Exercise struct {
	Kind   retrieval.ExerciseKind
	Phrase Name   // the words that describe it where it is first told of
	Names  []Name // the one that the document uses first, first; none for an exercise without a name
	Said   []Said // its values, in order of field and place

	Year             int
	When             string // the most precise of its times
	Start, End       string // YYYY-MM-DD, as in retrieval.Exercise
	Earliest, Latest string
}

// A Name is a name of an exercise as written.
type Name struct {
	Text     string
	Year     int  // that the name carries; 0 for none
	Declared bool // said to be the same as the name before
	Where    Place
}

// A Said is a value that a sentence gives.
type Said struct {
	Field retrieval.Field
	Value string
	Where Place
}

// A Place is where words stand: a sentence, by its number, and the words in it.
type Place struct {
	Sentence int
	Spans    []retrieval.Span // offsets in the document; at least one, in order, disjoint
}

// Values are an exercise's values of a field, each once, in order.
func (e *Exercise) Values(field retrieval.Field) []string {
	var values []string
	seen := map[string]bool{}
	for _, s := range e.Said {
		if s.Field == field && !seen[s.Value] {
			seen[s.Value] = true
			values = append(values, s.Value)
		}
	}
	return values
}

// Excerpt is the quotation of a place.
func (f *Findings) Excerpt(p Place) retrieval.Excerpt {
	s := f.Sentences[p.Sentence]
	return retrieval.Excerpt{Source: f.Source, Title: f.Title, Quote: s.Quote, Start: s.Start, End: s.End, Line: s.Line, EndLine: s.EndLine,
		Highlights: p.Spans}
}
