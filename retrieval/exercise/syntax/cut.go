package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval"
)

// A Cutter cuts the sentences of one document into words.
type Cutter struct {
	text  string
	lower string // the text with the capitals of ASCII made small, so that their words need no copies of their own
	words []Word // of all sentences so far; a sentence's are a part of it
}

// NewCutter makes a Cutter for a document's text.
func NewCutter(text string) *Cutter {
	const perWord = 4 // bytes of English for a word or mark, white space included, at least: all words of a text are made room for at once
	return &Cutter{text: text, lower: lowerASCII(text), words: make([]Word, 0, len(text)/perWord)}
}

// lowerASCII makes the capitals of ASCII small and leaves every other byte as it is.
func lowerASCII(text string) string {
	lower := []byte(text)
	for i, b := range lower {
		if b >= 'A' && b <= 'Z' {
			lower[i] = b | 0x20
		}
	}
	return string(lower)
}

// Words cuts the part of the text that span covers.
func (c *Cutter) Words(span retrieval.Span) []Word {
	first := len(c.words)
	for at := span.Start; at < span.End; {
		size, class := classify(c.text[at:span.End])
		switch class {
		case space:
			at += size
		case mark:
			at = c.mark(at, at+size, span.End)
		case letter:
			at = c.word(at, span.End, len(c.words) > first && c.words[len(c.words)-1].IsQuote())
		}
	}
	return c.words[first:len(c.words):len(c.words)]
}

// mark adds the mark at [at, end), a dash of two hyphens as one, and returns where it ends.
func (c *Cutter) mark(at, end, last int) int {
	for c.text[at] == '-' && end < last && c.text[end] == '-' {
		end++
	}
	written := c.text[at:end]
	c.words = append(c.words, Word{Span: retrieval.Span{Start: at, End: end}, Lower: written, Shape: Mark, entry: entryOf(written)})
	return end
}

// word adds the word that begins at at, and returns where it ends.
func (c *Cutter) word(at, last int, quoted bool) int {
	end := wordEnd(c.text[:last], at)
	w := c.newWord(at, end)
	if !quoted && pluralPossessive(c.text[:last], w.Lower, end) {
		w.Possessive = true
		_, size := utf8.DecodeRuneInString(c.text[end:])
		end += size
	}
	c.words = append(c.words, w)
	return end
}

// newWord makes a word of text[start:end].
func (c *Cutter) newWord(start, end int) Word {
	w := Word{Span: retrieval.Span{Start: start, End: end}}
	if ending := possessive(c.text[start:end]); ending > 0 {
		w.End -= ending
		w.Possessive = true
	}
	written := c.text[w.Start:w.End]
	w.Lower = c.small(w.Span)
	w.Shape = shapeOf(written)
	w.Acronym = w.Shape == Capital && isUpper(written)
	w.entry = entryOf(w.Lower)
	w.Roles = w.entry.rolesOf(w.Lower)
	if w.Acronym && w.Lower == "us" {
		w.Roles = 0
	}
	return w
}

// possessive is the length of the ending that makes a word a possessive, "'s"; 0 where it has none.
func possessive(word string) int {
	if last := word[len(word)-1]; last != 's' && last != 'S' {
		return 0
	}
	for _, apostrophe := range [...]string{"'", "’"} {
		if n := len(apostrophe) + 1; len(word) > n && strings.HasSuffix(word[:len(word)-1], apostrophe) {
			return n
		}
	}
	return 0
}

// small is a part of the text in small letters.
func (c *Cutter) small(span retrieval.Span) string {
	written := c.text[span.Start:span.End]
	for i := range len(written) {
		if written[i] >= utf8.RuneSelf {
			return strings.ToLower(written)
		}
	}
	return c.lower[span.Start:span.End]
}

// pluralPossessive reports whether an apostrophe after a word makes it a possessive: "the two countries’ air forces".
func pluralPossessive(text, lower string, end int) bool {
	if !strings.HasSuffix(lower, "s") {
		return false
	}
	r, size := utf8.DecodeRuneInString(text[end:])
	if r != '\'' && r != '’' || end+size >= len(text) || text[end+size] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[end+size+1:])
	return unicode.IsLetter(next)
}

type class uint8

const (
	space class = iota
	mark
	letter
)

func classify(text string) (size int, c class) {
	if b := text[0]; b < utf8.RuneSelf {
		switch {
		case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9':
			return 1, letter
		case b <= ' ' || b == 0x7f:
			return 1, space
		}
		return 1, mark
	}
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return size, letter
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		return size, space
	}
	return size, mark
}

// wordEnd is where the word that begins at start ends. A hyphen, slash, apostrophe or ampersand between letters belongs to it; so
// does a point between single letters, or a comma or point between digits.
func wordEnd(text string, start int) int {
	at := start
	for at < len(text) {
		if isPlain(text[at]) {
			at++
			continue
		}
		size, c := classify(text[at:])
		if c == letter {
			at += size
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if !joins(text, r, start, at, at+size) {
			break
		}
		at += size
	}
	return at
}

// isPlain reports whether a byte is a letter or digit of ASCII.
func isPlain(b byte) bool {
	return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9'
}

// joins reports whether a mark from at to next leaves a word one word.
func joins(text string, r rune, start, at, next int) bool {
	dotted := r == '.' && isDotted(text[start:at])
	if next >= len(text) {
		return dotted && strings.Contains(text[start:at], ".")
	}
	_, c := classify(text[next:])
	if c != letter {
		return dotted && strings.Contains(text[start:at], ".")
	}
	before, after := text[at-1], text[next]
	switch r {
	case '-', '/', '\'', '’', '&', '–', '‑':
		return true
	case '.':
		return dotted || isDigit(before) && isDigit(after)
	case ',':
		return isDigit(before) && isDigit(after)
	}
	return false
}

// isDotted reports whether a word so far is single letters with points between: "U", "U.S".
func isDotted(word string) bool {
	for i := range len(word) {
		if isLetter := word[i] != '.'; isLetter != (i%2 == 0) {
			return false
		}
	}
	return len(word)%2 == 1 && !isDigit(word[0])
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
