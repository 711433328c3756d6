package value

import (
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
)

// present are the countries whose forces a sentence about the exercise speaks of, whatever these do there: "Sweden's howitzers will stand beside the
// road", "next come the Finns with 2,900". Those who speak, watch, stay away or are at odds are left out, and so are forces that are elsewhere.
func (c *scope) present() []Value {
	var found []Value
	taken := false
	for i, land := range c.s.Lands {
		if i == 0 || !taken || !c.listed(c.s.Lands[i-1], land) {
			taken = c.open[land.First] && (c.fields(land) && c.stays(land) && !c.onlyInvited(land) || i > 0 && c.isGapped(land))
		}
		if taken && land.Form != country.Qualifier {
			found = append(found, Value{Text: land.Country, Span: land.Span})
		}
	}
	return found
}

// fields reports whether a country is named by its forces, its people in the field, or what they bring.
func (c *scope) fields(land syntax.Land) bool {
	words := c.s.Words
	if c.isOfficial(land) || c.placeAfter(land) {
		return false
	}
	switch land.Form {
	case country.Forces, country.Ship:
		return true
	case country.Adjective:
		return c.isPeopleOf(land) || c.unitAfter(land)
	case country.Name:
		if words[land.Last].Possessive || land.Last+1 < len(words) && words[land.Last+1].Shape != syntax.Mark && isUnit(&words[land.Last+1]) {
			return c.unitAfter(land)
		}
		at := c.governor(land.First)
		return at > 0 && words[at].Is("from", "of") && c.governedAs(land)
	}
	return false
}

// isGapped reports whether a country brings something by a verb said before, of another: ", Uruguay the frigate Artigas", "and Portugal a battalion each".
func (c *scope) isGapped(land syntax.Land) bool {
	words := c.s.Words
	next := land.Last + 1
	if land.Form != country.Name || land.First == 0 || next >= len(words) || !words[land.First-1].Is(",", "and", ";") || c.contributing() < 0 {
		return false
	}
	return (words[next].Has(syntax.Article) || words[next].Shape == syntax.Number || isMake(&words[next])) && (isMake(&words[next]) || c.unitAfter(land) || words[next].Shape == syntax.Number && (next+1 >= len(words) || words[next+1].Shape == syntax.Mark || words[next+1].Is("and")))
}

// isPeopleOf reports whether an adjective stands for people: "the Danes", "the British with 1,600".
func (c *scope) isPeopleOf(land syntax.Land) bool {
	words := c.s.Words
	if words[land.Last].Possessive {
		return false
	}
	if isPeople(words[land.Last].Lower) {
		return true
	}
	if land.First == 0 || !words[land.First-1].Is("the") || land.Last+1 >= len(words) {
		return false
	}
	next := &words[land.Last+1]
	return next.Is("with", "and", ",", "are", "were", "have", "will", "bring", "send", "sent", "brought", "came", "come")
}

// unitAfter reports whether the noun phrase that a country stands in is one of people in uniform, of a unit, or of what they bring.
func (c *scope) unitAfter(land syntax.Land) bool {
	const reach = 6 // words: "the French amphibious helicopter carrier Dixmude"
	words := c.s.Words
	for at := land.Last + 1; at < len(words) && at <= land.Last+reach; at++ {
		w := &words[at]
		switch {
		case isUnit(w) || isMake(w):
			return true
		case w.Shape == syntax.Mark && !w.IsQuote() || w.Has(syntax.Preposition|syntax.Auxiliary|syntax.Opener|syntax.Pronoun) && !w.Has(syntax.Article):
			return false
		case w.Has(syntax.Verb) && w.Shape == syntax.Small && !isNominal(words, at) && !isUnit(&words[min(at+1, len(words)-1)]):
			return false
		}
	}
	return false
}

// stays reports whether the clause that a country stands in is about forces that are there: nothing in it says that they watch, stay away, act against
// somebody, or are elsewhere; and they are not those who say so.
func (c *scope) stays(land syntax.Land) bool {
	words := c.s.Words
	first, last := c.clauseOf(land)
	for at := first; at < last; at++ {
		w := &words[at]
		if turnsFrom(w) || w.Is("look", "looks", "looked", "looking") && at+1 < last && words[at+1].Is("on") || c.denies(at, land) || isFinite(words, at) && keepsOut(words, at) && at > land.Last && !(isDuty(w) && (!w.Is("fired") || at+1 < last && words[at+1].Is("its", "their"))) {
			return false
		}
	}
	return c.governedAs(land)
}

