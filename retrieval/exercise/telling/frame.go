package telling

import (
	"slices"

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
	return slices.ContainsFunc(words, func(w syntax.Word) bool { return w.Is("has", "have", "will") })
}

// at is the frame as it holds in a sentence: nothing where the year was given too long ago.
func (f frame) at(sentence int) frame {
	if f.year == 0 || sentence-f.sentence > frameReach {
		return frame{}
	}
	return f
}
