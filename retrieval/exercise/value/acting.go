package value

import (
	"slices"
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/quantity"
)

// actsTogether reports whether the subject of a sentence is forces that do something: soldiers, ships, the Danes, a Danish company; and what they
// do is no speech, no protest and nothing that those outside do.
func (c *scope) actsTogether() bool {
	words := c.s.Words
	verb := c.firstVerb()
	if verb <= 0 || keepsOut(words, verb) {
		return false
	}
	for at := range words {
		if c.open[at] && turnsFrom(&words[at]) {
			return false
		}
	}
	return c.forcesBefore(verb) || c.materielBefore(verb)
}

// forcesBefore reports whether the subject of a verb is people in uniform or their units.
func (c *scope) forcesBefore(verb int) bool {
	words := c.s.Words
	for at := c.begin; at < verb; at++ {
		if IsForce(&words[at]) && !words[at].Has(syntax.Date) {
			return true
		}
	}
	return slices.ContainsFunc(c.s.Lands, func(land syntax.Land) bool {
		return c.begin <= land.First && land.Last < verb && land.Form == country.Adjective && isPeople(words[land.Last].Lower)
	})
}

// materielBefore reports whether the subject of a verb is ships, aircraft or a service by name.
func (c *scope) materielBefore(verb int) bool {
	words := c.s.Words
	for at := c.begin; at < verb; at++ {
		if quantity.IsMateriel(words[at].Lower) || at > c.begin && isMake(&words[at]) {
			return true
		}
	}
	return slices.ContainsFunc(c.s.Lands, func(land syntax.Land) bool {
		return c.begin <= land.First && land.Last < verb && (land.Form == country.Ship || land.Form == country.Forces && !c.isOfficial(land))
	})
}

// firstVerb is the main verb of the first clause, its auxiliaries passed over; -1 where a word that opens a clause comes first.
func (c *scope) firstVerb() int {
	words := c.s.Words
	for at := c.begin; at < len(words); at++ {
		if opensClause(words, at) || words[at].Is(";") {
			return -1
		}
		if isUnknownVerb(words, at) || isFinite(words, at) && !words[at].Has(syntax.Auxiliary) || words[at].Has(syntax.Auxiliary) && at+1 < len(words) && (words[at+1].Has(syntax.Article|syntax.Preposition) || words[at+1].Shape == syntax.Number) {
			return at
		}
	}
	return -1
}

// isPeople reports whether an adjective of a country stands for its people: "Danes", "Ugandans".
func isPeople(lower string) bool {
	return strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss")
}

// keepsOut reports whether a verb is what those say or do who do not take part.
func keepsOut(words []syntax.Word, verb int) bool {
	w := &words[verb]
	if verb+1 < len(words) && w.Has(syntax.Auxiliary) && words[verb+1].Has(syntax.Verb|syntax.Auxiliary) {
		w = &words[verb+1]
	}
	if w.Has(syntax.Speech) && !w.Has(syntax.Join|syntax.Contribute) {
		return true
	}
	if closesOff(words, verb) {
		return true
	}
	switch w.Lower {
	case "has", "have", "had", "watched", "watch", "observed", "scrambled", "shadowed", "tracked", "followed", "withdrew", "withdraw", "withdrawn", "left", "stayed", "stays", "stay", "worry", "worried", "fear", "feared", "invaded",
		"attacked", "killed", "died", "lost", "fled", "seized", "occupied", "skipped", "counts", "numbers", "guard", "guarded", "escorted", "belong", "need", "lack", "lacks", "want", "face", "remain", "remained", "patrolled", "patrol", "served", "serve", "fired", "concerned", "opposed", "opposes", "oppose", "condemned", "condemn", "criticised", "criticized", "denounced", "denounce", "slammed", "rejected", "reject", "wary", "absent", "declined", "refused", "boycotted", "resented", "resent", "objected", "object", "summoned", "signed", "disagree", "quarrel", "dispute", "claim":
		return true
	}
	return false
}

// closesOff reports whether a verb says that a country shuts what is its own, and not the exercise: "closed its border".
func closesOff(words []syntax.Word, verb int) bool {
	return words[verb].Is("close", "closed", "closes", "shut", "shuts", "sealed", "tightened", "reinforced") && verb+1 < len(words) && words[verb+1].Is("its", "their")
}

// isDuty reports whether a verb that forces elsewhere are the subject of is also what those do who take part.
func isDuty(w *syntax.Word) bool {
	return w.Is("escorted", "followed", "fired", "patrolled", "served", "guarded", "remained", "stayed")
}

// opposes reports whether a verb is what those do to an exercise who are against it.
func opposes(w *syntax.Word) bool { return w.In(opposing) }

var opposing = syntax.NewList(`condemn condemns condemned criticise criticises criticised criticize criticizes criticized denounce denounces denounced slam slams
slammed blast blasted decry decries decried deplore deplores deplored lambast lambasts lambasted protest protests protested oppose opposes opposed reject
rejects rejected rebuke rebukes rebuked deride derides derided ridicule ridicules ridiculed accuse accuses accused warn warns warned threaten threatens
threatened object objects objected resent resents resented regret regrets regretted fear fears feared complain complains complained demand demands demanded`)

// contributing is the verb that says that somebody takes part or brings something; -1 for none.
func (c *scope) contributing() int {
	words := c.s.Words
	for at := range words {
		w := &words[at]
		if c.open[at] && w.Is("present") && at+1 < len(words) && words[at+1].Has(syntax.Auxiliary) {
			return at // "also present were"
		}
		if !c.open[at] || !(w.Has(syntax.Contribute) && !isNominal(words, at) && !w.Is("part") || w.Is("participants", "activities", "there") && !w.Has(syntax.Auxiliary)) {
			continue
		}
		if !w.Is("take", "takes", "took", "taking", "taken") || takesPart(words, at) {
			return at
		}
	}
	return -1
}

// lists reports whether a sentence lists those who were counted: "Five nations: Kenya, …".
func (c *scope) lists() bool {
	for _, land := range c.s.Lands {
		if at := c.governor(land.First); at > 0 && c.afterParties(at) {
			return true
		}
	}
	return false
}

// countsPeople reports whether a sentence begins with a number of people, or with troops from somewhere.
func (c *scope) countsPeople(a Amounts) bool {
	const atBeginning = 3 // words that may stand before: "In all, more"
	words := c.s.Words
	for _, q := range a.People {
		if first := c.wordAt(q.Start); c.open[first] && first-c.begin <= atBeginning && !hasVerb(words, c.begin, first) && !elsewhere(words, first) {
			return true
		}
	}
	for at := c.begin; at+1 < len(words) && at <= c.begin+3; at++ {
		if IsForce(&words[at]) && words[at+1].Is("from") {
			return true
		}
	}
	return false
}
