package value

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

// isSaying reports whether a word is a finite verb of speech, which people or papers do.
func isSaying(words []syntax.Word, at int) bool {
	w := &words[at]
	if !w.Has(syntax.Speech) || isNominal(words, at) || w.Is("called", "calling", "calls") {
		return false
	}
	return len(w.Lower) > 2 && w.Lower[len(w.Lower)-3:] != "ing" || w.Is("saying", "adding")
}

// isReported reports whether a verb of speech before a clause reports it: something else is its subject than that of the verb.
func isReported(words []syntax.Word, at, until int) bool {
	next := at + 1
	for next < until && (words[next].Has(syntax.Date|syntax.Adverb) || words[next].Is("on")) {
		next++
	}
	return next < until && !words[next].Has(syntax.Preposition) && !words[next].Is("plans", "a", "an", "it", "they", "he", "she") && hasVerb(words, next, until)
}

// newSubject reports whether a clause with a subject of its own follows "and": some noun before the next finite verb.
func newSubject(words []syntax.Word, at int) bool {
	if listGoesOn(words, at) || pairGoesOn(words, at) {
		return false
	}
	noun := false
	for next := at + 1; next < len(words) && next <= at+12; next++ {
		w := &words[next]
		switch {
		case w.Is(",", ";"), w.Has(syntax.Opener):
			return false
		case isFinite(words, next):
			return noun && !words[next-1].Is("and") // "between Togo and Benin and warned"
		case w.Has(syntax.Preposition) && !noun:
			return false
		case w.Has(syntax.Adverb | syntax.Coordinator):
		case w.Shape != syntax.Mark:
			noun = true
		}
	}
	return false
}

// pairGoesOn reports whether "and" ends a list of countries or of their forces after one preposition: "the exercise of Togo, Benin and Ghana ended",
// "between the contingents of the Togolese Army and the Beninese Army is".
func pairGoesOn(words []syntax.Word, and int) bool {
	next := and + 1
	if next < len(words) && words[next].Is("the") {
		next++
	}
	if and == 0 || next >= len(words) || !words[and].Is("and") || !words[and-1].Has(syntax.Nation) || !words[next].Has(syntax.Nation) {
		return false
	}
	at := and - 1
	for at > 0 && (words[at].Has(syntax.Nation) || words[at].Is("the", ",")) {
		at--
	}
	return words[at].Is("of", "between", "by", "with", "involving", "featuring")
}

// listGoesOn reports whether a comma stands within a list of three countries or more.
func listGoesOn(words []syntax.Word, at int) bool {
	if !words[at].Is(",") || at == 0 || at+1 >= len(words) || !words[at-1].Has(syntax.Nation) || !words[at+1].Has(syntax.Nation) {
		return false
	}
	for next := at + 2; next < len(words) && next <= at+4; next++ {
		if words[next].Has(syntax.Nation) {
			return true
		}
	}
	return false
}

// isFinite reports whether a word is a verb that has a subject: an auxiliary, or a verb in a form that is no noun or participle here.
func isFinite(words []syntax.Word, at int) bool {
	if at >= len(words) {
		return false
	}
	w := &words[at]
	if w.Has(syntax.Date) {
		return false
	}
	if w.Has(syntax.Auxiliary | syntax.Doubt) {
		return !w.Is("being", "be", "been", "having", "possible", "proposed", "potential", "possibility")
	}
	if !w.Has(syntax.Verb) || isNominal(words, at) {
		return false
	}
	if n := len(w.Lower); n > 3 && w.Lower[n-3:] == "ing" {
		return at > 0 && words[at-1].Is("is", "are", "was", "were", "been")
	}
	return at == 0 || !words[at-1].Is("to")
}

// hasVerb reports whether a finite verb stands among the words [from, to).
func hasVerb(words []syntax.Word, from, to int) bool {
	for at := from; at < to; at++ {
		if isFinite(words, at) {
			return true
		}
	}
	return false
}

// verbBefore reports whether the clause that a word stands in has its verb before the word.
func verbBefore(words []syntax.Word, at int) bool {
	for at--; at >= 0; at-- {
		if words[at].Is(";") || opensClause(words, at) {
			return false
		}
		if isFinite(words, at) {
			return true
		}
	}
	return false
}

// isNominal reports whether a word that may be a verb stands as a noun or an adjective: after an article, a possessive or a preposition, or
// as a participle between article and noun.
func isNominal(words []syntax.Word, at int) bool {
	w := &words[at]
	if w.Shape == syntax.Capital && at > 0 || w.Possessive {
		return true
	}
	if at == 0 {
		return false
	}
	if w.Is("state", "states") && !(at+1 < len(words) && (words[at+1].Is("that") || words[at+1].IsQuote())) {
		return true // "NATO member states"
	}
	before := &words[at-1]
	if w.Is("states") && (before.Is("member", "partner") || at > 1 && words[at-2].Has(syntax.Article|syntax.Coordinator|syntax.Preposition)) {
		return true // "the Baltic states"
	}
	if isAttribute(words, at) {
		return true
	}
	if before.Has(syntax.Article) && !before.Is("that", "these", "those", "this", "both", "each", "all") || before.Possessive {
		return true
	}
	if before.Has(syntax.Preposition) && !before.Is("to") {
		n := len(w.Lower)
		return n < 4 || w.Lower[n-3:] != "ing"
	}
	if at+1 < len(words) && words[at+1].Is("by") && !before.Has(syntax.Auxiliary) {
		return true // "organized by China"
	}
	return before.In(nounMakers) && !w.Is("said", "says", "announced", "confirmed", "reported") // "South Korea's military said"
}

// nounMakers are the words after which a verb is a noun: "the air campaign", "two visits".
var nounMakers = syntax.NewList(`military joint new two three air press media`)

// isAttribute reports whether a word that may be a verb says of what kind the unit or the materiel after it is: "ocean patrol vessels", and not
// "soldiers fire mortars".
func isAttribute(words []syntax.Word, at int) bool {
	if at+1 >= len(words) || words[at+1].Shape != syntax.Small || !isUnit(&words[at+1]) {
		return false
	}
	w, before := &words[at], &words[at-1]
	return !strings.HasSuffix(w.Lower, "ed") && !strings.HasSuffix(w.Lower, "s") && !strings.HasSuffix(w.Lower, "ing") && !strings.HasSuffix(before.Lower, "s") && !before.Has(syntax.Auxiliary|syntax.Pronoun|syntax.Opener) && !before.Is("to")
}
