package answer

import (
	"strings"
	"unicode"
)

// longestShort is the longest short form, in letters: longer runs of capitals in brackets are emphasis or code.
const longestShort = 8

// inBrackets finds short forms: "Long Name (LN)".
func inBrackets(text string) (found []Alias) {
	for at := 0; ; {
		next := strings.IndexByte(text[at:], '(')
		if next < 0 {
			return found
		}
		open := at + next
		at = open + 1
		length := strings.IndexByte(text[at:], ')')
		if length < 2 || length > longestShort || !isShortForm(text[at:at+length]) {
			continue
		}
		if start, fits := spelledOut(text[:open], text[at:at+length]); fits {
			found = append(found, Alias{Name: [2]int{start, len(strings.TrimRight(text[:open], " "))}, Other: [2]int{at, at + length}})
		}
	}
}

// isShortForm reports whether a word is capitals only.
func isShortForm(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return r < 'A' || r > 'Z' })
}

// spelledOut finds where the name begins that a short form stands for, at the end of a text. It is the algorithm of Schwartz and
// Hearst ("A simple algorithm for identifying abbreviation definitions in biomedical text", 2003): the letters of the short
// form are found in the name from the last to the first, the first of them at the beginning of a word. Beyond that the name has
// a capital there, two words at least, and no more than twice the words the short form has letters, nor five more.
func spelledOut(text, short string) (start int, fits bool) {
	start = len(text)
	for n := len(short) - 1; n >= 0; n-- {
		for start--; start >= 0; start-- {
			if strings.IndexByte(".;:!?()\n", text[start]) >= 0 {
				return 0, false
			}
			if text[start]|0x20 == short[n]|0x20 && (n > 0 || beginsWord(text, start)) {
				break
			}
		}
		if start < 0 {
			return 0, false
		}
	}
	words := len(strings.Fields(text[start:]))
	return start, unicode.IsUpper(rune(text[start])) && words >= 2 && words <= min(2*len(short), len(short)+5)
}

func beginsWord(text string, at int) bool {
	return at == 0 || strings.IndexByte(" -/(\"'", text[at-1]) >= 0
}
