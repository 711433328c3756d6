package country

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letters is where the run of ASCII letters that begins at text[at] ends.
func letters(text string, at int) int {
	for at < len(text) && isLetter(text[at]) {
		at++
	}
	return at
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// after is where phrase, which stands in text at at, ends, and -1 where it does not stand there. A space of the phrase is white
// space in the text, over the end of a line too but not over an empty line; hyphens and apostrophes are alike.
func after(text string, at int, phrase string) int {
	for i := 0; i < len(phrase); i++ {
		if at >= len(text) {
			return -1
		}
		switch {
		case phrase[i] == ' ':
			next := skipSpace(text, at)
			if next == at {
				return -1
			}
			at = next
		case phrase[i] == text[at]:
			at++
		case phrase[i] == '-' && hyphen(text, at) > 0:
			at += hyphen(text, at)
		case phrase[i] == '\'' && strings.HasPrefix(text[at:], "’"):
			at += len("’")
		default:
			return -1
		}
	}
	if at < len(text) && isWord(runeAt(text, at)) {
		return -1
	}
	return at
}

// skipSpace passes over white space with at most one line end.
func skipSpace(text string, at int) int {
	lines := 0
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' {
			if lines++; lines > 1 {
				break
			}
		}
		at += size
	}
	return at
}

// hyphen is the length of the hyphen, or the dash used as one, at text[at], and 0 where there is none.
func hyphen(text string, at int) int {
	for _, h := range []string{"-", "‐", "‑", "–"} {
		if strings.HasPrefix(text[at:], h) {
			return len(h)
		}
	}
	return 0
}

// hyphenBefore is the length of the hyphen that ends at text[at].
func hyphenBefore(text string, at int) int {
	for _, h := range []string{"-", "‐", "‑", "–"} {
		if strings.HasSuffix(text[:at], h) {
			return len(h)
		}
	}
	return 0
}

func runeAt(text string, at int) rune {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r
}

func runeBefore(text string, at int) rune {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return r
}

// isWord reports whether r can be part of a word.
func isWord(r rune) bool {
	return r < utf8.RuneSelf && (isLetter(byte(r)) || '0' <= r && r <= '9' || r == '_') ||
		r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
}

// nextWord is the word that follows text[at] after white space; it is empty where something else follows.
func nextWord(text string, at int) (word string, end int) {
	start := skipSpace(text, at)
	end = start
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isWord(r) {
			break
		}
		end += size
	}
	return text[start:end], end
}

// lastWord is the word before text[at] and the white space between; it is empty where something else stands there.
func lastWord(text string, at int) (word string, start int) {
	end, lines := at, 0
	for end > 0 && lines < 2 {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
		end -= size
	}
	start = end
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !isWord(r) {
			break
		}
		start -= size
	}
	return text[start:end], start
}

// startsWithCapital reports whether a word begins with a capital letter, and isLower whether it begins with a small one.
func startsWithCapital(word string) bool { return word != "" && unicode.IsUpper(runeAt(word, 0)) }

func isLower(word string) bool { return word != "" && unicode.IsLower(runeAt(word, 0)) }
