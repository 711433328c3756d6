package value

import "verbatim/retrieval/exercise/syntax"

// opensClause reports whether a word opens a clause with a subject of its own.
func opensClause(words []syntax.Word, at int) bool {
	w := &words[at]
	if !w.Has(syntax.Opener) || at+1 >= len(words) {
		return false
	}
	next := &words[at+1]
	switch {
	case w.Is("as"):
		return !next.Is("part", "well", "an", "a", "many", "much", "of") && hasVerb(words, at+1, min(len(words), at+8)) && !(at > 0 && words[at-1].Is("known", "such", "well", "translated"))
	case w.Is("since", "after", "before"):
		return !next.Has(syntax.Date) && hasVerb(words, at+1, nextComma(words, at+1))
	case w.Is("that"):
		return !isDemonstrative(words, at)
	case w.Is("so"):
		return next.Is("that")
	}
	return true
}

// nextComma is the next comma, at most ten words on.
func nextComma(words []syntax.Word, at int) int {
	const reach = 10
	for end := min(len(words), at+reach); at < end; at++ {
		if words[at].Is(",") {
			break
		}
	}
	return at
}

// isDemonstrative reports whether "that" points and opens nothing: "that year".
func isDemonstrative(words []syntax.Word, at int) bool {
	return at+1 < len(words) && words[at+1].Has(syntax.Date) || at > 0 && words[at-1].Has(syntax.Preposition)
}

// tellsOf reports whether a relative clause tells of what stands before it as of an event, or who holds it: "which runs from 6 to 17 May",
// "which the Soviet Union staged".
func tellsOf(words []syntax.Word, at int) bool {
	if !words[at].Is("which", "that", "where") {
		return false
	}
	reach := at + 9
	for next := at + 1; next < len(words) && next <= reach; next++ {
		w := &words[next]
		if w.Has(syntax.Nation) {
			reach = next + 9
		}
		if w.Is(",") && next+1 < len(words) && (words[next-1].Has(syntax.Nation) || words[next+1].Has(syntax.Nation)) {
			continue
		}
		if w.Has(syntax.Happen|syntax.Event|syntax.Join) && !isNominal(words, next) {
			return true
		}
		if w.Is(",", ";") || w.Has(syntax.Verb) && !isNominal(words, next) && !(next+1 < len(words) && words[next+1].Is("to")) {
			return false
		}
	}
	return false
}

// turnsAway reports whether a word begins a phrase about something else that the exercise only stands near: "amid", "targeting",
// "aimed at", "near the border with".
func turnsAway(words []syntax.Word, at int) bool {
	w := &words[at]
	switch {
	case w.Is("amid", "amidst", "targeting", "despite", "against", "about", "concerning", "regarding", "following", "toward", "towards", "imitating", "simulating"):
		return true
	case w.Is("aimed", "directed", "designed", "meant", "intended"):
		return true
	case w.Is("border", "tensions", "frontier") && at+1 < len(words) && words[at+1].Is("with", "between"):
		return true
	case w.Is("in") && at+2 < len(words) && words[at+1].Is("response", "order", "line", "addition", "reaction"):
		return true
	}
	return false
}

// attributes reports whether the words after a comma or dash say who said so: ", the Chinese ministry of defense announced on
// Wednesday", ", according to the Russian Ministry of Defense".
func attributes(words []syntax.Word, at int) bool {
	if at < len(words) && words[at].Is("according", "citing", "quoting") {
		return true
	}
	for ; at < len(words); at++ {
		w := &words[at]
		switch {
		case w.Is(",", ";", ")") || w.IsDash():
			return false
		case isSaying(words, at):
			return true
		case w.Has(syntax.Opener|syntax.Auxiliary) || w.Has(syntax.Verb) && !isNominal(words, at) && !w.Has(syntax.Speech):
			return false
		}
	}
	return false
}

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
	if listGoesOn(words, at) {
		return false
	}
	noun := false
	for next := at + 1; next < len(words) && next <= at+12; next++ {
		w := &words[next]
		switch {
		case w.Is(",", ";"), w.Has(syntax.Opener):
			return false
		case isFinite(words, next):
			return noun
		case w.Has(syntax.Preposition) && !noun:
			return false
		case w.Has(syntax.Adverb | syntax.Coordinator):
		case w.Shape != syntax.Mark:
			noun = true
		}
	}
	return false
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
		return false
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
	before := &words[at-1]
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
	return before.Is("military", "joint", "new", "two", "three", "air", "press", "media")
}

// closing is the word that closes the bracket at a word, or the last word.
func closing(words []syntax.Word, at int) int {
	for at < len(words)-1 && !words[at].Is(")") {
		at++
	}
	return at
}

// opening is the word that opens the bracket that closes at a word, or the first word.
func opening(words []syntax.Word, at int) int {
	for at > 0 && !words[at].Is("(") {
		at--
	}
	return at
}

// closes reports whether a dash ends words put in between, which another dash began.
func closes(words []syntax.Word, at int) bool {
	for before := at - 1; before >= 0; before-- {
		if words[before].IsDash() {
			return true
		}
	}
	return false
}
