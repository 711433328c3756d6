package value

import (
	"slices"
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// Contribution finds what a sentence without a mention says of those who take part in what was told of before, and of what they bring: only
// where a verb says so, or where it counts people as its subject: "About 4,100 personnel are expected". The parties are those that are
// known to take part; equipment that others have is none of the exercise's.
func Contribution(s *syntax.Sentence, amounts Amounts, parties []string, near bool) Values {
	if refuses(s.Words) || ofOther(s.Words) {
		return Values{}
	}
	c := &scope{s: s, m: &mention.Mention{First: -1, Last: -1, Head: -1}, open: make([]bool, len(s.Words)), lands: withPairs(s), strict: true}
	c.openTo(len(s.Words))
	verb, counted := contributing(s.Words), c.countsPeople(amounts) || c.lists()
	var v Values
	if verb >= 0 || counted {
		v = Values{Troops: c.troops(amounts), Where: c.where(nil), When: c.when(), Participants: c.participants()}
		v.Participants = append(v.Participants, c.from()...)
	}
	if !near {
		v.Where, v.When = nil, nil // too far off to be sure that it is still about where and when
	}
	if c.actsTogether() && near {
		c.strict, c.lax = false, true
		v = Values{Troops: c.troops(amounts), Where: c.where(nil), When: c.when(), Participants: c.participants()}
		v.Participants = append(v.Participants, c.from()...)
		v.Equipment = c.gear(amounts)
	}
	if near {
		v.Participants = append(v.Participants, c.leading()...)
	}
	if first := firstVerb(s.Words); verb >= 0 || counted || c.onlyOf(parties) && (first < 0 || !keepsOut(s.Words, first)) {
		v.Equipment = c.gear(amounts)
	}
	return v
}

// leading are the countries of the list that a sentence begins with, where what follows is not what those say or do who keep out.
func (c *scope) leading() []Value {
	const beginning = 5 // words that may stand before the list: "In the end", "Both"
	words := c.s.Words
	var found []Value
	next := 0
	for i, land := range c.s.Lands {
		if i == 0 && land.First > beginning || i > 0 && !c.listed(c.s.Lands[i-1], land) {
			break
		}
		found = append(found, Value{Text: land.Country, Span: land.Span, Bloc: land.Form == country.Organisation})
		next = land.Last + 1
	}
	if len(found) < 2 || words[next-1].Possessive {
		return nil
	}
	for next < len(words) && !words[next].Has(syntax.Verb) && words[next].Shape != syntax.Mark {
		next++
	}
	if next < len(words) && (words[next].IsDash() || keepsOut(words, next)) {
		return nil
	}
	return found
}

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

// Activity finds what a sentence says of those who do something together, and where and when: a sentence that the next one calls an exercise.
func Activity(s *syntax.Sentence, amounts Amounts) Values {
	if refuses(s.Words) {
		return Values{}
	}
	c := &scope{s: s, m: &mention.Mention{First: -1, Last: -1, Head: -1}, open: make([]bool, len(s.Words)), lands: withPairs(s), lax: true}
	c.openTo(len(s.Words))
	v := Values{Troops: c.troops(amounts), Where: c.where(nil), When: c.when(), Equipment: c.gear(amounts), Participants: c.participants()}
	v.Participants = append(v.Participants, c.from()...)
	return v
}

// openTo opens the words up to a semicolon, after which a sentence often speaks of others; who said so is left out.
func (c *scope) openTo(end int) {
	words, open := c.s.Words, true
	for at := 0; at < end && !words[at].Is(";"); at++ {
		if words[at].Is(",") || words[at].IsDash() {
			open = !attributes(words, at+1)
		}
		c.open[at] = open
	}
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

// from are the countries that people come from, by the words: "Troops from Barbados, Jamaica and Trinidad".
func (c *scope) from() []Value {
	var found []Value
	listing := false
	for i, land := range c.lands {
		if i > 0 && listing && c.listed(c.lands[i-1], land) {
			found = append(found, Value{Text: land.Country, Span: land.Span})
			continue
		}
		at := c.governor(land.First)
		listing = at > 0 && c.open[land.First] && c.s.Words[at].Is("from") && IsForce(c.s.Words[at-1].Lower)
		if listing {
			found = append(found, Value{Text: land.Country, Span: land.Span})
		}
	}
	return found
}

// onlyOf reports whether a sentence names no country but those that take part.
func (c *scope) onlyOf(parties []string) bool {
	for _, land := range c.s.Lands {
		if !slices.Contains(parties, land.Country) {
			return false
		}
	}
	return true
}

// After finds what the words after a semicolon say of those who take part, in a sentence whose first words speak of the exercise.
func After(s *syntax.Sentence, amounts Amounts) Values {
	at := slices.IndexFunc(s.Words, func(w syntax.Word) bool { return w.Is(";") })
	if at < 0 || refuses(s.Words[at:]) || contributing(s.Words[at+1:]) < 0 {
		return Values{}
	}
	c := &scope{s: s, m: &mention.Mention{First: -1, Last: -1, Head: -1}, open: make([]bool, len(s.Words)), lands: withPairs(s), strict: true}
	for at++; at < len(s.Words); at++ {
		c.open[at] = true
	}
	return Values{Participants: c.participants(), Troops: c.troops(amounts), Equipment: c.gear(amounts)}
}

// Besides finds what the clauses of a sentence that do not speak of the exercise itself say of those who take part, and the equipment of
// those who do.
func Besides(s *syntax.Sentence, amounts Amounts, parties []string) Values {
	if refuses(s.Words) || ofOther(s.Words) {
		return Values{}
	}
	c := &scope{s: s, m: &mention.Mention{First: -1, Last: -1, Head: -1}, open: make([]bool, len(s.Words)), lands: withPairs(s), strict: true}
	for at := range c.open {
		c.open[at] = true
	}
	var v Values
	if contributing(s.Words) >= 0 {
		v.Participants = c.participants()
	}
	if c.onlyOf(parties) {
		v.Equipment = c.gear(amounts)
	}
	return v
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
