package syntax

import (
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

	marked bool
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
	s := c.Cut(span)
	s.Mark()
	return s
}

// Cut cuts the sentence that a span of the document holds into words. Its countries and times are for Mark to find.
func (c *Cutter) Cut(span retrieval.Span) *Sentence {
	return &Sentence{Span: span, Text: c.text, Words: c.Words(span)}
}

// Mark finds the countries and times of a sentence, unless they are found already.
func (s *Sentence) Mark() {
	if s.marked {
		return
	}
	s.marked = true
	s.findLands()
	s.findTimes()
}

func (s *Sentence) findLands() {
	found := country.Find(s.Text[s.Start:s.End])
	if len(found) == 0 {
		return
	}
	s.Lands = make([]Land, 0, len(found))
	next := 0
	for _, m := range found {
		m.Span = s.within(m.Span)
		if first, last, ok := s.wordsOf(m.Span, next, Nation); ok {
			s.Lands = append(s.Lands, Land{m, first, last})
			next = first
		}
	}
}

func (s *Sentence) findTimes() {
	found := calendar.Find(s.Text[s.Start:s.End])
	if len(found) == 0 {
		return
	}
	s.Times = make([]Time, 0, len(found))
	next := 0
	for _, e := range found {
		e.Span = s.within(e.Span)
		if first, last, ok := s.wordsOf(e.Span, next, Date); ok {
			s.Times = append(s.Times, Time{e, first, last})
			next = first
		}
	}
}

// within is a span of the document that is counted from the beginning of the sentence.
func (s *Sentence) within(span retrieval.Span) retrieval.Span {
	return retrieval.Span{Start: s.Start + span.Start, End: s.Start + span.End}
}

// wordsOf gives the words that a span touches a role, and tells which they are. They are none before the word from.
func (s *Sentence) wordsOf(span retrieval.Span, from int, role Roles) (first, last int, ok bool) {
	for first = from; first < len(s.Words) && s.Words[first].End <= span.Start; first++ {
	}
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
