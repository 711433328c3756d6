package mention

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// alone finds names that no noun stands by: those with a year, which look like an exercise's wherever they stand, and those that the
// document gives to exercises elsewhere.
func (f *Finder) alone(words []syntax.Word, found []Mention) []Mention {
	for at := 0; at < len(words); at++ {
		if words[at].Shape != syntax.Capital || !inName(&words[at]) || taken(found, at) || opensSentence(words, at) && leadsIn(&words[at]) && !f.knownAt(words, at) {
			continue
		}
		last, ok := runAfter(words, at)
		if !ok {
			continue
		}
		if m, ok := f.standing(words, at, last); ok && !taken(found, m.First) {
			m.Renames = callsIt(words, beforeQuotes(words, m.First))
			f.inBrackets(words, &m, m.Last+1)
			f.declared(words, &m)
			found = append(found, m)
			last = max(last, m.Last)
		}
		at = last
	}
	return found
}

// knownAt reports whether the run of capitals that begins at a word is a known name, that word included: "Combined Resolve 24-01".
func (f *Finder) knownAt(words []syntax.Word, at int) bool {
	if !f.begins(&words[at]) || words[at].Has(syntax.Adverb) {
		return false
	}
	last, ok := runAfter(words, at)
	if !ok {
		return false
	}
	from, _, _, known := f.knownIn(words, at, last)
	return known && from == at
}

func taken(found []Mention, at int) bool {
	for i := range found {
		for _, n := range found[i].Names {
			if n.First <= at && at <= n.Last {
				return true
			}
		}
	}
	return false
}

// standing makes a mention of the name words [first, last] if they look like an exercise's name.
func (f *Finder) standing(words []syntax.Word, first, last int) (Mention, bool) {
	from, to, trust, known := f.knownIn(words, first, last)
	switch {
	case known && trust == Known:
		return f.byName(words, from, to, trust), true
	case (yearOf(words, last) != 0 || words[last].Shape == syntax.Number && last-first > 1 && followsUp(words, last+1)) && looksNamed(words, first, last):
		return f.byName(words, first, last, Form), true
	case f.hasEditions(words, first, last):
		return f.byName(words, first, last, Form), true
	}
	if trust, ok := eventCue(words, first, last); ok {
		return f.byName(words, first, last, trust), true
	}
	if known {
		return f.byName(words, from, to, Guess), true
	}
	return Mention{}, false
}

// hasEditions reports whether a name came before with another year, as those of things that recur do: "Aurora 17", "Aurora 20".
func (f *Finder) hasEditions(words []syntax.Word, first, last int) bool {
	year := yearOf(words, last)
	if year == 0 || isDesignator(words[first].Lower) || nouns.Get(words[first].Lower) != "" {
		return false
	}
	fold := Fold(f.text[words[first].Start:words[last].End])
	if before, seen := f.years[fold]; seen && before != year {
		f.know(fold, Form)
		return true
	}
	if f.years == nil {
		f.years = map[string]int{}
	}
	f.years[fold] = year
	return false
}

func (f *Finder) byName(words []syntax.Word, first, last int, trust Trust) Mention {
	return Mention{First: first, Last: last, Head: last, Kind: retrieval.KindExercise, Article: Definite,
		Names: []Name{nameOf(f.text, words, first, last)}, Trust: trust}
}

// knownIn is the name that the words [first, last] are, an ordinary word at their beginning left out, if it is known: Malabar is, Malabar
// Hill is not.
func (f *Finder) knownIn(words []syntax.Word, first, last int) (from, to int, trust Trust, ok bool) {
	for from = first; from <= last; from++ {
		if f.begins(&words[from]) {
			fold := Fold(f.text[words[from].Start:words[last].End])
			whole, ok := f.known[fold]
			series, recurs := f.known[base(fold)]
			if recurs && (!ok || series < whole) {
				whole, ok = series, true
			}
			if ok {
				return from, last, whole, true
			}
		}
		if !isCommon(&words[from]) {
			break
		}
	}
	return 0, 0, 0, false
}

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
