package value

import (
	"strings"

	"verbatim/retrieval/country"
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
	const reach = 12 // words: ", will take part in the annual military drills as observers"
	first := c.lands[i].First
	for i+1 < len(c.lands) && c.listed(c.lands[i], c.lands[i+1]) {
		i++
	}
	words := c.s.Words
	after := c.lands[i].Last + 1
	if first > 0 && words[first-1].Has(syntax.Article) {
		first--
	}
	if first > 0 && words[first-1].Is("including") && after < len(words) && words[after].Is(",") {
		after++
	}
	for at := after; at < len(words) && at <= c.lands[i].Last+reach && (words[at].Shape != syntax.Mark || words[at].IsDash()); at++ {
		if words[at].Is("observer", "observers", "observing", "observe", "observed", "watching", "watched", "monitoring", "spectators") {
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
