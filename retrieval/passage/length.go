package passage

import (
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
)

const (
	// longestSentence is the longest that a sentence is left, in UTF-16 units, which is how Discord counts. An excerpt is
	// read in one look; with three of them, their titles and their sources, 700 each stay far below Discord's 4,096.
	longestSentence = 700
	shortestPiece   = longestSentence / 2
)

// shorten cuts a sentence that is too long: at a semicolon, else at a comma or dash, else at white space, else between
// two characters.
func shorten(text string, s retrieval.Span, spans []retrieval.Span) []retrieval.Span {
	for s.Len() > longestSentence {
		end, whole := reach(text, s, longestSentence)
		if whole {
			break
		}
		from, _ := reach(text, s, shortestPiece)
		cut := from + bestCut(text[from:end])
		spans = append(spans, retrieval.Span{Start: s.Start, End: s.Start + len(strings.TrimRight(text[s.Start:cut], spaces))})
		s.Start = s.End - len(strings.TrimLeft(text[cut:s.End], spaces))
	}
	if s.Len() > 0 {
		spans = append(spans, s)
	}
	return spans
}

const spaces = " \t\r\n\f\v\u00a0"

// bestCut is the offset after the best place to cut in window, which is its end where there is none.
func bestCut(window string) int {
	for _, mark := range []string{"; ", ";\n", ": ", " – ", " — ", " -- ", ", ", ",\n", " ", "\n", "\t", "；", "，", "、"} {
		if at := strings.LastIndex(window, mark); at >= 0 {
			if mark[0] == ' ' && len(mark) > 1 {
				return at + 1 // a dash begins what follows it
			}
			return at + len(mark)
		}
	}
	return len(window)
}

// reach is how far units UTF-16 units go from the start of the span, on a rune boundary; whole says it is all of it.
func reach(text string, s retrieval.Span, units int) (end int, whole bool) {
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(text[at:s.End])
		units--
		if r > 0xffff {
			units--
		}
		if units < 0 {
			return at, false
		}
		at += size
	}
	return s.End, true
}
