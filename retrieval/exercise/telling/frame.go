package telling

import (
	"verbatim/retrieval"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/syntax"
)

// A frame is the year that the text last spoke of, for the dates after it that give none.
type frame struct {
	year     int
	sentence int
	span     retrieval.Span
}

// A dateline is the day that a report gives itself, in its first sentence.
type dateline struct {
	frame
	month int
}

// datelineOf finds the full date among the first words of a document's first sentence, before anything is said.
func datelineOf(s *syntax.Sentence) dateline {
	const opening = 24 // words: a city, two calendars and an agency
	for _, t := range s.Times {
		if t.Kind != calendar.Date || t.From.Day == 0 || t.From.Year == 0 || t.Last > opening {
			continue
		}
		for at := t.Last + 1; at < len(s.Words) && at <= t.Last+6; at++ {
			if w := &s.Words[at]; w.IsDash() || w.Is(".", ":") {
				return dateline{frame{t.From.Year, 0, t.Span}, t.From.Month}
			}
		}
	}
	return dateline{}
}

// yearFor is the frame of the dateline for a date with a month that is near it.
func (d dateline) yearFor(month int) frame {
	const near = 2 // months: a report tells of what is near
	if d.year == 0 || month == 0 || month > d.month+near || month < d.month-near {
		return frame{}
	}
	return d.frame
}

// frameReach is how many sentences a year holds for: a paragraph or two of a report, which goes through what a year brought.
const frameReach = 4

// look takes the year of a sentence that says what has been or will be done in it. A year in passing, as that in which somebody was born, is
// no frame; nor is one that a sentence gives an exercise of its own.
func (f *frame) look(s *sentence, at int) {
	if len(s.mentions) > 0 || !surveys(s.Words) {
		return
	}
	for _, t := range s.Times {
		switch t.Kind {
		case calendar.Date, calendar.Range:
			if t.From.Year != 0 && t.From.Year == t.To.Year {
				*f = frame{t.From.Year, at, t.Span}
			}
		case calendar.Since, calendar.Until, calendar.Decade:
		}
	}
}

// surveys reports whether a sentence has a verb in the perfect or the future.
func surveys(words []syntax.Word) bool {
	for at := range words {
		if words[at].In(surveying) {
			return true
		}
	}
	return false
}

var surveying = syntax.NewList(`has have will`)

// at is the frame as it holds in a sentence: nothing where the year was given too long ago.
func (f frame) at(sentence int) frame {
	if f.year == 0 || sentence-f.sentence > frameReach {
		return frame{}
	}
	return f
}
