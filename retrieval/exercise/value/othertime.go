package value

import (
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/syntax"
)

// isOther reports whether a verb is one of speech or of something else than the exercise.
func (c *scope) isOther(verb int) bool {
	w := &c.s.Words[verb]
	return c.isOfMeeting(verb) || w.In(decisions) || w.Has(syntax.Speech) && !w.Has(syntax.Event|syntax.Happen|syntax.Join|syntax.Receive)
}

// decisions are the verbs of those who decide on an exercise, at another time than it is held.
var decisions = syntax.NewList(`approve approves approved sign signs signed authorise authorised authorize authorized conceive conceived`)

// isOfMeeting reports whether a participle says of a meeting that it was held: "confirmed in a video conference held on Friday".
func (c *scope) isOfMeeting(verb int) bool {
	return verb > 0 && c.s.Words[verb].Is("held", "conducted", "convened", "hosted") && c.s.Words[verb-1].In(meetings)
}

var meetings = syntax.NewList(`conference conferences meeting meetings talks briefing briefings summit interview ceremony hearing call session consultations negotiations
dialogue phone teleconference videoconference`)

// isCount reports whether four digits that might be a year count people: "1800 British personnel".
func (c *scope) isCount(t syntax.Time) bool {
	next := t.Last + 1
	if t.Kind != calendar.Date || t.From.Month != 0 || t.Last > t.First || next >= len(c.s.Words) {
		return false
	}
	w := &c.s.Words[next]
	return t.From.Year < 1900 || IsForce(w) || w.Has(syntax.Nation) && w.Shape == syntax.Capital && c.s.Words[t.First].End+1 == w.Start && isUnit(&c.s.Words[min(next+2, len(c.s.Words)-1)])
}

// sinceThen reports whether a time belongs to what there has been none since: "for the first time since the border clash in May 2019".
func (c *scope) sinceThen(t syntax.Time) bool {
	const longest = 8 // words: "since the deadly border clash of the two in"
	words := c.s.Words
	for at := t.First - 1; at >= 0 && at >= t.First-longest; at-- {
		if words[at].Is("since") {
			return t.Kind != calendar.Since
		}
		if words[at].Shape == syntax.Mark || words[at].Has(syntax.Verb) && !isNominal(words, at) {
			break
		}
	}
	return false
}

// onTheWay reports whether a time or place is that at which somebody set out for the mention or came to it: "has left today to take part in", "arrived in
// Gaborone on Friday to watch".
func (c *scope) onTheWay(at int) bool {
	words, toward := c.s.Words, false
	for next := at + 1; next < c.m.First; next++ {
		if words[next].Is(",", ";") || opensClause(words, next) {
			return false
		}
		toward = toward || words[next].Is("to", "for")
	}
	if at > c.m.First || !toward {
		return false
	}
	for before := at - 1; before >= 0 && c.open[before]; before-- {
		if words[before].Has(syntax.Verb) && !isNominal(words, before) && words[before].Shape == syntax.Small {
			return words[before].In(moves)
		}
	}
	return false
}

var moves = syntax.NewList(`arrive arrives arrived depart departs departed leave leaves left travel travels travelled traveled visit visits visited`)

// goesOn reports whether a time after "since" is when something began that is still going on: "has been under way since 12 August".
func (c *scope) goesOn(t syntax.Time) bool {
	words := c.s.Words
	if t.From.Day != 0 || t.From == (calendar.Partial{}) {
		return true // since a day, or since Monday: nothing recurs since then
	}
	for at := t.First - 1; at >= 0 && at >= t.First-5; at-- {
		if words[at].Is("way", "underway", "running", "going", "ongoing") {
			return true
		}
	}
	return false
}

// ofPhase reports whether the sentence is about a part of the mention: "the active phase of the exercise".
func (c *scope) ofPhase() bool {
	at := c.m.First - 1
	return at > 0 && c.s.Words[at].Is("of") && c.s.Words[at-1].Is("phase", "stage", "portion", "segment", "episode")
}
