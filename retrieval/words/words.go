// Package words steps over a text word by word, for the packages that look for names, dates and numbers in it.
//
// All of it is about bytes where they lie: nothing is copied, and every offset returned is between two characters of the text,
// valid UTF-8 or not, if the offset given was. A word is a run of letters, digits, marks and underscores.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Set makes a set of the words of a list.
func Set(list string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// IsLetter reports whether b is an ASCII letter, and IsCapital, IsSmall and IsDigit what kind of character it is.
func IsLetter(b byte) bool  { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func IsCapital(b byte) bool { return 'A' <= b && b <= 'Z' }
func IsSmall(b byte) bool   { return 'a' <= b && b <= 'z' }
func IsDigit(b byte) bool   { return '0' <= b && b <= '9' }

// Letters is where the run of ASCII letters that begins at text[at] ends.
func Letters(text string, at int) int {
	for at < len(text) && IsLetter(text[at]) {
		at++
	}
	return at
}

// Digits is where the run of ASCII digits that begins at text[at] ends.
func Digits(text string, at int) int {
	for at < len(text) && IsDigit(text[at]) {
		at++
	}
	return at
}

// inWord are the ASCII characters that can be part of a word.
var inWord = func() (in [utf8.RuneSelf]bool) {
	for b := range byte(utf8.RuneSelf) {
		in[b] = IsLetter(b) || IsDigit(b) || b == '_'
	}
	return in
}()

// InWord reports whether r can be part of a word.
func InWord(r rune) bool {
	if uint32(r) < utf8.RuneSelf {
		return inWord[r]
	}
	return inForeignWord(r)
}

func inForeignWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
}

// Starts reports whether a word can start at text[at]: no part of one stands before it. Ends is the same for the other side.
func Starts(text string, at int) bool { return at == 0 || !InWord(Before(text, at)) }
func Ends(text string, at int) bool   { return at >= len(text) || !InWord(At(text, at)) }

// At is the character that begins at text[at], and Before the one that ends there; utf8.RuneError where there is none.
func At(text string, at int) rune {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r
}

func Before(text string, at int) rune {
	if at > 0 && text[at-1] < utf8.RuneSelf {
		return rune(text[at-1])
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return r
}

// Space passes over white space after text[at], with at most one line end: an empty line parts what stands on either side.
func Space(text string, at int) int {
	if at+1 < len(text) && text[at] == ' ' && text[at+1] > ' ' && text[at+1] < utf8.RuneSelf {
		return at + 1 // one space, as nearly always
	}
	for line := false; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsSpace(r) || r == '\n' && line {
			break
		}
		line = line || r == '\n'
		at += size
	}
	return at
}

// spaceBefore is the same for white space that ends at text[at].
func spaceBefore(text string, at int) int {
	for line := false; at > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !unicode.IsSpace(r) || r == '\n' && line {
			break
		}
		line = line || r == '\n'
		at -= size
	}
	return at
}

// Next is the word after text[at] and the white space there, and where it ends; it is empty where something else follows.
func Next(text string, at int) (word string, end int) {
	start := Space(text, at)
	end = start
	for end < len(text) {
		r, size := rune(text[end]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[end:])
		}
		if !InWord(r) {
			break
		}
		end += size
	}
	return text[start:end], end
}

// Last is the word before text[at] and the white space there, and where it starts; it is empty where something else stands there.
func Last(text string, at int) (word string, start int) {
	end := spaceBefore(text, at)
	start = end
	for start > 0 {
		r, size := rune(text[start-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(text[:start])
		}
		if !InWord(r) {
			break
		}
		start -= size
	}
	return text[start:end], start
}

// hyphens are the hyphens that are no ASCII, and the dash that is used as one. They begin with one byte and are equally long.
var hyphens = [...]string{"‐", "‑", "–"}

// firstByte is what they begin with, and lastBytes what they end with.
const firstByte, lastBytes = "\xE2", "\x90\x91\x93"

// Hyphen is the length of the hyphen at text[at], and HyphenBefore of the one that ends there; 0 where there is none.
func Hyphen(text string, at int) int {
	if at >= len(text) || text[at] != '-' && text[at] != firstByte[0] {
		return 0
	}
	if text[at] == '-' {
		return 1
	}
	for _, h := range hyphens {
		if strings.HasPrefix(text[at:], h) {
			return len(h)
		}
	}
	return 0
}

func HyphenBefore(text string, at int) int {
	if at == 0 || text[at-1] != '-' && strings.IndexByte(lastBytes, text[at-1]) < 0 {
		return 0
	}
	if text[at-1] == '-' {
		return 1
	}
	for _, h := range hyphens {
		if strings.HasSuffix(text[:at], h) {
			return len(h)
		}
	}
	return 0
}

// After is where phrase ends that stands in text at at and is no part of a longer word, and -1 where it does not. A space of the
// phrase is any white space in the text but an empty line, its hyphen any hyphen or a space, its apostrophe a curly one too.
func After(text string, at int, phrase string) int {
	for i := range len(phrase) {
		if at >= len(text) {
			return -1
		}
		next := at
		switch {
		case phrase[i] == ' ':
			next = Space(text, at)
		case phrase[i] == text[at]:
			next++
		case phrase[i] == '-' && Hyphen(text, at) > 0:
			next += Hyphen(text, at)
		case phrase[i] == '-':
			next = Space(text, at)
		case phrase[i] == '\'' && strings.HasPrefix(text[at:], "’"):
			next += len("’")
		}
		if next == at {
			return -1
		}
		at = next
	}
	if !Ends(text, at) {
		return -1
	}
	return at
}

// Capitalised reports whether a word begins with a capital letter, and Small whether with a small one.
func Capitalised(word string) bool { return word != "" && unicode.IsUpper(At(word, 0)) }

func Small(word string) bool { return word != "" && unicode.IsLower(At(word, 0)) }
