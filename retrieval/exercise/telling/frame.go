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

// frameReach is how many sentences a year holds for: a paragraph or two of a report, which goes through what a year brought.
const frameReach = 4

// look takes the years that a sentence gives.
func (f *frame) look(s *syntax.Sentence, sentence int) {
	for _, t := range s.Times {
		switch t.Kind {
		case calendar.Date, calendar.Range:
			if t.From.Year != 0 && t.From.Year == t.To.Year {
				*f = frame{t.From.Year, sentence, t.Span}
			}
		case calendar.Since, calendar.Until, calendar.Decade:
		}
	}
}

// at is the frame as it holds in a sentence: nothing where the year was given too long ago.
func (f frame) at(sentence int) frame {
	if f.year == 0 || sentence-f.sentence > frameReach {
		return frame{}
	}
	return f
}
