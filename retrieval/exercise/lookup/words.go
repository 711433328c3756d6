package lookup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval/analysis"
)

// Words cuts a name into its words, folded. Letters and digits part: "INDRA-21", "Indra 21" and "indra21" are the same two.
func Words(called string) []string {
	var words []string
	start, kind := 0, between
	for i, r := range called {
		if next := kindOf(r); next != kind && next != joining {
			words = appendWord(words, called[start:i], kind)
			start, kind = i, next
		}
	}
	return appendWord(words, called[start:], kind)
}

func appendWord(words []string, text string, kind runeKind) []string {
	if kind == between {
		return words
	}
	if folded := analysis.Fold(text); folded != "" {
		words = append(words, folded)
	}
	return words
}

type runeKind int

const (
	between runeKind = iota
	letter
	digit
	joining // a mark that is part of the word before it: an accent, the apostrophe of "People's"
)

func kindOf(r rune) runeKind {
	switch {
	case unicode.IsLetter(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
		return joining
	}
	return between
}

func isNumber(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsDigit(r)
}

// sameYears are the other ways to write a word that may be a year: with two digits and with four.
func sameYears(text string) []string {
	switch {
	case len(text) == 2 && isNumber(text):
		return []string{"19" + text, "20" + text}
	case len(text) == 4 && (strings.HasPrefix(text, "19") || strings.HasPrefix(text, "20")):
		return []string{text[2:]}
	}
	return nil
}
