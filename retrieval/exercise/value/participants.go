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
			role = c.roleOf(land)
		}
		if role == partner && c.open[land.First] && (land.Form != country.Qualifier || c.leads(land)) && !c.isOfficial(land) {
			found = append(found, Value{Text: land.Country, Span: land.Span, Bloc: land.Form == country.Organisation})
		}
	}
	if words := c.s.Words; len(found) == 0 && c.m.First >= 0 && words[c.m.First].Is("their") {
		found = append(found, Value{Span: words[c.m.First].Span})
	}
	return found
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
	if at > 0 && c.afterParties(at) {
		return partner
	}
	switch {
	case at < 0 || words[at].Shape == syntax.Mark || words[at].Has(syntax.Date) || words[at].Is("and", "but", "or") || opensClause(words, at) || words[at].Is("that", "which", "as", "while", "when"):
		return c.asSubject(land)
	case words[at].Has(syntax.Preposition):
		return c.afterPreposition(at, land)
	case words[at].Has(syntax.Receive) && !c.negated(at):
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
		if isParty(words[before].Lower) || words[before].Is("participants", "participating", "nationalities", "contingents", "flags", "guests", "delegations", "neighbours", "teams", "present", "hosts", "crews", "members") {
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
	for at >= 0 {
		w := &words[at]
		if (w.Is(",") || w.Is("and")) && !c.verbAfter(first) {
			at--
			continue // the end of a list, and no subject
		}
		if w.Shape == syntax.Mark && !w.IsQuote() || w.Has(syntax.Preposition|syntax.Coordinator|syntax.Opener) && !(w.Has(syntax.Article) && w.Shape == syntax.Small && !w.Is("that")) {
			return at
		}
		if w.Has(syntax.Verb|syntax.Auxiliary) && !isNominal(words, at) && w.Shape == syntax.Small || w.Has(syntax.Date) && !w.Has(syntax.Nation) {
			return at
		}
		at--
	}
	return -1
}

// verbAfter reports whether a finite verb follows in the clause, of which the words before may be the subject.
func (c *scope) verbAfter(at int) bool {
	words := c.s.Words
	for at++; at < len(words); at++ {
		if words[at].Is(";") || opensClause(words, at) {
			return false
		}
		if isFinite(words, at) {
			return true
		}
	}
	return false
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
		if before != nil && isRelation(before.Lower) || c.placeAfter(land) {
			return none
		}
		return partner
	case words[at].Is("by"):
		if before != nil && before.Has(syntax.Event|syntax.Join|syntax.Receive) && !before.Is("observed", "watched", "attended", "monitored") || c.passive(at) {
			return partner
		}
	case words[at].Is("from"):
		if before != nil && (IsForce(before.Lower) || before.Has(syntax.Receive|syntax.Join) && !isNominal(words, at-1) || before.Is("participants", "participation", "contributions")) && !isWatcher(before.Lower) {
			return partner
		}
	case words[at].Is("of"):
		if before != nil && (IsForce(before.Lower) || before.Is("participation") || mention.IsNoun(before.Lower)) {
			return c.roleOfHead(at - 1)
		}
	case words[at].Is("to"):
		if at+1 < len(words) && c.placeAfter(land) {
			return none
		}
	}
	return none
}

