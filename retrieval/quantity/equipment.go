package quantity

import (
	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// FindEquipment returns the designations of equipment in text, in order and disjoint: "J-20", "Type 055", "T-72B3M", "HIMARS",
// "Arleigh Burke-class destroyer".
func FindEquipment(text string) []retrieval.Span { return nil }

// isDesignation reports whether a word has the form of a designation: one letter to three, perhaps a hyphen, one digit to three,
// and perhaps the letters and digits of a variant.
func isDesignation(word string) bool {
	if word == "" || !words.IsCapital(word[0]) {
		return false
	}
	letters := words.Letters(word, 0)
	at := letters + words.Hyphen(word, letters)
	digits := words.Digits(word, at)
	return letters <= 3 && digits > at && digits-at <= 3 && len(word)-digits <= 5 && variant(word[digits:])
}

// variant reports whether s can end a designation: "B3M", "s".
func variant(s string) bool {
	for i := range len(s) {
		if !words.IsLetter(s[i]) && !words.IsDigit(s[i]) {
			return false
		}
	}
	return true
}
