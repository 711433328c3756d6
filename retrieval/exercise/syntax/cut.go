package syntax

import (
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// A Cutter cuts the sentences of one document into words.
type Cutter struct {
	text  string
	lower string // the text with the capitals of ASCII made small, so that their words need no copies of their own
	words []Word // those of the last sentences; what is left of the array is for the next
}

// NewCutter makes a Cutter for a document's text.
func NewCutter(text string) *Cutter {
	return &Cutter{text: text, lower: lowerASCII(text)}
}

// lowerASCII makes the capitals of ASCII small and leaves every other byte as it is.
func lowerASCII(text string) string {
	lower := make([]byte, len(text))
	for i := range lower {
		lower[i] = lowered[text[i]]
	}
	return string(lower)
}

var lowered = func() (lowered [256]byte) {
	for i := range lowered {
		lowered[i] = byte(i)
	}
	for b := 'A'; b <= 'Z'; b++ {
		lowered[b] = byte(b) | 0x20
	}
	return lowered
}()

// Words cuts the part of the text that span covers.
func (c *Cutter) Words(span retrieval.Span) []Word {
	const perWord, several = 4, 128 // bytes of English for a word or mark, white space included, at least; and words of some sentences
	if n := span.Len() / perWord; cap(c.words)-len(c.words) < n {
		c.words = make([]Word, 0, max(n, min(several, len(c.text)/perWord)))
	}
	first := len(c.words)
	for at := span.Start; at < span.End; {
		if classes[c.text[at]] == space {
			at++
			continue
		}
		switch size, class := classify(c.text[at:span.End]); class {
		case space:
			at += size
		case mark:
			at = c.mark(at, at+size, span.End)
		default:
			at = c.word(at, span.End, len(c.words) > first)
		}
	}
	return c.words[first:len(c.words):len(c.words)]
}

// add adds a word and returns it, to be filled in.
func (c *Cutter) add(span retrieval.Span) *Word {
	n := len(c.words)
	if n == cap(c.words) {
		c.words = slices.Grow(c.words, 1)
	}
	c.words = c.words[:n+1] // what lies behind the last word was never used
	c.words[n].Span = span
	return &c.words[n]
}

// mark adds the mark at [at, end), a dash of two hyphens as one, and returns where it ends.
func (c *Cutter) mark(at, end, last int) int {
	for c.text[at] == '-' && end < last && c.text[end] == '-' {
		end++
	}
	w := c.add(retrieval.Span{Start: at, End: end})
	w.Lower, w.Shape = c.text[at:end], Mark
	w.entry = entryOf(w.Lower)
	return end
}

// word adds the word that begins at at, and returns where it ends. What follows an opening quote alone is no plural's apostrophe.
func (c *Cutter) word(at, last int, follows bool) int {
	end, made := wordEnd(c.text[:last], at)
	w := c.add(retrieval.Span{Start: at, End: end})
	if made&mark != 0 {
		ending := possessive(c.text[at:end])
		w.End -= ending
		w.Possessive = ending > 0
	}
	w.fill(c.text[w.Start:w.End], c.lower[w.Start:w.End], made)
	w.Plain = made&^(small|capital) == 0 || w.Possessive && words.Letters(c.text, at) == w.End
	if n := pluralPossessive(c.text[:last], w.Lower, end); n > 0 && !(follows && c.words[len(c.words)-2].IsQuote()) {
		w.Possessive = true
		end += n
	}
	return end
}

// fill tells what there is to know of a word as it is written, made of such characters.
func (w *Word) fill(written, lower string, made class) {
	switch {
	case made&other != 0:
		w.Lower = strings.ToLower(written)
	case made&capital != 0:
		w.Lower = lower
	default:
		w.Lower = written
	}
	w.Shape = shapeOf(written)
	w.Acronym = w.Shape == Capital && isUpper(written)
	w.entry = entryOf(w.Lower)
	w.Roles = w.entry.rolesOf(w.Lower)
	if w.Acronym && w.Lower == "us" {
		w.Roles = 0
	}
}

// A class is what a character is; those of a word's characters together tell how it is written.
type class uint8

const (
	small class = 1 << iota
	capital
	digit
	other // a letter, digit or accent that is no ASCII
	mark
	space

	plain = small | capital | digit
)

// classes are those of the characters of ASCII; other bytes have none.
var classes = func() (classes [256]class) {
	for b := range byte(utf8.RuneSelf) {
		switch {
		case b >= 'a' && b <= 'z':
			classes[b] = small
		case b >= 'A' && b <= 'Z':
			classes[b] = capital
		case isDigit(b):
			classes[b] = digit
		case b <= ' ' || b == 0x7f:
			classes[b] = space
		default:
			classes[b] = mark
		}
	}
	return classes
}()
