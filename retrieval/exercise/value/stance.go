package value

import (
	"strings"

	"verbatim/retrieval/calendar"
	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// doubtful reports whether the words about a mention say that it may happen, or does not: "could be held", "no drill was held", "the
// possibility of a patrol".
func (c *scope) doubtful() bool {
	words := c.s.Words
	if words[c.m.First].Is("no", "any", "neither") {
		return true
	}
	for at := c.m.First - 1; at >= 0 && c.open[at]; at-- {
		w := &words[at]
		if w.Is("could", "may", "might", "should", "possible", "possibility", "proposed", "considering", "mulling", "if", "denied", "rumours", "rumors", "imaginary", "hypothetical", "potential", "whether", "would-be", "likelihood", "idea") && !w.Has(syntax.Date) {
			return true
		}
		if w.Has(syntax.Negation) && !w.Is("nor", "none", "without", "refused") && at >= c.m.First-6 {
			return true
		}
	}
	for at := c.m.Last + 1; at < len(words) && at < c.m.Last+12; at++ {
		w := &words[at]
		switch {
		case opensClause(words, at) || w.Is(";"):
			return false
		case w.Is("could", "might", "may", "should", "cannot") && !w.Has(syntax.Date):
			return true
		case w.Has(syntax.Negation) && at > 0 && words[at-1].Has(syntax.Auxiliary):
			return true
		case w.Has(syntax.Verb) && !w.Has(syntax.Auxiliary) && !isNominal(words, at):
			return false
		}
	}
	return false
}

// general reports whether the words about a mention say that such things happen again and again: "since 2005", "every year",
// "continue to be held".
func (c *scope) general() bool {
	words := c.s.Words
	for at := range words {
		if !c.open[at] {
			continue
		}
		switch w := &words[at]; {
		case w.In(habitual):
			return true
		case !w.In(recurring):
		case w.Is("every", "each") && !isAside(words, at) && at+1 < len(words) && words[at+1].Is("year", "spring", "summer", "autumn", "fall", "winter", "month", "week", "two", "three", "four"):
			return true
		case w.Is("year") && at > 1 && words[at-1].Is("a", "each", "every") && words[at-2].Is("times", "once", "twice"):
			return true
		case w.Is("once", "twice") && at+1 < len(words) && words[at+1].Is("in", "every"):
			return true
		case w.Is("continue", "continued") && at+1 < len(words) && words[at+1].Is("to"):
			return true
		case w.Is("become", "becoming", "became") && at+1 < len(words) && (words[at+1].Has(syntax.Article) || words[at+1].Is("routine", "regular", "annual", "normal", "commonplace", "frequent")):
			return true
		}
	}
	for _, t := range c.s.Times {
		if c.open[t.First] && (t.Kind == calendar.Since && !c.goesOn(t) && !c.ranks(t) || t.Kind == calendar.Decade) {
			return true
		}
	}
	return false
}

// recurring are the words that the other cases begin with.
var recurring = syntax.NewList(`every each year once twice continue continued become becoming became`)

// habitual are the words that say by themselves that something happens again and again.
var habitual = syntax.NewList(`annually regularly routinely often frequently routine normalized normalised persisted always periodically usually traditionally
increasingly biennially tend tends`)

// ranks reports whether a time only says how long there was nothing like it: "the biggest since 1987".
func (c *scope) ranks(t syntax.Time) bool {
	for at := t.First - 1; at >= 0 && at >= t.First-4; at-- {
		if w := &c.s.Words[at]; strings.HasSuffix(w.Lower, "est") || w.Is("first", "time", "edition", "suspended", "halted", "frozen", "paused", "shelved") {
			return true
		}
	}
	return false
}

// yearly reports whether the words say in passing how often the exercise is held.
func (c *scope) yearly() bool {
	for at := range c.s.Words {
		if c.open[at] && c.s.Words[at].Is("every", "each", "annually", "biennially") && isAside(c.s.Words, at) {
			return true
		}
	}
	return false
}

// founded reports whether the words say in what year the series of exercises was begun, as one exercise begins on a day and not in a year: "began in 2003",
// "was first held in 1998".
func (c *scope) founded(whens []When) bool {
	words := c.s.Words
	for _, w := range whens {
		if !w.IsYear() {
			continue
		}
		first := c.wordAt(w.Start)
		if w.Part == Begin && first > c.m.Last {
			return true
		}
		for at := first - 1; at > c.m.Last; at-- {
			if words[at].Is("first", "initially", "originally", "instituted", "established", "founded", "conceived", "inception") {
				return true
			}
			if words[at].Is(",", ";") {
				break
			}
		}
	}
	return false
}

// isAside reports whether a word stands in words between commas that say how often something is held: ", held every two years,".
func isAside(words []syntax.Word, at int) bool {
	return at > 1 && words[at-1].Is("held", "hosted", "staged", "conducted", "organised", "organized") && words[at-2].Is(",")
}

// governed reports whether a verb says that the exercise takes place, or who holds it or takes part.
func (c *scope) governed() bool {
	words := c.s.Words
	for at := range words {
		if c.open[at] && (at < c.m.First || at > c.m.Last) && words[at].Has(syntax.Event|syntax.Happen|syntax.Join|syntax.Receive) && !words[at].Has(syntax.Auxiliary) && !isNominal(words, at) {
			return true
		}
	}
	return false
}

// forces finds the services and units that the words in scope name: "Western Theater Command", "Russia's Eastern Military District".
func (c *scope) forces() []Value {
	var found []Value
	words := c.s.Words
	for at := 0; at < len(words); at++ {
		if !c.open[at] || words[at].Shape != syntax.Capital || !mention.IsForce(words[at].Lower) {
			continue
		}
		first, last := at, at
		if land, ok := c.landAt(at); ok && land.Form == country.Forces {
			found = append(found, Value{Text: c.s.Text[land.Start:land.End], Span: land.Span})
			at = land.Last
			continue
		}
		for first > 0 && words[first-1].Shape == syntax.Capital && !words[first-1].Possessive && words[first].Start-words[first-1].End == 1 {
			first--
		}
		for last+1 < len(words) && words[last+1].Shape == syntax.Capital && words[last+1].Start-words[last].End == 1 && !words[last].Possessive {
			last++
		}
		if v, ok := c.unit(first, last); ok {
			found = append(found, v)
		}
		at = last
	}
	return found
}

func (c *scope) landAt(at int) (syntax.Land, bool) {
	for _, land := range c.s.Lands {
		if land.First <= at && at <= land.Last {
			return land, true
		}
	}
	return syntax.Land{}, false
}

// unit makes a value of the capitals [first, last] if they name a unit, and one that acts and does not speak.
func (c *scope) unit(first, last int) (Value, bool) {
	words := c.s.Words
	if last == first || c.m.First <= last && first <= c.m.Last || !mention.IsUnit(words[last].Lower) {
		return Value{}, false
	}
	span := words[first].Span
	span.End = words[last].End
	return Value{Text: c.s.Text[span.Start:span.End], Span: span}, true
}
