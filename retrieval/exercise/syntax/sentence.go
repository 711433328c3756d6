package syntax

import (
	"sort"

	"verbatim/retrieval"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/country"
)

// A Sentence is one sentence of a document with the countries and times that it names.
type Sentence struct {
	retrieval.Span
	Text  string // the document's
	Words []Word
	Lands []Land
	Times []Time
}

// A Land is a country or organisation named by the words [First, Last].
type Land struct {
	country.Mention // its span is in the document
	First, Last     int
}

// A Time is an expression of time made of the words [First, Last].
type Time struct {
	calendar.Expression // its span is in the document
	First, Last         int
}

// Read reads a text that is one sentence.
func Read(text string) *Sentence {
	return NewCutter(text).Read(retrieval.Span{End: len(text)})
}

// Read reads the sentence that a span of the document holds.
func (c *Cutter) Read(span retrieval.Span) *Sentence {
	text := c.text
	s := &Sentence{Span: span, Text: text, Words: c.Words(span)}
	for _, m := range country.Find(text[span.Start:span.End]) {
		m.Start += span.Start
		m.End += span.Start
		if first, last, ok := s.wordsOf(m.Span, Nation); ok {
			s.Lands = append(s.Lands, Land{m, first, last})
		}
	}
	for _, e := range calendar.Find(text[span.Start:span.End]) {
		e.Start += span.Start
		e.End += span.Start
		if first, last, ok := s.wordsOf(e.Span, Date); ok {
			s.Times = append(s.Times, Time{e, first, last})
		}
	}
	return s
}

// wordsOf gives the words that a span touches a role, and tells which they are.
func (s *Sentence) wordsOf(span retrieval.Span, role Roles) (first, last int, ok bool) {
	first = sort.Search(len(s.Words), func(i int) bool { return s.Words[i].End > span.Start })
	last = first
	for at := first; at < len(s.Words) && s.Words[at].Start < span.End; at++ {
		s.Words[at].Roles &^= Doubt | Auxiliary | Verb // "May" is a month here, and "States" part of a name
		s.Words[at].Roles |= role
		last, ok = at, true
	}
	return first, last, ok
}

// Quote is the text of the words [first, last].
func (s *Sentence) Quote(first, last int) string {
	return s.Text[s.Words[first].Start:s.Words[last].End]
}
