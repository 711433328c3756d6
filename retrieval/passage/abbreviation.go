package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviates reports whether the point at a stop belongs to an abbreviation after which the sentence goes on with word.
func (c *cutter) abbreviates(s stop, word string) bool {
	if s.close > s.end && c.text[s.end] != ')' { // "… in the U.S." ends, quoted; "(Jan.) 5" does not
		return false
	}
	token := tokenBefore(c.text, s.at)
	lower := strings.ToLower(token)
	capital := lower != token || c.caseless
	switch {
	case token == "":
		return false
	case utf8.RuneCountInString(token) == 1:
		return s.close == s.end && isInitial(token, word, c.caseless)
	case isTimeOfDay(lower):
		return isZone(word) || c.isPreamble(s.at)
	case isLatin(lower) || capital && isTitle(lower):
		return true
	case isCounter(lower):
		return startsWithNumber(word)
	case isMonth(lower):
		return startsWithNumber(word) || capital && isMonth(strings.ToLower(word))
	case capital && isEnding(lower) || lower == "al" || isDotted(token):
		return !isOpener(word)
	}
	return false
}

// isInitial reports whether a single letter before a point is part of a name or a reference and not the last of a
// sentence: "J. Smith" and "p. 12", but "so do I. Then" and "vitamin C. It".
func isInitial(letter, word string, caseless bool) bool {
	r, _ := utf8.DecodeRuneInString(letter)
	switch {
	case !unicode.IsLetter(r) || letter == "I" && len(word) > 1 && isOpener(word):
		return false
	case unicode.IsUpper(r):
		return !isOpener(word)
	}
	return caseless || startsWithNumber(word) || letter == "v" || letter == "c"
}

// isPreamble reports whether the sentence so far is only its adverbial beginning: "At 5 p.m. Mr. Smith left."
func (c *cutter) isPreamble(at int) bool {
	const longest = 40
	if at-c.start > longest {
		return false
	}
	first, rest, _ := strings.Cut(c.text[c.start:at], " ")
	switch first {
	case "At", "By", "Around", "From", "Until", "Before", "After", "About", "Since":
		return strings.Count(rest, " ") <= 3
	}
	return false
}

// tokenBefore is the word before at with the points inside it, as in "U.S"; at most 20 bytes are looked at.
func tokenBefore(text string, at int) string {
	const longest = 20
	start := at
	for start > 0 && at-start < longest {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '.' {
			break
		}
		start -= size
	}
	return strings.TrimLeft(text[start:at], ".")
}

// isDotted reports whether a word is made of one or two letters between points: "U.S", "Ph.D", "i.e".
func isDotted(token string) bool {
	if !strings.Contains(token, ".") {
		return false
	}
	for part := range strings.SplitSeq(token, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 || !isLetters(part) {
			return false
		}
	}
	return true
}

func startsWithNumber(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsNumber(r) || strings.Trim(word, "IVXLC") == "" && word != "I" && word != "C"
}

// isZone reports whether a word goes on a time of day: a day, a month, a time zone.
func isZone(word string) bool {
	if len(word) >= 2 && len(word) <= 5 && strings.ToUpper(word) == word && isLetters(word) {
		return true
	}
	lower := strings.ToLower(word)
	return strings.HasSuffix(lower, "day") || isMonth(lower) || isFullMonth(lower) || startsWithNumber(word) || lower == "eastern" ||
		lower == "pacific" || lower == "central" || lower == "mountain"
}
