package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether a sentence ends at a stop that some text follows.
func (c *cutter) ends(s stop) bool {
	first, _ := utf8.DecodeRuneInString(c.text[s.at:])
	last, _ := utf8.DecodeLastRuneInString(c.text[:s.end])
	if stopKind(last) == wide {
		return true
	}
	word := wordAt(c.text, s.next)
	if s.next == s.close {
		return c.text[s.at:s.close] == "." && isGlued(c.text, s.at, word)
	}
	if word == "" {
		return isSymbolStart(c.text[s.next:])
	}
	initial, _ := utf8.DecodeRuneInString(word)
	low := unicode.IsLower(initial) && !hasCapital(word)
	switch {
	case isMarker(c.text[c.start:s.at]):
		return false
	case isLettered(c.text[c.start:]) && isLettered(c.text[s.next:]):
		return true
	case s.end == s.at+1 && first == '.' && isSpaced(c.text, s.at):
		return true
	case first == '!' || first == '?' || first == '‼' || first == '⁉' || first == '⁈' || first == '⁇':
		return (!low || c.caseless) && !c.isAttributed(s, word)
	case s.end > s.at+1:
		return !low && c.trailEnds(s, word)
	case low:
		return c.caseless && !c.abbreviates(s, word)
	}
	return !c.abbreviates(s, word) && !c.isAttributed(s, word)
}

// isMarker reports whether a sentence would be no more than the number or letter of an item, or an abbreviation: "1.",
// "(a).", "IV.", "P.S."
func isMarker(sentence string) bool {
	const longest = 8
	if len(sentence) > longest {
		return false
	}
	mark := strings.Trim(sentence, "()[]*_-–•# \t")
	return len(mark) <= 1 || isDotted(mark) || strings.Trim(mark, "0123456789.") == "" || strings.Trim(mark, "ivxIVX") == ""
}

// isLettered reports whether a text begins with the letter of an item: "a. Wash the rice."
func isLettered(text string) bool {
	return len(text) > 2 && text[0] >= 'a' && text[0] <= 'z' && (text[1] == '.' || text[1] == ')') && text[2] == ' '
}

// isSpaced reports whether a point stands between spaces, as in texts that were cut into tokens.
func isSpaced(text string, at int) bool {
	return at > 0 && (text[at-1] == ' ' || text[at-1] == '\n')
}

// trailEnds reports whether an ellipsis ends a sentence. One that stands apart marks an omission, and the sentence goes on;
// four points are an ellipsis and a stop.
func (c *cutter) trailEnds(s stop, word string) bool {
	points := strings.Count(c.text[s.at:s.end], ".")
	if points > 3 {
		return true
	}
	return !isSpaced(c.text, s.at) && word != "I" && !strings.HasPrefix(word, "I'") && !strings.HasPrefix(word, "I’")
}

// isGlued reports whether a stop without white space after it ends a sentence, as pages do that lost a line end: a word in
// small letters before, and one that begins sentences after. Names such as "Node.js" and addresses have neither.
func isGlued(text string, at int, word string) bool {
	const shortest = 3
	before := tokenBefore(text, at)
	return len(before) >= shortest && strings.ToLower(before) == before && isLetters(before) && isOpener(word)
}

// isAttributed reports whether a quotation that closes here is followed by who said it: "Really?" Tom asked.
func (c *cutter) isAttributed(s stop, word string) bool {
	if s.close == s.end || !strings.ContainsAny(c.text[s.end:s.close], "\"”’'»") || isOpener(word) {
		return false
	}
	const lookAhead = 60
	rest := c.text[s.next:min(s.next+lookAhead, len(c.text))]
	words := strings.Fields(rest)
	for i := 1; i < len(words) && i <= 2; i++ {
		if isSpeech(strings.Trim(words[i], ".,:;")) {
			return true
		}
	}
	return false
}

// wordAt is the word that begins at or just after at, with the quotes and brackets that open before it passed over; empty
// where something else stands there.
func wordAt(text string, at int) string {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !strings.ContainsRune("\"'“‘„«‹([{*_¿¡「『（【", r) {
			break
		}
		at += size
	}
	const longest = 40
	end := at
	for end < len(text) && end < at+longest {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '\'' && r != '’' && !unicode.IsMark(r) {
			break
		}
		end += size
	}
	return text[at:end]
}

// isSymbolStart reports whether a sentence may begin with what stands here though it is no word: money, a hash, a sign.
func isSymbolStart(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSymbol(r) && r != '=' && r != '+' && r != '|' && r != '<' && r != '>' || r == '#' || r == '@' || r == '§'
}

func hasCapital(word string) bool { return strings.IndexFunc(word, unicode.IsUpper) >= 0 }

func isLetters(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}
