package mention

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

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
