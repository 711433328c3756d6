package discord

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval"
)

// split cuts text into pieces whose Markdown is at most limit units long. The pieces put together are the text. A cut is
// made after the last sentence that fits; where not even one fits, after the last line, then the last word, then between
// two characters that are not one on the screen. ends are the offsets where sentences end; nil means to look for them.
func split(text string, bold []retrieval.Span, ends []int, limit int) []retrieval.Span {
	c := cutter{text: text, bold: bold, ends: ends, limit: limit}
	var pieces []retrieval.Span
	for at := 0; at < len(text); {
		end := c.next(at)
		pieces = append(pieces, retrieval.Span{Start: at, End: end})
		at = end
	}
	return pieces
}

type cutter struct {
	text  string
	bold  []retrieval.Span
	ends  []int
	limit int
}

// A rank says how good a place is to cut at.
type rank int

const (
	anywhere   rank = iota // between the bytes of two characters
	characters             // between what looks like two characters
	words
	lineBreaks
	sentenceEnds
	ranks
)

// boldMarks is how many units a bold span adds: four asterisks.
const boldMarks = 4

// unitsPerByte is the most that a byte of text becomes: U+0085, of two bytes, is shown as \[U+0085\], which is ten units.
const unitsPerByte = 5

// next returns where the piece that begins at start ends.
func (c *cutter) next(start int) int {
	c.drop(start)
	if rest := len(c.text) - start; unitsPerByte*rest+boldMarks*len(c.bold) <= c.limit {
		return len(c.text) // as most quotes do
	}
	var best [ranks]int
	used, wasBold, spans := 0, false, c.bold
	for i, r := range c.text[start:] {
		at := start + i
		best[c.rank(start, at)] = at
		isBold := covers(&spans, at)
		if isBold && !wasBold {
			used += boldMarks
		}
		wasBold = isBold
		if used += escapedUnits(c.text, at, r); used > c.limit {
			return c.choose(start, best)
		}
	}
	return len(c.text)
}

// drop forgets the spans and ends before start, so that the whole is linear.
func (c *cutter) drop(start int) {
	for len(c.bold) > 0 && c.bold[0].End <= start {
		c.bold = c.bold[1:]
	}
	for len(c.ends) > 0 && c.ends[0] <= start {
		c.ends = c.ends[1:]
	}
}

func covers(spans *[]retrieval.Span, at int) bool {
	for len(*spans) > 0 && (*spans)[0].End <= at {
		*spans = (*spans)[1:]
	}
	return len(*spans) > 0 && (*spans)[0].Start <= at
}

// choose takes the best place found, the last of its rank. One character always goes through, or there were no end.
func (c *cutter) choose(start int, best [ranks]int) int {
	for r := sentenceEnds; r >= anywhere; r-- {
		if best[r] > start {
			return best[r]
		}
	}
	_, n := utf8.DecodeRuneInString(c.text[start:])
	return start + n
}

// rank judges a cut before the character at offset at, in the piece that begins at start.
func (c *cutter) rank(start, at int) rank {
	if at == start {
		return anywhere
	}
	r, _ := utf8.DecodeRuneInString(c.text[at:])
	before, n := utf8.DecodeLastRuneInString(c.text[start:at])
	switch {
	case before == '\r' && r == '\n':
		return anywhere
	case unicode.IsSpace(r):
		return characters // white space stays with what it follows
	case !unicode.IsSpace(before):
		return c.rankInside(at, before, r)
	case c.endsSentence(start, at):
		return sentenceEnds
	case before == '\n':
		return lineBreaks
	case n > 0:
		return words
	}
	return anywhere
}

func (c *cutter) rankInside(at int, before, r rune) rank {
	const joiner = '\u200d'
	switch {
	case strings.ContainsRune("。！？", before) && c.ends == nil:
		return sentenceEnds
	case before == joiner || r == joiner || unicode.In(r, unicode.M, unicode.Sk):
		return anywhere
	}
	return characters
}

// endsSentence reports whether a sentence has ended in the white space right before at.
func (c *cutter) endsSentence(start, at int) bool {
	said := strings.TrimRightFunc(c.text[start:at], unicode.IsSpace)
	if c.ends == nil {
		return looksEnded(said)
	}
	for _, end := range c.ends {
		if end >= start+len(said) {
			return end <= at
		}
	}
	return false
}

// looksEnded reports whether text ends as sentences do: with a mark that ends one, and perhaps closing quotes after it.
func looksEnded(text string) bool {
	text = strings.TrimRight(text, `"'”’»)]`)
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…。！？", r) && r != utf8.RuneError
}
