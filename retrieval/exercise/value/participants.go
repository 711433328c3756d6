package value

import (
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// participants finds the countries and organisations that the words in scope say take part.
func (c *scope) participants() []Value {
	var found []Value
	role := none
	for i, land := range c.lands {
		if i == 0 || !c.listed(c.lands[i-1], land) { // a list shares what governs its first
			if role = c.roleOf(land); role == partner && c.onlyWatch(i) {
				role = none
			}
		}
		if role == partner && c.open[land.First] && !c.onlyInvited(land) && (land.Form != country.Qualifier || c.leads(land)) && !c.isOfficial(land) {
			found = append(found, Value{Text: land.Country, Span: land.Span, Bloc: land.Form == country.Organisation})
		}
	}
	if words := c.s.Words; len(found) == 0 && c.m.First >= 0 && words[c.m.First].Is("their") {
		found = append(found, Value{Span: words[c.m.First].Span})
	}
	return found
}

// onlyWatch reports whether the words right after the list of countries that begins with one say that they watch: "with Canada, Germany and India
// attending as observers".
func (c *scope) onlyWatch(i int) bool {
	const reach = 4 // words: "having sent military observers"
	for i+1 < len(c.lands) && c.listed(c.lands[i], c.lands[i+1]) {
		i++
	}
	words := c.s.Words
	for at := c.lands[i].Last + 1; at < len(words) && at <= c.lands[i].Last+reach && (words[at].Shape != syntax.Mark || words[at].IsDash()); at++ {
		if words[at].Is("observer", "observers", "observing", "observe", "watching", "monitoring", "spectators") {
			return true
		}
	}
	return false
}

// onlyInvited reports whether the verb of which a country is the subject, or part of the subject, says that it was asked to come, and not that it does: "17
// countries including Chad have been invited".
func (c *scope) onlyInvited(land syntax.Land) bool {
	words := c.s.Words
	for at := land.Last + 1; at < len(words) && !words[at].Is(";") && !opensClause(words, at); at++ {
		if words[at].Is("invited") && words[at-1].Has(syntax.Auxiliary|syntax.Adverb) && !(c.m.Last > land.Last && c.m.Last < at) {
			return true
		}
		if isFinite(words, at) && !words[at].Has(syntax.Auxiliary) {
			return false
		}
	}
	return false
}

// refused reports whether those whom a verb invites are said to stay away: "invited Chad, but N'Djamena declined".
func (c *scope) refused(verb int) bool {
	words := c.s.Words
	if !words[verb].Is("invite", "invites", "invited") {
		return false
	}
	for at := verb + 1; at < len(words) && !words[at].Is(";"); at++ {
		if words[at].Is("refused", "declined", "rejected", "ignored", "cancelled", "canceled") {
			return true
		}
	}
	return false
}

// leads reports whether a word such as "Polish-led" stands in the mention's phrase.
func (c *scope) leads(land syntax.Land) bool {
	if land.First < c.m.First || land.Last >= c.m.Head {
		return false
	}
	for _, ending := range [...]string{"led", "hosted", "run", "organised", "organized", "sponsored", "backed"} {
		if strings.HasSuffix(c.s.Words[land.Last].Lower, ending) {
			return true
		}
	}
	return false
}

// A role is what a country has to do with an exercise.
type role uint8

const (
	none role = iota
	partner
)

// roleOf tells a country's role by what stands before it, or by the verb that it is the subject of.
func (c *scope) roleOf(land syntax.Land) role {
	words := c.s.Words
	if c.m.First <= land.First && land.Last < c.m.Head {
		return partner
	}
	at := c.governor(land.First)
	if at > 0 && c.afterParties(at) || at > 1 && words[at].Is("as") && words[at-1].Is("such") && isParty(&words[at-2]) {
		return partner
	}
	switch {
	case at < 0 || words[at].Shape == syntax.Mark || words[at].Has(syntax.Date) || words[at].Is("and", "but", "or") || opensClause(words, at) || words[at].Is("that", "which", "as", "while", "when"):
		return c.asSubject(land)
	case words[at].Has(syntax.Preposition):
		return c.afterPreposition(at, land)
	case words[at].Has(syntax.Receive) && !c.refused(at) && !c.negated(at) && !listsMembers(words, at):
		return partner
	}
	return none
}

// afterParties reports whether a mark or word is where those are listed who were only counted before: "five nations: Kenya", "27 nations,
// among them", "participants are".
func (c *scope) afterParties(at int) bool {
	words := c.s.Words
	w := &words[at]
	if !w.Is(":", "(", "namely", "are", "were", "including", "among") && !w.IsDash() {
		return false
	}
	for before := at - 1; before >= 0 && before >= at-4; before-- {
		if isParty(&words[before]) || words[before].Is("participants", "participating", "nationalities", "contingents", "flags", "guests", "delegations", "neighbours", "teams", "present", "hosts", "crews", "members") {
			return !words[before].Is("members") || !w.Is("are", "were")
		}
		if words[before].Has(syntax.Verb) && !isNominal(words, before) {
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

// afterPreposition tells the role of a country after a preposition.
func (c *scope) afterPreposition(at int, land syntax.Land) role {
	words := c.s.Words
	var before *syntax.Word
	if at > 0 {
		before = &words[at-1]
	}
	switch {
	case words[at].Is("including", "involving", "featuring", "alongside", "among", "besides"):
		return partner
	case words[at].Is("with", "between"):
		if before != nil && isRelation(before) || c.placeAfter(land) {
			return none
		}
		return partner
	case words[at].Is("by"):
		if before != nil && before.Has(syntax.Event|syntax.Join|syntax.Receive) && !before.Is("observed", "watched", "attended", "monitored") || c.passive(at) {
			return partner
		}
	case words[at].Is("from") && isRoute(words, at):
	case words[at].Is("from"):
		if before != nil && (isUnit(before) || isMake(before) || before.Has(syntax.Receive|syntax.Join) && !isNominal(words, at-1) && !strings.HasPrefix(before.Lower, "return") || before.Is("participants", "participation", "contributions")) && !isWatcher(before) && !c.senderKeepsOut(at, land) {
			return partner
		}
	case words[at].Is("of"):
		if before != nil && (IsForce(before) || before.Is("participation", "governments", "juntas", "defenders") || mention.IsNoun(before.Lower)) {
			return c.roleOfHead(at - 1)
		}
		for far := at - 1; far >= 0 && far >= at-6 && !words[far].Has(syntax.Verb|syntax.Auxiliary); far-- {
			if words[far].Is("participation") {
				return partner // "the participation for the first time of France"
			}
		}
	case words[at].Is("to"):
		if at+1 < len(words) && c.placeAfter(land) {
			return none
		}
	}
	return none
}

// senderKeepsOut reports whether those who come from a country are the subject of what those do who keep out: "officers from the US watched".
func (c *scope) senderKeepsOut(from int, land syntax.Land) bool {
	words := c.s.Words
	if verbBefore(words, from) {
		return false
	}
	for at := land.Last + 1; at < len(words) && !opensClause(words, at) && !words[at].Is(";"); at++ {
		if turnsFrom(&words[at]) && words[at].Has(syntax.Verb) {
			return true
		}
		if isFinite(words, at) && !words[at].Has(syntax.Auxiliary) {
			return false
		}
	}
	return false
}

// roleOfHead is the role of a phrase such as "the air forces of" by what governs it in turn.
func (c *scope) roleOfHead(noun int) role {
	if kind := c.m.Head; noun == kind {
		return partner
	}
	at := c.governor(noun)
	if at >= 0 && c.s.Words[at].Has(syntax.Preposition) && !c.s.Words[at].Is("with", "by", "between", "from", "involving", "including", "of", "for") {
		return none
	}
	if at < 0 || c.s.Words[at].Shape == syntax.Mark || !c.s.Words[at].Has(syntax.Preposition) {
		return c.subjectOf(noun + 1)
	}
	return partner
}

func (c *scope) negated(verb int) bool {
	for at := verb - 1; at >= 0 && at >= verb-4; at-- {
		if c.s.Words[at].Has(syntax.Negation) {
			return true
		}
		if c.s.Words[at].Is(",", ";") {
			return false
		}
	}
	return false
}

// placeAfter reports whether a country only tells whose place is meant: "the Chinese city of Qingtongxia", "Russia's far east".
func (c *scope) placeAfter(land syntax.Land) bool {
	words := c.s.Words
	for at := land.Last + 1; at < len(words) && at <= land.Last+3; at++ {
		w := &words[at]
		if isPlaceNoun(w) && w.Shape == syntax.Small {
			return at+1 >= len(words) || !words[at+1].Is("guard", "guards", "guardsmen") // "China's coast guard"
		}
		if w.Shape == syntax.Mark || w.Has(syntax.Preposition|syntax.Coordinator|syntax.Auxiliary|syntax.Verb) {
			return false
		}
	}
	return false
}

// isOfficial reports whether a country's adjective or possessive belongs to somebody who speaks for it, or watches.
func (c *scope) isOfficial(land syntax.Land) bool {
	words := c.s.Words
	if !words[land.Last].Possessive && land.Form != country.Adjective && land.Form != country.Name {
		return false
	}
	for at := land.Last + 1; at < len(words) && at <= land.Last+4; at++ {
		w := &words[at]
		if isWatcher(w) {
			return true
		}
		if w.Shape == syntax.Mark || w.Has(syntax.Preposition|syntax.Coordinator|syntax.Auxiliary) || w.Has(syntax.Verb) && w.Shape == syntax.Small && !isNominal(words, at) {
			return false
		}
	}
	return false
}
