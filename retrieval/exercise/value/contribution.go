package value

import (
	"slices"

	"verbatim/retrieval/exercise/syntax"
)

// Contribution finds what a sentence without a mention says of an exercise that was told of just before, or, where it is not near, a few sentences
// before: who takes part, by a verb that says so, by their forces, or as people counted; and what they bring. The parties are the countries
// that are known to take part: what only they have is the exercise's too.
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
	switch {
	case near && c.actsTogether():
		c.strict, c.lax = false, true
		v = c.all(amounts)
		v.Equipment = c.gear(amounts)
	case verb >= 0 || counted:
		if v = c.all(amounts); !near {
			v.Where, v.When = nil, nil // too far off to be sure that it is still about where and when
		}
	}
	if near {
		v.Participants = append(append(v.Participants, c.leading()...), c.present()...)
	}
	for _, p := range v.Participants {
		parties = append(parties[:len(parties):len(parties)], p.Text)
	}
	switch {
	case verb >= 0 || counted:
		v.Equipment = append(c.brought(amounts.Equipment), c.kinds(verb, amounts)...)
	case c.onlyOf(parties) && !c.isAbsentOrBusy():
		v.Equipment = c.brought(amounts.Equipment)
	}
	v.Troops = c.ownTroops(v.Troops, parties)
	return v
}

// all is what the words in scope say, equipment left out.
func (c *scope) all(amounts Amounts) Values {
	v := Values{Troops: c.troops(amounts), Where: c.where(nil), When: c.when(), Participants: c.participants()}
	v.Participants = append(v.Participants, c.from()...)
	return v
}

// isAbsentOrBusy reports whether the main verb is what those do who keep out; those known to take part may yet guard or escort.
func (c *scope) isAbsentOrBusy() bool {
	verb := c.firstVerb()
	return verb >= 0 && keepsOut(c.s.Words, verb) && !(len(c.s.Lands) > 0 && isDuty(&c.s.Words[verb]))
}

// Activity finds what a sentence says of those who do something together, and where and when: a sentence that the next one calls an exercise.
func Activity(s *syntax.Sentence, amounts Amounts) Values {
	if refuses(s.Words) {
		return Values{}
	}
	c := newLoose(s)
	c.lax = true
	v := c.all(amounts)
	v.Equipment = c.gear(amounts)
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
	v = c.all(amounts)
	v.Equipment = c.gear(amounts)
	v.Participants = append(append(v.Participants, c.present()...), c.leading()...)
	return v, true
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
