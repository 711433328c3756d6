package value

import (
	"strings"

	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// verbAfter reports whether a finite verb follows in the clause, of which the words before may be the subject.
func (c *scope) verbAfter(at int) bool {
	words := c.s.Words
	for at++; at < len(words); at++ {
		if words[at].Is(";") || opensClause(words, at) {
			return false
		}
		if isFinite(words, at) || isUnknownVerb(words, at) {
			return true
		}
	}
	return false
}

// passive reports whether "by" goes with a verb that says who holds the exercise: "was run from a bunker by".
func (c *scope) passive(by int) bool {
	words := c.s.Words
	for at := by - 1; at > 0 && c.open[at]; at-- {
		if words[at].Has(syntax.Verb) && !isNominal(words, at) {
			return words[at].Has(syntax.Event) && !words[at].Is("observed", "watched", "attended", "monitored", "seen") && words[at-1].Has(syntax.Auxiliary|syntax.Adverb)
		}
	}
	return words[0].Has(syntax.Event) && strings.HasSuffix(words[0].Lower, "ed") && c.open[0] // "Hosted this year by"
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
		if IsForce(w) || w.Shape == syntax.Capital || w.Has(syntax.Nation) || mention.IsNoun(w.Lower) {
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
	words, unknown := c.s.Words, false
	for ; at < len(words); at++ {
		w := &words[at]
		if at == c.m.First && unknown && c.m.Article != mention.Bare {
			return partner // "has greenlit the exercise"
		}
		if words[at].Is("that", "which", "who", "taking", "participating") && isParty(&words[at-1]) && at > 1 && !words[at-1].Is("forces") && (words[at-2].Has(syntax.Auxiliary) || at > 2 && words[at-3].Has(syntax.Auxiliary)) {
			continue // "are the countries that take part"
		}
		if opensClause(words, at) {
			if end := c.relativeEnd(at); end > 0 {
				at = end
				continue
			}
		}
		unknown = unknown || isUnknownVerb(words, at)
		switch {
		case w.Is("to") && at+1 < len(words) && takesPart(words, at+1) && (!c.strict || words[at+1].Has(syntax.Contribute)) && at > 0 && words[at-1].Has(syntax.Auxiliary):
			if c.aboutMention(at) {
				return partner // "is to host"
			}
			return none
		case w.Is(";") || opensClause(words, at) && !w.Is("which", "who"):
			return none
		case w.Has(syntax.Negation), w.Has(syntax.Doubt) && !w.Is("must", "should"):
			return none
		case opposes(w), w.Is("tabs"), w.Is("monitor", "observe", "watch", "track", "shadow") && words[at-1].Is("to"):
			return none
		case w.Is("participating", "taking", "competing", "holding", "conducting", "hosting", "staging") && words[at-1].Has(syntax.Auxiliary|syntax.Adverb) && takesPart(words, at) && c.aboutMention(at) && !c.strict:
			return partner // "is taking part in"
		case !isFinite(words, at) && !(w.Is("to") && at+1 < len(words) && words[at+1].Has(syntax.Join)):
		case w.Is("have", "has", "had") && at+1 < len(words) && words[at+1].Has(syntax.Article) && c.m.First == at+1:
			return partner
		case w.Has(syntax.Auxiliary):
		case c.m.Head == at:
		case w.Is("to"):
		case c.lax && !w.Has(syntax.Speech):
			return partner
		case c.strict && sendsVisitor(words, at):
			return none
		case c.strict && at+2 < len(words) && words[at+1].Is("its", "their") && words[at+2].Is("own"):
			return none // in answer: "dispatched its own forces"
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
			if (c.m.Article != mention.Bare || c.isOccasion()) && !keepsOut(words, at) || leadsTo(words, at+1, c.m.First) {
				return partner
			}
			return none
		default:
			return none
		}
	}
	return none
}

// isUnknownVerb reports whether a word that the lexicon does not know has the form and the place of a verb in the past: "has greenlit", "the ships steamed".
func isUnknownVerb(words []syntax.Word, at int) bool {
	w := &words[at]
	if at == 0 || w.Roles != 0 || w.Shape != syntax.Small {
		return false
	}
	before := &words[at-1]
	if !strings.HasSuffix(w.Lower, "ed") {
		return before.Is("has", "have", "had") && at+1 < len(words) && words[at+1].Has(syntax.Article)
	}
	return before.Has(syntax.Auxiliary) || before.Shape == syntax.Capital && !before.Possessive || IsForce(before) || before.Is(")")
}

// sendsVisitor reports whether a verb says that somebody was sent who takes no part himself: "sent a colonel to watch".
func sendsVisitor(words []syntax.Word, verb int) bool {
	const reach = 4 // words: "sent a retired naval attaché"
	if !words[verb].Is("sent", "sends", "send", "sending", "dispatched") {
		return false
	}
	for at := verb + 1; at < len(words) && at <= verb+reach && !words[at].Has(syntax.Preposition); at++ {
		if words[at].In(visitors) {
			return true
		}
	}
	return false
}

var visitors = syntax.NewList(`general colonel admiral officer attaché attache minister delegation representative representatives observer observers official
officials ambassador diplomat diplomats inspectors inspector congratulations regrets`)

// takesPart reports whether a verb is one that participants are the subject of.
func takesPart(words []syntax.Word, at int) bool {
	w := &words[at]
	if w.Is("take", "takes", "took", "taking", "taken") {
		return at+1 < len(words) && (words[at+1].Is("part") || words[at+1].Has(syntax.Adverb) && at+2 < len(words) && words[at+2].Is("part"))
	}
	return w.Has(syntax.Join) && !closesOff(words, at)
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
