package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval"
)

// A Word is a word, a number or a mark of a sentence. Compounds are one word: "five-day", "Zapad/Interaction-2021", "U.S.",
// "10,000".
type Word struct {
	retrieval.Span        // in the document, without the ending of a possessive
	Lower          string // in small letters
	Roles          Roles
	Shape          Shape
	Possessive     bool // "Russia's", "countries’"
	Acronym        bool // of capitals throughout: "RIMPAC", "INDRA-21"
}

// A Shape says how a word is written.
type Shape uint8

const (
	Small   Shape = iota // "drill", "live-fire"
	Capital              // "Vostok", "Zapad/Interaction-2021"
	Number               // begins with a digit: "2021", "10,000", "13th"
	Mark                 // punctuation; Lower is the mark
)

// Has reports whether a word has one of the roles.
func (w *Word) Has(r Roles) bool { return w.Roles&r != 0 }

// Is reports whether a word is one of those given, in small letters.
func (w *Word) Is(words ...string) bool {
	for _, word := range words {
		if w.Lower == word {
			return true
		}
	}
	return false
}

// IsDash reports whether a mark parts as a dash does.
func (w *Word) IsDash() bool { return w.Shape == Mark && w.Is("—", "–", "-", "--") }

// IsQuote reports whether a mark opens or closes a quotation.
func (w *Word) IsQuote() bool {
	return w.Shape == Mark && w.Is("\"", "“", "”", "„", "«", "»", "'", "‘", "’")
}

// Words cuts the part of a text that span covers.
func Words(text string, span retrieval.Span) []Word {
	words := make([]Word, 0, span.Len()/4+4)
	for at := span.Start; at < span.End; {
		size, class := classify(text[at:span.End])
		if class == space {
			at += size
			continue
		}
		if class == mark {
			end := at + size
			for text[at] == '-' && end < span.End && text[end] == '-' {
				end++
			}
			words = append(words, Word{Span: retrieval.Span{Start: at, End: end}, Lower: text[at:end], Shape: Mark})
			at = end
			continue
		}
		end := wordEnd(text[:span.End], at)
		words = append(words, newWord(text, at, end))
		w := &words[len(words)-1]
		at = end
		if opened := len(words) > 1 && words[len(words)-2].IsQuote(); !opened && pluralPossessive(text[:span.End], w.Lower, end) {
			w.Possessive = true
			_, size := utf8.DecodeRuneInString(text[end:])
			at += size
		}
	}
	return words
}

// newWord makes a word of text[start:end].
func newWord(text string, start, end int) Word {
	w := Word{Span: retrieval.Span{Start: start, End: end}}
	if last := text[end-1]; last == 's' || last == 'S' {
		for _, apostrophe := range [...]string{"'", "’"} {
			if strings.HasSuffix(text[start:end-1], apostrophe) && end-1-start > len(apostrophe) {
				w.End -= 1 + len(apostrophe)
				w.Possessive = true
			}
		}
	}
	written := text[w.Start:w.End]
	w.Lower = strings.ToLower(written)
	w.Shape = shapeOf(written)
	w.Acronym = w.Shape == Capital && isUpper(written)
	w.Roles = rolesOf(w.Lower)
	if w.Acronym && w.Lower == "us" {
		w.Roles = 0
	}
	return w
}

// isUpper reports whether a word of two letters or more has no small one.
func isUpper(word string) bool {
	for i := range len(word) {
		if word[i] >= 'a' && word[i] <= 'z' {
			return false
		}
	}
	return len(word) > 1 && strings.IndexFunc(word, unicode.IsLower) < 0
}

func shapeOf(word string) Shape {
	if b := word[0]; b >= 'a' && b <= 'z' {
		return Small
	}
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsDigit(r):
		return Number
	case unicode.IsUpper(r):
		return Capital
	}
	return Small
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
