package value

import (
	"slices"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
)

// Contribution finds what a sentence without a mention says of those who take part in what was told of before, and of what they bring: only
// where a verb says so, or where it counts people as its subject: "About 4,100 personnel are expected". The parties are those that are
// known to take part; equipment that others have is none of the exercise's.
func Contribution(s *syntax.Sentence, amounts Amounts, parties []string, near bool) Values {
	if ofOther(s.Words) || datesEntry(s.Words) || isQuestion(s.Words) {
		return Values{}
	}
	c := newLoose(s)
	if v, ok := c.labelled(amounts); ok {
		return v
	}
	c.strict = true
	verb, counted := c.contributing(), c.countsPeople(amounts) || c.lists()
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
		v.Participants = append(v.Participants, c.present()...)
	}
	for _, p := range v.Participants {
		parties = append(parties[:len(parties):len(parties)], p.Text)
	}
	switch first := c.firstVerb(); {
	case verb >= 0 || counted:
		v.Equipment = append(c.brought(amounts.Equipment), c.kinds(verb, amounts)...)
	case c.onlyOf(parties) && (first < 0 || !keepsOut(s.Words, first) || len(s.Lands) > 0 && isDuty(&s.Words[first])):
		v.Equipment = c.brought(amounts.Equipment)
	}
	v.Troops = c.ownTroops(v.Troops, parties)
	return v
}

// kinds is the materiel named by kind alone of which a verb of taking part tells: its subject, or what is brought or included.
func (c *scope) kinds(verb int, amounts Amounts) []Value {
	words := c.s.Words
	return slices.DeleteFunc(c.brought(amounts.Kinds), func(v Value) bool {
		at := c.wordAt(v.Start)
		if verb < 0 || at < verb {
			return verb < 0
		}
		return !words[verb].Is("present", "include", "includes", "included", "involve", "involves", "bring", "brings", "brought", "send", "sends", "sent", "deploy", "deploys", "deployed", "deploying", "field", "fields", "contribute", "contributes", "contributed", "provide", "provides", "provided", "sending", "bringing") ||
			slices.ContainsFunc(words[verb+1:at], func(w syntax.Word) bool { return w.Has(syntax.Preposition|syntax.Opener) && !w.Is("with", "including") })
	})
}

// takingPart are the people who are the subject of a verb of taking part, where no other verb stands between: "some 1,150 officers had taken part".
func (c *scope) takingPart(verb int, amounts Amounts) []Value {
	words := c.s.Words
	if !takesPart(words, verb) || !words[verb].Is("take", "takes", "took", "taking", "taken", "participate", "participates", "participated", "participating", "train", "trained", "involved") {
		return nil
	}
	return slices.DeleteFunc(c.troops(amounts), func(v Value) bool {
		at := c.wordAt(v.Start)
		if at > verb {
			return true
		}
		for between := at; between < verb; between++ {
			if isFinite(words, between) && !words[between].Has(syntax.Auxiliary) || words[between].Is(";") || opensClause(words, between) {
				return true
			}
		}
		return false
	})
}

// ownTroops leaves out all troops of a sentence whose first country does not take part: "Poland has closed its border and deployed 40,000".
func (c *scope) ownTroops(troops []Value, parties []string) []Value {
	for _, land := range c.s.Lands {
		if land.First < c.begin || land.Form == country.Organisation || land.Form == country.Qualifier {
			continue
		}
		if !slices.Contains(parties, land.Country) && !c.isOfficial(land) && len(troops) > 0 && land.Start < troops[0].Start {
			return nil
		}
		break
	}
	return troops
}

// leading are the countries of the list that a sentence begins with, where what follows is not what those say or do who keep out.
func (c *scope) leading() []Value {
	found := c.leadingFrom(c.begin, 0)
	for at, w := range c.s.Words {
		if w.Is(";") && c.goesOnWith(at+1) {
			first := slices.IndexFunc(c.s.Lands, func(land syntax.Land) bool { return land.First > at })
			found = append(found, c.leadingFrom(at+1, max(first, 0))...)
		}
	}
	return found
}

