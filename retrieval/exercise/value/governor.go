package value

import (
	"verbatim/retrieval/exercise/syntax"
)

// afterParties reports whether a mark or word is where those are listed who were only counted before: "five nations: Kenya", "27 nations,
// among them", "participants are".
func (c *scope) afterParties(at int) bool {
	words := c.s.Words
	w := &words[at]
	if w.Is("are", "is", "were", "was") && c.begin < at && words[c.begin].Is("new", "joining", "participating", "represented", "involved") {
		return true // "new to the exercise are Finland and Sweden"
	}
	if !w.Is(":", "(", "namely", "are", "were", "including", "among") && !w.IsDash() {
		return false
	}
	reach := 4
	if w.Is(":") {
		reach = 10 // words: "from 16 countries take part in the drills:"
	}
	for before := at - 1; before >= 0 && before >= at-reach; before-- {
		if isParty(&words[before]) || words[before].Is("participants", "participating", "nationalities", "contingents", "flags", "guests", "delegations", "neighbours", "teams", "present", "hosts", "crews", "members") {
			return !words[before].Is("members") || !w.Is("are", "were")
		}
		if words[before].Has(syntax.Verb) && !isNominal(words, before) && !(w.Is(":") && words[before].Has(syntax.Contribute|syntax.Exercise)) && !words[before].Is("part") {
			return false
		}
	}
	return false
}

// governor is the word before a country's phrase that says what it is there for; -1 at the beginning of a sentence.
func (c *scope) governor(first int) int {
	words := c.s.Words
	at := first - 1
	var subject, asked bool // whether a verb follows, which is asked once for a long list
	for at >= 0 {
		w := &words[at]
		if counts(words, at) {
			at--
			continue // "more than 550 Danish soldiers", "a total of 2,204 Filipino marines"
		}
		if w.Is(",", "and", "plus") && !asked {
			subject, asked = c.verbAfter(first), true
		}
		if w.Is(",", "and", "plus") && !subject {
			at--
			continue // the end of a list, and no subject
		}
		if w.Shape == syntax.Mark && !w.IsQuote() || w.Has(syntax.Preposition|syntax.Coordinator|syntax.Opener) && !(w.Has(syntax.Article) && w.Shape == syntax.Small && !w.Is("that")) {
			return at
		}
		if isUnknownVerb(words, at) || w.Has(syntax.Verb|syntax.Auxiliary) && !isNominal(words, at) && w.Shape == syntax.Small || w.Has(syntax.Date) && !w.Has(syntax.Nation) {
			return at
		}
		at--
	}
	return -1
}

// counts reports whether a preposition belongs to a number: "more than 550", "over 300", "up to 12", "a total of 2,204", "hundreds of".
func counts(words []syntax.Word, at int) bool {
	w := &words[at]
	if !w.Is("than", "to", "over", "about", "around", "of", "at") || at+1 >= len(words) {
		return false
	}
	switch next := &words[at+1]; {
	case w.Is("than"), w.Is("about", "over", "around"):
		return next.Shape == syntax.Number && (at == 0 || !words[at-1].Has(syntax.Verb))
	case w.Is("to"):
		return at > 0 && words[at-1].Is("up", "close") && next.Shape == syntax.Number
	case w.Is("at"):
		return next.Is("least", "most")
	}
	return at > 0 && (words[at-1].Is("total") && words[at+1].Shape == syntax.Number || words[at-1].Is("hundreds", "thousands", "dozens", "scores", "tens", "number", "couple", "handful"))
}

// listed reports whether two countries stand in one list: only nouns, commas and "and" are between them.
func (c *scope) listed(a, b syntax.Land) bool {
	words := c.s.Words
	if a.Country == "" {
		return false
	}
	joined := false
	for at := a.Last + 1; at < b.First; at++ {
		w := &words[at]
		switch {
		case w.Is(",", "and", "&", "or", "plus"):
			joined = true
		case w.Is("as") && at+1 < b.First && words[at+1].Is("well", "as"), w.Is("well"):
			joined = true
		case w.Shape == syntax.Mark && !w.IsQuote() || w.Has(syntax.Preposition|syntax.Opener|syntax.Auxiliary|syntax.Coordinator) && !w.Has(syntax.Article):
			return false
		case w.Has(syntax.Verb) && !isNominal(words, at) && w.Shape == syntax.Small:
			return false
		}
	}
	return joined || b.First == a.Last+1 || b.First == a.First
}
