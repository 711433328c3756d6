package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// pluralPossessive is the length of an apostrophe after a word that makes it a possessive, as in "the two countries’ air forces"; 0 where
// there is none.
func pluralPossessive(text, lower string, end int) int {
	if !strings.HasSuffix(lower, "s") || end >= len(text) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[end:])
	if r != '\'' && r != '’' || end+size >= len(text) || text[end+size] != ' ' {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(text[end+size+1:]); !unicode.IsLetter(next) {
		return 0
	}
	return size
}

// classify tells what the first character of a text is, and how long.
func classify(text string) (size int, c class) {
	if b := text[0]; b < utf8.RuneSelf {
		return 1, classes[b]
	}
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return size, other
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		return size, space
	}
	return size, mark
}

// wordEnd is where the word that begins at start ends, and what it is made of. A hyphen, slash, apostrophe or ampersand between letters
// belongs to it; so does a point between single letters, or a comma or point between digits.
func wordEnd(text string, start int) (end int, made class) {
	for end = start; end < len(text); {
		c := classes[text[end]]
		if c&plain != 0 {
			made |= c
			end++
			continue
		}
		if c == space {
			break
		}
		size, c := classify(text[end:])
		if c&(mark|space) != 0 && !joins(text, start, end, end+size) {
			break
		}
		made |= c
		end += size
	}
	return end, made
}

// joins reports whether a mark from at to next leaves a word one word.
func joins(text string, start, at, next int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	switch r {
	case '-', '/', '\'', '’', '&', '–', '‑':
		return next < len(text) && isLetter(text[next:])
	case '.':
		if last := afterHyphen(text[start:at]); isDotted(last) {
			return next < len(text) && isLetter(text[next:]) || strings.Contains(last, ".")
		}
		return next < len(text) && isDigit(text[at-1]) && isDigit(text[next])
	case ',':
		return next < len(text) && isDigit(text[at-1]) && isDigit(text[next])
	}
	return false
}

// afterHyphen is the last part of a word so far: "U" of "Korea-U", which "Korea-U.S." becomes.
func afterHyphen(word string) string { return word[strings.LastIndexByte(word, '-')+1:] }

// isLetter reports whether a word goes on with the first character of a text.
func isLetter(text string) bool {
	_, c := classify(text)
	return c&(mark|space) == 0
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
