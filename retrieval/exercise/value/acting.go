package value

import (
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
)

// actsTogether reports whether the subject of a sentence is forces that do something: soldiers, ships, the Danes, a Danish company; and what they
// do is no speech, no protest and nothing that those outside do.
func (c *scope) actsTogether() bool {
	words := c.s.Words
	verb := firstVerb(words)
	if verb <= 0 || keepsOut(words, verb) {
		return false
	}
	for at := 0; at < verb; at++ {
		if IsForce(words[at].Lower) && !words[at].Has(syntax.Date) {
			return true
		}
	}
	for _, land := range c.s.Lands {
		if land.Last < verb && land.Form == country.Adjective && isPeople(words[land.Last].Lower) {
			return true
		}
	}
	return false
}

// firstVerb is the main verb of the first clause, its auxiliaries passed over; -1 where a word that opens a clause comes first.
func firstVerb(words []syntax.Word) int {
	for at := range words {
		if opensClause(words, at) || words[at].Is(";") {
			return -1
		}
		if isFinite(words, at) && !words[at].Has(syntax.Auxiliary) || words[at].Has(syntax.Auxiliary) && at+1 < len(words) && (words[at+1].Has(syntax.Article|syntax.Preposition) || words[at+1].Shape == syntax.Number) {
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
	switch w.Lower {
	case "has", "have", "had", "watched", "watch", "observed", "scrambled", "shadowed", "tracked", "followed", "withdrew", "withdraw", "withdrawn", "left", "stayed", "stays", "stay", "worry", "worried", "fear", "feared", "invaded",
		"attacked", "killed", "died", "lost", "fled", "seized", "occupied", "skipped", "counts", "numbers", "guard", "guarded", "escorted", "belong", "need", "lack", "lacks", "want", "face", "remain", "remained", "patrolled", "patrol", "served", "serve", "fired", "concerned", "opposed", "opposes", "oppose", "condemned", "condemn", "criticised", "criticized", "denounced", "denounce", "slammed", "rejected", "reject", "wary", "absent", "declined", "refused", "boycotted", "resented", "resent", "objected", "object", "summoned", "signed", "disagree", "quarrel", "dispute", "claim":
		return true
	}
	return false
}

// refuses reports whether a sentence says that somebody does not take part, or only watches.
func refuses(words []syntax.Word) bool {
	for at := range words {
		w := &words[at]
		if w.Has(syntax.Negation) && (w.Has(syntax.Auxiliary) || at == 0 || words[at-1].Has(syntax.Auxiliary)) ||
			w.Is("should", "could", "might", "observer", "observers", "complained", "protested", "spectators", "cancelled", "withdrew", "lost", "declined", "refused") {
			return true
		}
	}
	return false
}

// contributing is the verb that says that somebody takes part or brings something; -1 for none.
func contributing(words []syntax.Word) int {
	for at := range words {
		w := &words[at]
		if w.Is(";") {
			return -1
		}
		if w.Has(syntax.Contribute) && !isNominal(words, at) && !w.Is("part") || w.Is("participants", "activities", "there") && !w.Has(syntax.Auxiliary) {
			if w.Is("take", "takes", "took", "taking", "taken") && !takesPart(words, at) {
				continue
			}
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
	const atBeginning = 2 // words that may stand before: "In all,"
	words := c.s.Words
	for _, q := range a.People {
		if first := c.wordAt(q.Start); first <= atBeginning && !elsewhere(words, first) {
			return true
		}
	}
	for at := 0; at+1 < len(words) && at <= 3; at++ {
		if IsForce(words[at].Lower) && words[at+1].Is("from") {
			return true
		}
	}
	return false
}

// ofOther reports whether a sentence turns to another matter: it says so, or tells of another operation, or of where forces are kept.
func ofOther(words []syntax.Word) bool {
	if len(words) > 0 && words[0].Is("meanwhile", "separately", "elsewhere", "also") {
		return true
	}
	for at := range words {
		if words[at].Is("stationed", "legacy") || words[at].Is("operation") && words[at].Shape == syntax.Capital && at+1 < len(words) && words[at+1].Shape == syntax.Capital {
			return true
		}
	}
	return false
}
