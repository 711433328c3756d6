package value

import (
	"slices"

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