// leadingFrom are those of the list that the words from begin begin with, of which the country at first is the first.
func (c *scope) leadingFrom(begin, first int) []Value {
	const beginning = 5 // words that may stand before the list: "In the end", "Both"
	words := c.s.Words
	var found []Value
	next := 0
	lands := c.s.Lands[first:]
	if refuses(words[begin:]) || len(lands) > 0 && lands[0].First > 0 && opensClause(words, lands[0].First-1) {
		return nil
	}
	for i, land := range lands {
		if i == 0 && land.First > begin+beginning || i > 0 && !c.listed(lands[i-1], land) {
			break
		}
		found = append(found, Value{Text: land.Country, Span: land.Span, Bloc: land.Form == country.Organisation})
		next = land.Last + 1
	}
	if len(found) < 2 || words[next-1].Possessive {
		return nil
	}
	for next < len(words) && !words[next].Has(syntax.Verb|syntax.Auxiliary) && words[next].Shape != syntax.Mark {
		if words[next].Is("tensions", "relations", "ties", "talks", "border", "trade", "rivalry", "leaders", "officials", "governments") {
			return nil
		}
		next++
	}
	if next < len(words) && (words[next].IsDash() || keepsOut(words, next)) || !c.stays(lands[0]) {
		return nil
	}
	return found
}

// Activity finds what a sentence says of those who do something together, and where and when: a sentence that the next one calls an exercise.
func Activity(s *syntax.Sentence, amounts Amounts) Values {
	if refuses(s.Words) {
		return Values{}
	}
	c := newLoose(s)
	c.lax = true
	v := Values{Troops: c.troops(amounts), Where: c.where(nil), When: c.when(), Equipment: c.gear(amounts), Participants: c.participants()}
	v.Participants = append(v.Participants, c.from()...)
	return v
}

// Opening finds what a sentence says that a report opens with before it names the exercise, and reports whether forces act in it.
func Opening(s *syntax.Sentence, amounts Amounts) (v Values, acts bool) {
	if ofOther(s.Words) {
		return Values{}, false
	}
	c := newLoose(s)
	if !c.actsTogether() && c.contributing() < 0 && !c.countsPeople(amounts) {
		return Values{}, false
	}
	c.lax = true
	v = Values{Troops: c.troops(amounts), Where: c.where(nil), When: c.when(), Equipment: c.gear(amounts), Participants: c.participants()}
	v.Participants = append(append(append(v.Participants, c.from()...), c.present()...), c.leading()...)
	return v, true
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
		listing = at > 0 && c.open[land.First] && c.s.Words[at].Is("from") && (isUnit(&c.s.Words[at-1]) || isMake(&c.s.Words[at-1]))
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
	if at < 0 {
		return Values{}
	}
	c := newLoose(s)
	c.strict = true
	clear(c.open[:at])
	if !refuses(s.Words[at:]) {
		c.openWords(at+1, len(s.Words))
	}
	if c.contributing() < 0 {
		return Values{}
	}
	return Values{Participants: c.participants(), Troops: c.troops(amounts), Equipment: c.gear(amounts)}
}

// Besides finds what the clauses of a sentence that do not speak of the exercise itself say of those who take part, and the equipment of
// those who do.
func Besides(s *syntax.Sentence, amounts Amounts, parties []string) Values {
	if ofOther(s.Words) {
		return Values{}
	}
	c := newLoose(s)
	c.strict = true
	var v Values
	if verb := c.contributing(); verb >= 0 {
		v.Participants = c.participants()
		v.Troops = c.takingPart(verb, amounts)
	}
	v.Participants = append(v.Participants, c.present()...)
	if c.onlyOf(parties) {
		v.Equipment = c.brought(amounts.Equipment)
	}
	return v
}
