// Package analysis turns text into the terms that are indexed and looked for.
//
// It promises that the index, the question and the sentence are read by the same eyes: a term found in one is found in
// the others, whatever its case, accents, possessive, plural or other regular form, the irregular forms that are listed, British
// or American spelling, or the way a number is written. Tokens are byte spans of
// the text as given, in order and disjoint, so that whatever matched can be highlighted where it stands. Any bytes may
// be given; invalid UTF-8 separates words.
package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Version goes up whenever the same text gives other terms: an index made by another version is rebuilt.
const Version = 2

// A Token is one word of a text.
type Token struct {
	Start, End int    // bytes in the text
	Term       string // as indexed: folded and stemmed
	Kind       Kind
}

// Kind tells what a word looks like, as far as its letters show.
type Kind uint8

const (
	Lower   Kind = iota // no capital at its start
	Capital             // begins with a capital letter
	Number              // begins with a digit
)

// Tokens appends the tokens of text to dst.
func (a *Analyzer) Tokens(dst []Token, text string) []Token {
	for pos := 0; pos < len(text); {
		start, end, next := nextWord(text, pos)
		if start == end {
			break
		}
		if term := a.term(text[start:end]); term != "" {
			dst = append(dst, Token{Start: start, End: end, Term: term, Kind: KindOf(text[start:end])})
		}
		pos = next
	}
	return dst
}

// KindOf tells what a word looks like.
func KindOf(word string) Kind {
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsDigit(r):
		return Number
	case unicode.IsUpper(r):
		return Capital
	}
	return Lower
}

// nextWord finds the first word at or after pos: text[start:end], and where to go on looking. Without one, start == end.
func nextWord(text string, pos int) (start, end, next int) {
	start = pos
	for start < len(text) {
		r, size := utf8.DecodeRuneInString(text[start:])
		if isWordRune(r, size) {
			break
		}
		start += size
	}
	if start >= len(text) {
		return len(text), len(text), len(text)
	}
	first, size := utf8.DecodeRuneInString(text[start:])
	end = start + size
	if standsAlone(first) {
		return start, end, end
	}
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if isWordRune(r, size) && !standsAlone(r) {
			end += size
			continue
		}
		joined := joiner(text, start, end, r, size)
		if joined == 0 {
			break
		}
		end += joined
	}
	return start, end, afterPossessive(text, end)
}

func isWordRune(r rune, size int) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if r == utf8.RuneError && size <= 1 {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// standsAlone reports whether a letter of a script written without spaces is a word by itself.
func standsAlone(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// joiner is the length of a mark at end that joins the word before it with what follows: the comma of 10,000, the point
// of 3.5, the stops inside U.S., the apostrophe of don't. Zero where it joins nothing.
func joiner(text string, start, end int, r rune, size int) int {
	after, _ := utf8.DecodeRuneInString(text[end+size:])
	switch r {
	case ',':
		if isDigit(text[end-1]) && threeDigitsAt(text, end+1) {
			return size
		}
	case '.':
		if isDigit(text[end-1]) && '0' <= after && after <= '9' {
			return size
		}
		if isInitials(text[start:end]) && isSingleLetterAt(text, end+1) {
			return size
		}
	case '\'', '’':
		if unicode.IsLetter(after) && !isPossessiveAt(text, end, size) {
			return size
		}
	}
	return 0
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func threeDigitsAt(text string, i int) bool {
	if i+3 > len(text) || !isDigit(text[i]) || !isDigit(text[i+1]) || !isDigit(text[i+2]) {
		return false
	}
	return i+3 == len(text) || !isDigit(text[i+3])
}

// isInitials reports whether word is letters each followed by a stop, but for the last: "U", "U.S".
func isInitials(word string) bool {
	for i := 0; i < len(word); i++ {
		if i%2 == 0 != isLetter(word[i]) || i%2 == 1 && word[i] != '.' {
			return false
		}
	}
	return true
}

// isSingleLetterAt reports whether a letter stands at i that no other letter or digit follows: the S of "U.S.".
func isSingleLetterAt(text string, i int) bool {
	if i >= len(text) || !isLetter(text[i]) {
		return false
	}
	r, size := utf8.DecodeRuneInString(text[i+1:])
	return i+1 == len(text) || !isWordRune(r, size)
}

// isPossessiveAt reports whether an apostrophe of the given size at i begins a possessive ending.
func isPossessiveAt(text string, i, size int) bool {
	i += size
	if i >= len(text) || text[i]|0x20 != 's' {
		return false
	}
	r, runeSize := utf8.DecodeRuneInString(text[i+1:])
	return i+1 == len(text) || !isWordRune(r, runeSize)
}

// afterPossessive passes over a possessive ending at i, which is no part of the word.
func afterPossessive(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if (r == '\'' || r == '’') && isPossessiveAt(text, i, size) {
		return i + size + 1
	}
	return i
}

// Fold is a word as it is compared before stemming: lower case, without accents, and without the marks inside it.
func Fold(word string) string {
	if isPlain(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range decompose(word) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == ',':
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return foldStops(b.String())
}

// isPlain reports whether a word is ASCII lower case letters and digits only, and so folded already.
func isPlain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; !('a' <= c && c <= 'z' || isDigit(c)) {
			return false
		}
	}
	return true
}

// foldStops takes the stops out of initials ("u.s" is "us") and leaves the point of a number ("3.5") where it is.
func foldStops(word string) string {
	if word == "" || isDigit(word[0]) || strings.IndexByte(word, '.') < 0 {
		return word
	}
	return strings.ReplaceAll(word, ".", "")
}
