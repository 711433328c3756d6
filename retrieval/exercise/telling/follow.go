package telling

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// followUp takes what a sentence without a mention says of the exercise that was told of just before: "It lasts until June 20", "About
// 4,100 personnel are expected", "Helsinki contributes three minelayers".
func (r *reader) followUp(i int) {
	if !r.near(i) {
		return
	}
	s, e := &r.sentences[i], r.focus
	if ofOtherEdition(s) {
		return
	}
	var v value.Values
	if m, ok := pronoun(s); ok {
		f := mention.NewFinder(r.doc.Text)
		f.Declared(s.Words, &m)
		if v = value.Of(s.Sentence, &m, nil, s.amounts); v.Doubtful {
			v = value.Values{}
		}
		for _, n := range m.Names {
			e.addName(n, true, i)
		}
	}
	c := value.Contribution(s.Sentence, s.amounts, e.parties, i-max(e.last, e.added) <= 2)
	if len(e.whens) > 0 || i-e.last > 2 {
		c.When = nil // what else happens then is no time of an exercise that has one
	}
	v = merged(v, c)
	underTopic := e == r.topic && s.section == r.sentences[e.last].section
	if len(v.When) == 0 && len(e.whens) == 0 && (underTopic || isDateEntry(s.Words) || i > 0 && asksWhen(r.sentences[i-1].Words)) {
		v.When = value.Times(s.Sentence)
	}
	if i-e.last <= 2 && len(v.When) == 0 {
		v.When = e.new(value.Further(s.Sentence))
	}
	if e.series {
		v.When = nil // it is one edition that is held at a time
	}
	r.resolvePairs(&v, s)
	if contradicts(e, value.Values{When: v.When}) {
		return
	}
	r.give(e, v, i)
	if len(v.Participants)+len(v.Troops)+len(v.When)+len(v.Where)+len(v.Equipment) > 0 {
		e.last, e.added = max(e.last, i-1), i
		r.speakers(i, []*entity{e})
	}
}

// new are the times that tell of a part of the exercise of which none is known so far.
func (e *entity) new(further []value.When) []value.When {
	begins, ends := false, false
	for _, w := range e.whens {
		from, to := bounds(w, 0)
		begins, ends = begins || from.Day > 0, ends || to.Day > 0
	}
	return slices.DeleteFunc(further, func(w value.When) bool {
		return begins && w.Part != value.Finish || ends && w.Part != value.Begin
	})
}

// merged are the values of two readings of one sentence.
func merged(a, b value.Values) value.Values {
	a.Participants = append(a.Participants, b.Participants...)
	a.Forces = append(a.Forces, b.Forces...)
	a.Where = append(a.Where, b.Where...)
	a.Troops = append(a.Troops, b.Troops...)
	a.Equipment = append(a.Equipment, b.Equipment...)
	if len(a.When) == 0 {
		a.When = b.When
	}
	return a
}

// pronoun makes a mention of the "it" or "that event" that a sentence begins with.
func pronoun(s *sentence) (mention.Mention, bool) {
	words := s.Words
	if len(words) < 3 {
		return mention.Mention{}, false
	}
	m := mention.Mention{Kind: retrieval.KindExercise, Article: mention.Pointing}
	if words[0].Is("it", "they", "held") {
		return m, true
	}
	if words[0].Is("its", "their") && slices.ContainsFunc(words[1:min(len(words), 5)], func(w syntax.Word) bool { return w.Is("name", "title", "codename") }) {
		return m, true
	}
	const adverbial = 6 // words that may stand before "it": "From this year on it is called"
	for at := 1; at < len(words) && at <= adverbial && !words[at].Has(syntax.Verb|syntax.Opener|syntax.Auxiliary); at++ {
		if words[at].Is("it") && at+1 < len(words) && words[at+1].Has(syntax.Auxiliary|syntax.Happen) {
			m.First, m.Last, m.Head = at, at, at
			return m, true
		}
	}
	const subject = 12 // words that a subject with what stands before it may take
	for at := 1; at < len(words) && at <= subject; at++ {
		if first := syntax.PhraseStart(words, at); isEvent(words[at].Lower) && words[first].Is("this", "that", "the", "these") {
			m.First, m.Last, m.Head = first, at, at
			return m, true
		}
	}
	return m, words[0].Is("this") && words[1].Has(syntax.Auxiliary|syntax.Verb)
}

// isDateEntry reports whether a sentence is the entry of a list that gives the time: "Dates: June 28-July 10".
func isDateEntry(words []syntax.Word) bool {
	at := firstWord(words)
	return at+1 < len(words) && words[at].Is("date", "dates", "when", "period", "duration", "schedule", "time") && words[at+1].Is(":")
}

// asksWhen reports whether a sentence asks for the time, which the next one gives: "When does it take place?"
func asksWhen(words []syntax.Word) bool {
	n := len(words)
	return n > 1 && words[n-1].Is("?", "*", "**", "”", "\"") && slices.ContainsFunc(words[:min(n, 4)], func(w syntax.Word) bool { return w.Is("when", "long") })
}

// ofOtherEdition reports whether a sentence speaks of another time that the exercise was held: "Last year's edition drew 4,700".
func ofOtherEdition(s *sentence) bool {
	words := s.Words
	for at := range words {
		if !words[at].In(editions) {
			continue
		}
		for before := max(0, at-4); before <= at; before++ {
			if words[before].Is("last", "next", "previous", "earlier", "maiden", "former", "past") || words[before].Is("ago") {
				return true
			}
		}
	}
	if len(words) > 2 && words[0].Is("the") && words[1].Is("previous", "next", "former") {
		return true // "The previous PF-A"
	}
	return len(words) > 2 && words[0].Is("last", "next") && words[1].Is("year", "time")
}

var editions = syntax.NewList(`edition editions iteration version time years year`)

// isEvent reports whether a noun may stand for an exercise that was told of.
func isEvent(lower string) bool {
	switch lower {
	case "event", "events", "contest", "competition", "games", "training", "manoeuvre", "operation", "operations", "flight", "mission", "edition", "phase", "stage", "deployment",
		"activity", "activities", "sortie", "voyage", "rehearsal", "series", "iteration", "leg":
		return true
	}
	return false
}
