package mention

import (
	"strings"
	"unicode"

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

// Number is the number that a name ends with, of one or two digits or a year of Iran's calendar, which may be its year's or that of its edition; and the name before it, folded.
func Number(name string) (base, digits string) {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !isLetterOrDigit(r) })
	if n := len(words); n > 1 && isEdition(words[n-1]) && (n == 2 || !isNumeral(words[n-2])) {
		return strings.Join(words[:n-1], " "), words[n-1]
	}
	return "", ""
}

// Initials are the first letters of a name's words, in small letters; and of a name that is an abbreviation itself all its letters: "PF-A 24-2" is
// that of "POLAR FLAG-Alaska 24-2".
func Initials(name string) (initials, capitals string) {
	const longest = 6 // letters of an abbreviation
	var first, all strings.Builder
	upper := true
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		for i, r := range word {
			if i == 0 {
				first.WriteRune(unicode.ToLower(r))
			}
			upper = upper && unicode.IsUpper(r)
			all.WriteRune(unicode.ToLower(r))
		}
	}
	if !upper || all.Len() > longest || all.Len() == first.Len() {
		return first.String(), ""
	}
	return first.String(), all.String()
}

// isNumeral reports whether a word begins with a digit.
func isNumeral(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// isRoman reports whether a word, in small letters, is a number in Roman numerals up to 89.
func isRoman(lower string) bool { return lower != "" && strings.Trim(lower, "ivxl") == "" }

// base leaves out the number of an edition.
func base(fold string) string {
	at := strings.LastIndexByte(fold, ' ')
	if at < 0 || !isRoman(fold[at+1:]) && !isEdition(fold[at+1:]) {
		return fold
	}
	return fold[:at]
}

// withoutGloss leaves out what brackets inside a name explain: "Falcon (Sokol) X".
func withoutGloss(name string) string {
	open, end := strings.IndexByte(name, '('), strings.IndexByte(name, ')')
	if open <= 0 || end < open || end+1 == len(name) {
		return name
	}
	return name[:open] + name[end+1:]
}

// Fold makes one of a name's spellings: small letters, its year left out, and everything but letters and digits a space. It leaves out
// the article and the word exercise.
func Fold(name string) string {
	words := strings.FieldsFunc(strings.ToLower(withoutGloss(name)), func(r rune) bool { return !isLetterOrDigit(r) })
	for len(words) > 1 && Year(words[len(words)-1]) != 0 {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && (words[0] == "the" || kinds.Get(words[0]) != "") {
		words = words[1:]
	}
	for len(words) > 1 && kinds.Get(words[len(words)-1]) == retrieval.KindExercise {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}
