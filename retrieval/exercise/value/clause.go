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
			return !listsMembers(words, next)
		}
		if w.Is(",", ";") || w.Has(syntax.Verb) && !isNominal(words, next) && !(next+1 < len(words) && words[next+1].Is("to")) {
			return false
		}
	}
	return false
}

// listsMembers reports whether the verb of a relative clause tells who belongs to the organisation before it: "the CSTO, which also includes Armenia".
func listsMembers(words []syntax.Word, verb int) bool {
	at := verb - 1
	for at > 0 && words[at].Has(syntax.Adverb) {
		at--
	}
	if at < 2 || !words[at].Is("which", "that") || !words[verb].Is("include", "includes", "included", "comprise", "comprises", "unite", "unites") {
		return false
	}
	if at--; words[at].Is(",") {
		at--
	}
	return words[at].Has(syntax.Nation) && words[at].Acronym
}

// turnsAway reports whether a word begins a phrase about something else that the exercise only stands near: "amid", "targeting",
// "aimed at", "near the border with".
func turnsAway(words []syntax.Word, at int) bool {
	w := &words[at]
	switch {
	case w.Is("about") && at+1 < len(words) && (words[at+1].Shape == syntax.Number || words[at+1].Is("a", "half", "two", "three", "four", "five", "six", "ten", "twenty", "thirty", "fifty", "one")):
		return false // "about 8,000 soldiers"
	case w.Is("against") && sparring(words, at):
		return false // "pits reservists against US Marines"
	case w.In(turnings):
		return true
	case w.Is("border", "tensions", "frontier") && at+1 < len(words) && words[at+1].Is("with", "between"):
		return true
	case w.Is("in") && at+2 < len(words) && words[at+1].Is("response", "order", "line", "addition", "reaction"):
		return true
	}
	return false
}

// sparring reports whether "against" stands between those who exercise with one another.
func sparring(words []syntax.Word, against int) bool {
	const reach = 6 // words: "pits a brigade of Estonian reservists against"
	for at := max(0, against-reach); at < against; at++ {
		if words[at].Is("pit", "pits", "pitted", "pitting", "up", "flew", "fly", "flying", "flies") {
			return true
		}
	}
	return false
}

// turnings are the words that begin such a phrase wherever they stand.
var turnings = syntax.NewList(`amid amidst targeting despite against about concerning regarding following toward towards imitating simulating simulates simulated simulate imitates imitated envisages aimed directed
designed meant intended`)

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

// onlyQuotes reports whether the words [from, to) are quotes that close a name.
func onlyQuotes(words []syntax.Word, from, to int) bool {
	for at := from; at < to; at++ {
		if !words[at].IsQuote() {
			return false
		}
	}
	return true
}

// dates reports whether words in brackets begin with a time, or with what leads to one: "(Aug. 26-Sept. 9)", "(it was from 10 to 13 March)".
func dates(words []syntax.Word, at int) bool {
	return at < len(words) && (words[at].Has(syntax.Date) || words[at].Is("it", "from", "held"))
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
