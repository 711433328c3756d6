package mention

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

// looksNamed reports whether a name with a year is written as exercises' names are, and as those of models, papers and matches are
// not: the year after a hyphen in four digits, or words of which none is a general one, and no place that it could be the year of.
func looksNamed(words []syntax.Word, first, last int) bool {
	if opensSentence(words, first) && isCommon(&words[first]) && first < last {
		first++
	}
	for at := first; at <= last; at++ {
		if isDesignator(words[at].Lower) {
			return false
		}
	}
	if isOtherName(words, first, last) || belongsElsewhere(words, first) || last == first+1 && len(words[first].Lower) == 1 {
		return false
	}
	if isPlace(words, first, max(first, last-1)) && words[last].Shape == syntax.Number {
		return false
	}
	digits := words[last].Lower
	if words[last].Shape != syntax.Number {
		at := strings.IndexAny(digits, "-–‑")
		const shortestName = 4 // letters: models have up to three, as in "Su-35", "RQ-21"
		return (at >= shortestName || at == shortestName-1 && len(digits)-at == len("-2024")) && !strings.HasPrefix(digits, "covid") && !(len(digits)-at == 3 && isModel(words, last))
	}
	if first > 0 && words[first-1].Has(syntax.Naming) && isPast(&words[first-1]) {
		return true
	}
	if first > 0 && words[first-1].IsQuote() {
		return true
	}
	if last-first > 1 {
		return true // two words and a number: "Harbour Shield 2019"
	}
	if first > 0 && words[first-1].Has(syntax.Preposition) && !words[first-1].Is("of", "for", "with", "during", "as") {
		return first > 1 && words[first-2].Is("part")
	}
	if first > 0 && (words[first-1].Is("during") || words[first-1].Is("for") && len(digits) == 4) {
		return true
	}
	if first > 0 && last-first > 1 && words[first-1].Has(syntax.Event|syntax.Receive|syntax.Join) {
		return true
	}
	return followsUp(words, last+1) || opensSentence(words, first) && verbFollows(words, last+1) || first > 0 && words[first-1].Has(syntax.Event|syntax.Receive|syntax.Join) && len(digits) == 4
}

// isModel reports whether a word with two digits names a sort of thing: a noun follows it, or a number counts it.
func isModel(words []syntax.Word, at int) bool {
	if at > 0 && words[at-1].Shape == syntax.Number {
		return true
	}
	if at+1 >= len(words) {
		return false
	}
	next := &words[at+1]
	return next.Shape == syntax.Small && next.Roles == 0 && kinds.Get(next.Lower) == ""
}

// verbFollows reports whether a verb follows, marks passed over: the words before are its subject.
func verbFollows(words []syntax.Word, at int) bool {
	for at < len(words) && words[at].Shape == syntax.Mark {
		if words[at].Is("(") {
			at = closing(words, at)
		}
		at++
	}
	return at < len(words) && words[at].Has(syntax.Auxiliary|syntax.Verb)
}

// followsUp reports whether what follows a name tells of it as of an event: a verb of which exercises are the subject, other names in
// brackets passed over.
func followsUp(words []syntax.Word, at int) bool {
	const reach = 10
	for end := min(len(words), at+reach); at < end; at++ {
		w := &words[at]
		switch {
		case w.Is("("):
			for at < len(words)-1 && !words[at].Is(")") {
				at++
			}
			end = min(len(words), at+reach)
		case w.Has(syntax.Happen | syntax.Event):
			return true
		case w.Is(";") || w.Has(syntax.Speech):
			return false
		}
	}
	return false
}

// isDesignator reports whether a word is followed by a number that is no year: "Type 99", "Article 5".
func isDesignator(lower string) bool {
	switch lower {
	case "type", "article", "phase", "block", "flight", "mark", "mk", "boeing", "airbus", "level", "tier", "vision", "agenda", "expo", "group",
		"chapter", "section", "resolution", "no", "mirage", "area", "route", "highway", "class", "version", "windows", "spring", "summer", "autumn", "fall", "winter", "photo", "page", "table", "figure", "copyright", "euro", "strategy", "plan", "budget", "act", "congress", "summit", "law", "report", "review", "paper", "agreement", "prix", "conference", "forum", "fair", "festival", "award", "awards", "election", "elections", "census", "index", "convention", "protocol", "concept", "channel", "line", "road", "platoon", "room", "gate", "day", "week", "season", "issue", "volume", "part", "appendix", "annex", "number", "psalm", "news", "radio", "tv", "telegram", "twitter":
		return true
	}
	return false
}