// passive reports whether "by" goes with a verb that says who holds the exercise: "was run from a bunker by".
func (c *scope) passive(by int) bool {
	words := c.s.Words
	for at := by - 1; at > 0 && c.open[at]; at-- {
		if words[at].Has(syntax.Verb) && !isNominal(words, at) {
			return words[at].Has(syntax.Event) && !words[at].Is("observed", "watched", "attended", "monitored", "seen") && words[at-1].Has(syntax.Auxiliary|syntax.Adverb)
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

// asSubject tells the role of a country that stands where a subject does.
func (c *scope) asSubject(land syntax.Land) role {
	if c.placeAfter(land) || c.s.Words[land.Last].Possessive && !c.ownsForces(land) {
		return none
	}
	return c.subjectOf(land.Last + 1)
}

// ownsForces reports whether a possessive is that of forces, as in "Egypt's navy", and not of a policy or an economy.
func (c *scope) ownsForces(land syntax.Land) bool {
	words := c.s.Words
	for at := land.Last + 1; at < len(words) && at <= land.Last+5; at++ {
		w := &words[at]
		if IsForce(w.Lower) || w.Shape == syntax.Capital || w.Has(syntax.Nation) || mention.IsNoun(w.Lower) {
			return true
		}
		if w.Shape == syntax.Mark || w.Has(syntax.Auxiliary|syntax.Preposition) || w.Has(syntax.Verb) && !isNominal(words, at) {
			return false
		}
	}
	return false
}

// subjectOf finds the verb after a subject and tells whether its subjects take part.
func (c *scope) subjectOf(at int) role {
	words := c.s.Words
	for ; at < len(words); at++ {
		w := &words[at]
		switch {
		case w.Is(";") || opensClause(words, at) && !w.Is("which", "who"):
			return none
		case w.Has(syntax.Negation), w.Has(syntax.Doubt) && !w.Is("must", "should"):
			return none
		case !isFinite(words, at) && !(w.Is("to") && at+1 < len(words) && words[at+1].Has(syntax.Join)):
		case w.Is("have", "has", "had") && at+1 < len(words) && words[at+1].Has(syntax.Article) && c.m.First == at+1:
			return partner
		case w.Has(syntax.Auxiliary):
		case c.m.Head == at:
		case w.Is("to"):
		case c.lax && !w.Has(syntax.Speech):
			return partner
		case takesPart(words, at) && (!c.strict || w.Has(syntax.Contribute)):
			if c.aboutMention(at) {
				return partner
			}
			return none
		case w.Has(syntax.Speech | syntax.Intend):
			if !controls(words, at+1) {
				return none
			}
		case c.m.First > at && c.open[at]:
			if c.m.Article != mention.Bare && !keepsOut(words, at) || leadsTo(words, at+1, c.m.First) {
				return partner
			}
			return none
		default:
			return none
		}
	}
	return none
}

// takesPart reports whether a verb is one that participants are the subject of.
func takesPart(words []syntax.Word, at int) bool {
	w := &words[at]
	if w.Is("take", "takes", "took", "taking", "taken") {
		return at+1 < len(words) && (words[at+1].Is("part") || words[at+1].Has(syntax.Adverb) && at+2 < len(words) && words[at+2].Is("part"))
	}
	return w.Has(syntax.Join)
}

// aboutMention reports whether a verb has to do with the mention: both stand in the scope.
func (c *scope) aboutMention(at int) bool { return c.open[at] }

// controls reports whether what follows a verb of speech or intent is what its subject itself does: "announced plans to hold", "said it
// would join".
func controls(words []syntax.Word, at int) bool {
	for at < len(words) && (words[at].Has(syntax.Adverb|syntax.Date) || words[at].Is("on", "that")) {
		at++
	}
	return at < len(words) && words[at].Is("to", "plans", "it", "they", "its", "their", "a", "an", "the")
}

// leadsTo reports whether a verb of taking part stands between a subject's first verb and the mention, with no other subject between:
// "will dispatch a portion of the soldiers to participate in".
func leadsTo(words []syntax.Word, from, to int) bool {
	for at := from; at < to; at++ {
		if takesPart(words, at) {
			return true
		}
	}
	return false
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
		if isPlaceNoun(w.Lower) && w.Shape == syntax.Small {
			return true
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
		if isWatcher(w.Lower) {
			return true
		}
		if w.Shape == syntax.Mark || w.Has(syntax.Preposition|syntax.Coordinator|syntax.Auxiliary) || w.Has(syntax.Verb) && w.Shape == syntax.Small && !isNominal(words, at) {
			return false
		}
	}
	return false
}
