package value

import (
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

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
	case words[at].Is("against"):
		if sparring(words, at) {
			return partner
		}
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
		if before != nil && (isUnit(before) || isMake(before) || before.Shape == syntax.Number || before.Has(syntax.Receive|syntax.Join) && !isNominal(words, at-1) && !strings.HasPrefix(before.Lower, "return") || before.Is("participants", "participation", "contributions")) && !isWatcher(before) && !c.senderKeepsOut(at, land) {
			return partner
		}
	case words[at].Is("of"):
		if before != nil && (IsForce(before) || before.Is("participation", "governments") || mention.IsNoun(before.Lower)) {
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
