package mention

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

// isEvent reports whether a sentence speaks of a name as of an event, though nothing in the name says so: its day or edition, that it
// begins or ends, that somebody holds it. Whether it is an exercise the sentences after must show.
func isEvent(words []syntax.Word, first, last int) bool {
	if !isProper(words, first, last) || first > 0 && nouns[words[first-1].Lower] == "title" {
		return false
	}
	if slashed(words[first].Lower) && last == first {
		return true
	}
	quoted := first > 0 && words[first-1].IsQuote()
	if last == first && !words[first].Acronym && !quoted {
		return false // one word with a capital may be anything
	}
	before := first - 1
	if quoted {
		before--
	}
	if before > 0 && words[before].Is("of") && isPartOfEvent(words[before-1].Lower) {
		return true
	}
	if before >= 0 && words[before].Has(syntax.Event) && !words[before].Has(syntax.Preposition) && (quoted || holds(words[before].Lower)) {
		return true
	}
	if before > 0 && words[before].Is("is", "was") && words[before-1].Is("what") {
		return true
	}
	if before >= 0 && (isDuration(words[before].Lower) || words[before].Possessive && words[before].Is("year", "autumn", "spring", "summer", "winter")) {
		return true
	}
	at := last + 1
	for at < len(words) && (words[at].Has(syntax.Auxiliary|syntax.Adverb) || words[at].IsQuote()) {
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
		"launches", "co-host", "co-hosts", "co-hosted", "start", "starts", "started", "conduct", "conducts", "conducted", "kick", "attend", "end", "ended", "open", "opened", "opens", "close", "closed":
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

func isPartOfEvent(lower string) bool {
	switch lower {
	case "day", "edition", "phase", "stage", "opening", "start", "end", "leg", "iteration", "instalment", "installment", "round", "eve", "finale":
		return true
	}
	return false
}

// begins reports whether a verb says that an event begins, ends or goes on, as people and countries do not.
func begins(lower string) bool {
	switch lower {
	case "ended", "ends", "started", "starts", "began", "begins", "begun", "concluded", "concludes", "kicked", "kicks", "commenced", "commences", "runs", "lasts", "lasted", "opened", "proceed", "proceeds", "held", "staged", "wound", "wrapped", "gets", "got":
		return true
	}
	return false
}
