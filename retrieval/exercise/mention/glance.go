package mention

import "verbatim/retrieval/exercise/syntax"

// HasNoun reports whether a sentence has one of the nouns that may speak of an exercise, whatever it speaks of there.
func HasNoun(words []syntax.Word) bool {
	for at := range words {
		if words[at].Has(syntax.Exercise) {
			return true
		}
	}
	return false
}

// Tells reports whether a noun of a sentence speaks of an exercise there.
func Tells(words []syntax.Word) bool {
	for at := range words {
		if isHead(words, at) {
			return true
		}
	}
	return false
}

// MayBeNamed reports whether a sentence has what may be a name with a year or a number, as it is an exercise's though no noun says so: a
// word that ends with a year, or a number after a word with a capital. The day of a month is none.
func MayBeNamed(words []syntax.Word) bool {
	for at := range words {
		if words[at].Shape != syntax.Number && yearOf(words, at) != 0 || words[at].Shape == syntax.Number && followsCapital(words, at) {
			return true
		}
	}
	return false
}

// followsCapital reports whether a word with a capital stands before a number, marks that a name may have before its year passed over.
func followsCapital(words []syntax.Word, at int) bool {
	before := at - 1
	for before >= 0 && words[before].Shape == syntax.Mark && !words[before].Is(",", ".", ";", ":") {
		before--
	}
	return before >= 0 && words[before].Shape == syntax.Capital && !words[before].In(months)
}

var months = syntax.NewList(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec`)
