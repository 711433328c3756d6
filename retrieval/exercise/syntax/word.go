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
	Plain          bool // of letters of ASCII alone: no number, no compound
	entry          *entry
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

// In reports whether a word is on a list.
func (w *Word) In(l List) bool { return w.entry.isOn(l) }

// Is reports whether a word is one of those given, in small letters.
func (w *Word) Is(words ...string) bool {
	for _, word := range words {
		if len(w.Lower) == len(word) && w.Lower[0] == word[0] && w.Lower == word {
			return true
		}
	}
	return false
}

var (
	dashes = NewList(`— – - --`)
	quotes = NewList(`" “ ” „ « » ' ‘ ’`)
)

// IsDash reports whether a mark parts as a dash does.
func (w *Word) IsDash() bool { return w.Shape == Mark && w.In(dashes) }

// IsQuote reports whether a mark opens or closes a quotation.
func (w *Word) IsQuote() bool { return w.Shape == Mark && w.In(quotes) }

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
	if b := word[0]; b >= 'A' && b <= 'Z' {
		return Capital
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
