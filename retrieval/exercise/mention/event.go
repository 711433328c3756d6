package mention

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

// eventCue tells whether a sentence speaks of a name as of an event, though no noun by it says of which sort, and how plainly: a Hint is what
// is hardly said of anything but an event, such as its edition, its dates or that somebody takes part in it; a Guess is that it begins or ends
// or somebody holds it, as may be said of much else. Whether it is an exercise the rest of the document must show.
func eventCue(words []syntax.Word, first, last int) (Trust, bool) {
	before := beforeQuotes(words, first)
	single := last == first && !words[first].Acronym && !isQuoted(words, first, last) && (words[first].Plain || !strings.ContainsAny(words[first].Lower, "-/"))
	switch {
	case !mayBeEvent(words, first, last):
		return 0, false
	case isCalled(words, before), single && isNumbered(words, before, last):
		return Hint, true
	case slashed(words[first].Lower) && last == first:
		return Guess, true
	case single && before > 0 && words[before].Is("of") && (isPartOfEvent(words[before-1].Lower) || words[before-1].Is("stage", "phase", "part")):
		return Guess, true
	case single && !opensSentence(words, first) && (isHeld(words, last) || before >= 0 && words[before].Is("host", "hosts", "hosted")):
		return Guess, true
	case single:
		return 0, false // one word with a capital may be anything
	case isOfEvent(words, before), before >= 0 && last > first && isCounting(words, before, first, last), isDated(words, last), isHeld(words, last):
		return Hint, true
	case holdsBefore(words, before, isQuoted(words, first, last)), opensOrEnds(words, before, last):
		return Guess, true
	}
	return 0, false
}

// mayBeEvent reports whether a run of capitals may be an event's name at all.
func mayBeEvent(words []syntax.Word, first, last int) bool {
	if last == first && !words[first].Plain && isModelName(words[first].Lower) || first > 0 && nouns.Get(words[first-1].Lower) == "title" || nouns.Get(words[first].Lower) == "undertaking" || belongsElsewhere(words, first) {
		return false
	}
	if isQuoted(words, first, last) {
		return !isOtherName(words, first, last) && !isPlace(words, first, last) && !isCommon(&words[first])
	}
	return isProper(words, first, last)
}

// isModelName reports whether a word is written as models of equipment are: up to three letters, a hyphen and a number, as in "F-35As", "Tu-95".
func isModelName(lower string) bool {
	at := strings.IndexAny(lower, "-–‑")
	return at > 0 && at <= 3 && at+1 < len(lower) && lower[at+1] >= '0' && lower[at+1] <= '9' && Year(lower[at+1:]) < 2000
}

// isQuoted reports whether a run of words is all that stands in quotes or in marks of emphasis.
func isQuoted(words []syntax.Word, first, last int) bool {
	return first > 0 && last+1 < len(words) && isEmphasis(&words[first-1]) && isEmphasis(&words[last+1])
}

func isEmphasis(w *syntax.Word) bool { return w.IsQuote() || w.In(emphases) }

var emphases = syntax.NewList(`* ** _`)

// beforeQuotes is the word before a name, quotes and marks of emphasis passed over; -1 where there is none.
func beforeQuotes(words []syntax.Word, first int) int {
	before := first - 1
	for before >= 0 && isEmphasis(&words[before]) {
		before--
	}
	return before
}

// afterQuotes is the word after a name, likewise.
func afterQuotes(words []syntax.Word, last int) int {
	at := last + 1
	for at < len(words) && isEmphasis(&words[at]) {
		at++
	}
	return at
}

// isCalled reports whether the words before a name call something by it that is an event or was just told of: "it was called", "they call it",
// "the last of the series, called", "under the name".
func isCalled(words []syntax.Word, before int) bool {
	if before < 1 {
		return false
	}
	if words[before].Is("name", "codename", "banner") && words[before-1].Is("the", "code") {
		return true
	}
	if words[before].Is("it") && words[before-1].Has(syntax.Naming) {
		return true
	}
	if !words[before].Has(syntax.Naming) || !words[before].Is("called", "dubbed", "named", "codenamed", "code-named", "baptised", "baptized", "christened", "nicknamed", "titled") {
		return false
	}
	at := before - 1
	for at > 0 && (words[at].Has(syntax.Auxiliary|syntax.Adverb) || words[at].Is(",")) {
		at--
	}
	return words[at].Is("it", "this", "series", "event", "training", "manoeuvring", "serial", "rehearsal", "successor", "sequel")
}

// callsIt reports whether the words before a name call "it" so.
func callsIt(words []syntax.Word, before int) bool {
	if before < 1 {
		return false
	}
	if words[before].Is("it") {
		return words[before-1].Has(syntax.Naming)
	}
	at := before - 1
	for at > 0 && words[at].Has(syntax.Auxiliary|syntax.Adverb) {
		at--
	}
	return words[before].Has(syntax.Naming) && words[at].Is("it")
}

// slashed reports whether two names are joined as partners join them in an exercise's name: "Steppe/Bond".
func slashed(lower string) bool {
	for i := 3; i+3 < len(lower); i++ {
		if lower[i] == '/' {
			return true
		}
	}
	return false
}