// denies reports whether a word denies what its clause says of a country: "are not involved", "no Russian flag".
func (c *scope) denies(at int, land syntax.Land) bool {
	w := &c.s.Words[at]
	if w.Is("own") && at > land.Last && c.s.Words[at-1].Is("its", "their") {
		return true // "dispatched its own forces"
	}
	if !w.Has(syntax.Negation) || w.Is("nor", "none") {
		return w.Is("no") && at < land.First && at >= land.First-2
	}
	return w.Has(syntax.Auxiliary) || at > 0 && c.s.Words[at-1].Has(syntax.Auxiliary) || at < land.First && at >= land.First-2 || w.Is("never")
}

// governedAs reports whether the word that governs a country leaves it one of those who are there: none does, or "with", or "from" after people or
// a verb that brings them.
func (c *scope) governedAs(land syntax.Land) bool {
	words := c.s.Words
	at := c.governor(land.First)
	if at <= 0 || !words[at].Has(syntax.Preposition) {
		return true
	}
	before := &words[at-1]
	switch {
	case words[land.First-1].Is(",") && c.isPeopleOf(land):
		return true // an item of a list for itself: "Americans of the 2nd Regiment, Croats with their launchers"
	case words[at].Is("from") && before.Is("apart", "aside"), words[at].Is("of") && before.Is("up", "composed", "consisting", "consists", "consist", "comprised"), words[at].Is("to") && before.Is("addition"):
		return true
	case words[at].Is("from", "of"):
		return isUnit(before) || isMake(before) || at > 2 && words[at-2].Is("of") && isUnit(&words[at-3]) || before.Shape == syntax.Number || before.Is("participation", "contributions", "some", "several") || before.Has(syntax.Join|syntax.Receive) && !isNominal(words, at-1)
	case words[at].Is("on") && land.Last+1 < len(words) && words[land.Last+1].Is("side"):
		return true
	case words[at].Is("by"):
		return before.Has(syntax.Event|syntax.Join|syntax.Receive|syntax.Contribute) && (strings.HasSuffix(before.Lower, "ed") || before.Is("led", "held", "run", "flown", "sent", "brought")) && !before.Is("observed", "watched", "seen", "monitored")
	}
	return words[at].Is("with", "between", "alongside", "including", "involving", "featuring", "among", "aboard", "plus", "besides", "for", "beside")
}

// clauseOf is the clause that a country stands in, as the words [first, last).
func (c *scope) clauseOf(land syntax.Land) (first, last int) {
	words := c.s.Words
	ends := func(at int) bool {
		return words[at].Is(";") || opensClause(words, at) || words[at].Is("but") || words[at].Is("and", ",") && newSubject(words, at) && verbBefore(words, at)
	}
	for first = land.First; first > 0 && !ends(first-1); first-- {
	}
	for last = land.Last + 1; last < len(words) && !ends(last); last++ {
	}
	return first, last
}

// turnsFrom reports whether a word says that its clause is about those who do not take part, or about another matter.
func turnsFrom(w *syntax.Word) bool { return w.In(fromMatters) }

var fromMatters = syntax.NewList(`observer observers observe observed observing watch watched watching watches monitor monitored monitoring shadow shadowed
shadowing track tracked tracking intercept intercepted scramble scrambled protest protested protesters condemn condemned denounced
criticised criticized accuse accused accuses complained absent absence missing boycott boycotted excluded uninvited disinvited
invasion invaded war wars occupation killed wounded injured dead stationed violated intruded incursion incursions disputed dispute
rival rivals threat threats threaten aggression elsewhere instead ago insurgents militants rebels terrorists gangs refugees police
election elections trade sanctions declined refused withdrew should could might would-be unrelated separate separately enemy
target targets history museum retired former then- attack attacks attacked clash clashes fled captured lost
spectators leave leaves leaving departure withdrawal withdraw withdrawing quit quits quitted boarded summit summits talks meeting
conference treaty loan seminar`)
