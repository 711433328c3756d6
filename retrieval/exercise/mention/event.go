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

// isOfEvent reports whether the words before a name are those for a part of an event, for one of its editions, or for taking part in it: "the
// third edition of", "this year's", "the 11-day", "took part in".
func isOfEvent(words []syntax.Word, before int) bool {
	if before < 0 {
		return false
	}
	w := &words[before]
	switch {
	case w.Is("of") && before > 0 && isPartOfEvent(words[before-1].Lower):
		return true
	case w.Is("in") && before > 0:
		return words[before-1].Is("part", "participate", "participates", "participated", "participating", "participation", "participants")
	case w.Possessive:
		return w.Is("year", "autumn", "spring", "summer", "winter", "month", "week")
	}
	return isDuration(w.Lower)
}

// isNumbered reports whether the number of an edition stands before a name of one word that is explained after it: "the 39th Balikatan (“shoulder
// to shoulder”)".
func isNumbered(words []syntax.Word, before, last int) bool {
	return before > 0 && isCounting(words, before, last, last) && words[before-1].Has(syntax.Article) && last+1 < len(words) && words[last+1].Is("(")
}

// isCounting reports whether a word is the number of an edition of what the words after it name, and not of a unit.
func isCounting(words []syntax.Word, before, first, last int) bool {
	if words[before].Shape != syntax.Number || !IsOrdinal(words[before].Lower) {
		return false
	}
	for at := first; at <= last; at++ {
		if nouns.Get(words[at].Lower) != "" {
			return false
		}
	}
	return true
}

// isDated reports whether a date in brackets follows a name: "Sea Dagger (17–29 April 1959)".
func isDated(words []syntax.Word, last int) bool {
	at := afterQuotes(words, last)
	if at >= len(words) || !words[at].Is("(") {
		return false
	}
	for end := closing(words, at); at < end; at++ {
		if words[at].Has(syntax.Date) && words[at].Shape == syntax.Capital {
			return true // a month; of years alone a person may have two
		}
	}
	return false
}

// isHeld reports whether what follows a name is said of events alone: ", held off", "will be held", "takes place", "is due", "runs until".
func isHeld(words []syntax.Word, last int) bool {
	at := afterQuotes(words, last)
	if at < len(words) && words[at].Is(",", "and") {
		if at+2 < len(words) && isHolding(words[at+1].Lower) && words[at+2].Has(syntax.Preposition|syntax.Adverb|syntax.Date) {
			return true // and not ", held talks"
		}
		if at+1 < len(words) && words[at+1].Is("which") {
			at += 2 // ", which runs from"
		} else if at = overApposition(words, at); at < 0 {
			return false
		}
	}
	passive := false
	for at < len(words) && words[at].Has(syntax.Auxiliary|syntax.Adverb) {
		passive = passive || words[at].Is("be", "been", "being", "is", "was", "were", "are")
		at++
	}
	if at+1 >= len(words) {
		return false
	}
	w, next := &words[at], &words[at+1]
	switch {
	case passive && (isHolding(w.Lower) || w.Is("due", "slated", "scheduled", "underway")):
		return true
	case w.Is("take", "takes", "took", "taking", "taken"):
		return next.Is("place")
	case w.Is("get", "gets", "got", "under"):
		return next.Is("underway", "under", "way")
	case w.Is("run", "runs", "ran", "last", "lasts", "lasted"):
		return next.Is("from", "until", "till", "through", "for") || next.Has(syntax.Date)
	case w.Is("kick", "kicks", "kicked"):
		return next.Is("off")
	}
	return w.Is("commenced", "commences", "culminated", "culminates")
}

// isHolding reports whether a participle says that somebody holds an event.
func isHolding(lower string) bool {
	switch lower {
	case "held", "hosted", "co-hosted", "staged", "conducted":
		return true
	}
	return false
}

// overApposition passes over the words between commas after a name; -1 where no comma ends them.
func overApposition(words []syntax.Word, at int) int {
	const longest = 14 // words
	for next := at + 1; next < len(words) && next <= at+longest; next++ {
		if words[next].Is(",") {
			return next + 1
		}
	}
	return -1
}

// holdsBefore reports whether a verb before a name has hardly anything but events for its object.
func holdsBefore(words []syntax.Word, before int, quoted bool) bool {
	if before < 0 {
		return false
	}
	w := &words[before]
	if w.Is("off", "up", "out") && before > 0 && words[before-1].Is("kick", "kicks", "kicked", "wrap", "wraps", "wrapped", "wind", "winds", "wound", "flag", "flagged", "carry", "carried") {
		return true
	}
	if before > 0 && w.Is("is", "was") && words[before-1].Is("what") || w.Is("during", "join", "joins", "joined", "joining") {
		return true
	}
	return w.Has(syntax.Event) && !w.Has(syntax.Preposition) && (quoted || holds(w.Lower))
}

// opensOrEnds reports whether a name is the subject of a verb that says of events that they begin, end or go on, as people and countries do not; or
// stands after the word for such a part of an event.
func opensOrEnds(words []syntax.Word, before, last int) bool {
	if before > 0 && words[before].Is("of") && words[before-1].Is("day", "phase", "stage", "opening", "start", "end", "eve", "finale", "conclusion", "completion", "part") {
		return true
	}
	at := afterQuotes(words, last)
	for at < len(words) && words[at].Has(syntax.Auxiliary|syntax.Adverb) {
		at++
	}
	return at < len(words) && begins(words[at].Lower)
}

// isDuration reports whether a word says how long an event lasts: "11-day".
func isDuration(lower string) bool {
	for _, unit := range [...]string{"-day", "-week", "-month", "-days", "-weeks"} {
		if strings.HasSuffix(lower, unit) {
			return true
		}
	}
	return false
}

// holds reports whether a verb has hardly anything but events for its object.
func holds(lower string) bool {
	switch lower {
	case "begin", "begins", "began", "hold", "holds", "held", "stage", "stages", "staged", "host", "hosts", "hosted", "conclude", "concluded", "concludes", "launch", "launched",
		"launches", "co-host", "co-hosts", "co-hosted", "start", "starts", "started", "conduct", "conducts", "conducted", "kick", "attend", "end", "ended", "open", "opened", "opens", "close", "closed",
		"complete", "completed", "completes":
		return true
	}
	return false
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

// isPartOfEvent reports whether a noun before "of" is one of an edition of something that recurs, or of a part of it.
func isPartOfEvent(lower string) bool {
	switch lower {
	case "edition", "leg", "iteration", "instalment", "installment", "round", "version", "serial":
		return true
	}
	return false
}

// begins reports whether a verb says that an event begins, ends or goes on, as people and countries do not.
func begins(lower string) bool {
	switch lower {
	case "ended", "ends", "started", "starts", "began", "begins", "begun", "concluded", "concludes", "kicked", "kicks", "commenced", "commences", "runs", "lasts", "lasted", "opened", "proceed", "proceeds", "held", "staged", "wound", "wrapped", "gets", "got", "involve", "involves", "involved", "feature", "features", "featured":
		return true
	}
	return false
}
