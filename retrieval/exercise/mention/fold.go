package mention

import (
	"strings"

	"verbatim/retrieval"
)

// SameEdition reports whether two folded names can be of one exercise: they are the same, or one gives the number of its edition and the
// other does not: "Agni Setu", "Agni Setu VII".
func SameEdition(a, b string) bool {
	return a == b || a == base(b) || base(a) == b
}

// HasNumber reports whether a name ends with the number of its edition: "UNITAS LXIII".
func HasNumber(name string) bool {
	fold := Fold(name)
	return base(fold) != fold
}

// base leaves out the number of an edition.
func base(fold string) string {
	at := strings.LastIndexByte(fold, ' ')
	if at < 0 || strings.Trim(fold[at+1:], "ivxl") != "" {
		return fold
	}
	return fold[:at]
}

// Fold makes one of a name's spellings: small letters, its year left out, and everything but letters and digits a space. It leaves out
// the article and the word exercise.
func Fold(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !isLetterOrDigit(r) })
	for len(words) > 1 && Year(words[len(words)-1]) != 0 {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && (words[0] == "the" || kinds[words[0]] != "") {
		words = words[1:]
	}
	for len(words) > 1 && kinds[words[len(words)-1]] == retrieval.KindExercise {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}
