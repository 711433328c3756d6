package telling

import (
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/value"
)

// A pending mention is one that tells too little to be an exercise of its own, until the next sentence says more.
type pending struct {
	sentence int
	mention  *mention.Mention
	values   value.Values
}

// completed is the exercise that a mention and the one before it tell of together, of which neither told enough: "Russia has begun exercises of its
// Pacific Fleet. The exercises run until June 20."
func (r *reader) completed(i int, m *mention.Mention, v value.Values) *entity {
	const soon = 2 // sentences
	p := r.pending
	if p.mention == nil || !goesOn(m) || i == p.sentence || i-p.sentence > soon || !sameKind(p.mention.Kind, m.Kind) ||
		r.sentences[i].section != r.sentences[p.sentence].section || r.away == i {
		return nil
	}
	both := merged(p.values, v)
	both.When = append(append([]value.When{}, p.values.When...), v.When...)
	both.Governed = p.values.Governed || v.Governed
	whole := *p.mention
	whole.Martial = whole.Martial || m.Martial
	if !r.enough(i, &whole, both) {
		return nil
	}
	e := r.begin(p.sentence, p.mention)
	r.give(e, p.values, p.sentence)
	r.speakers(p.sentence, []*entity{e})
	r.pending = pending{}
	return e
}

// introduced is the exercise that a mention looks back on though the sentence before tells of it without the word: "Spanish and Portuguese
// troops are spending three weeks in the Sierra de Retín. The drills end on 9 June."
func (r *reader) introduced(i int, m *mention.Mention, v value.Values) *entity {
	if i == 0 || !goesOn(m) || len(r.sentences[i-1].mentions) > 0 || r.sentences[i-1].section != r.sentences[i].section || !r.actsInForce(i-1) {
		return nil
	}
	told := r.activity(i - 1)
	if both := merged(v, told); len(told.Participants) == 0 || !r.enough(i, m, both) {
		return nil
	}
	e := r.begin(i, m)
	r.give(e, told, i-1)
	r.speakers(i-1, []*entity{e})
	return e
}

// activity is what a sentence without a mention says of those who do something together.
func (r *reader) activity(i int) value.Values {
	s := &r.sentences[i]
	v := value.Activity(s.Sentence, value.AmountsOf(s.Sentence))
	r.resolvePairs(&v, s)
	return v
}

// opening is how many sentences at most a report tells of an exercise before it says that it is one.
const opening = 3

// lookBack gives the first exercise of a document what the sentences before tell of it without the word: "The two armies will train on
// Kyushu from Aug. 27. The drill, dubbed Orient Halberd, …" One that is brought in as the next is another than that told of before.
func (r *reader) lookBack(i int, e *entity) {
	if words := r.sentences[i].Words; i > opening || len(words) == 0 || words[0].Is("next", "then", "another") || value.TurnsAway(r.sentences[i].Sentence) {
		return
	}
	for before := i - 1; before >= 0; before-- {
		told, tells := r.foretold(before, e)
		if tells && !contradicts(e, value.Values{When: told.When}) {
			r.give(e, told, before)
			r.speakers(before, []*entity{e})
		}
	}
}

// foretold is what a sentence tells of an exercise that is named only after it, and whether it does: forces act in it, or it speaks of "the great winter
// exercise".
func (r *reader) foretold(i int, e *entity) (told value.Values, tells bool) {
	s := &r.sentences[i]
	amounts := value.AmountsOf(s.Sentence)
	switch {
	case len(s.mentions) == 0:
		told, tells = value.Opening(s.Sentence, amounts)
	case len(s.mentions) == 1 && s.mentions[0].Article != mention.Sweeping && len(s.mentions[0].Names) == 0 && sameKind(e.kind, s.mentions[0].Kind):
		told = value.Of(s.Sentence, &s.mentions[0], s.mentions, amounts)
		tells = !told.Doubtful && !told.General && !contradicts(e, told)
	}
	r.resolvePairs(&told, s)
	return told, tells
}
