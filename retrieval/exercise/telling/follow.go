package telling

import (
	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/value"
)

// followUp takes what a sentence without a mention says of the exercise that was told of just before: "It lasts until June 20", "About
// 4,100 personnel are expected", "Helsinki contributes three minelayers".
func (r *reader) followUp(i int) {
	if !r.near(i) {
		return
	}
	s := &r.sentences[i]
	e := r.focus
	var v value.Values
	if m, ok := pronoun(s); ok {
		v = value.Of(s.Sentence, &m, nil, s.amounts)
		if v.Doubtful || v.General {
			return
		}
	} else {
		v = value.Contribution(s.Sentence, s.amounts)
	}
	r.resolvePairs(&v, s)
	if contradictsTimes(e, v) {
		return
	}
	r.give(e, v, i)
	if len(v.Participants)+len(v.Troops)+len(v.When)+len(v.Where)+len(v.Equipment) > 0 {
		e.last = max(e.last, i-1)
		r.speakers(i, []*entity{e})
	}
}

func contradictsTimes(e *entity, v value.Values) bool {
	return contradicts(e, value.Values{When: v.When})
}

// pronoun makes a mention of the "it" that a sentence begins with.
func pronoun(s *sentence) (mention.Mention, bool) {
	if len(s.Words) < 3 || !s.Words[0].Is("it", "they", "this", "held") {
		return mention.Mention{}, false
	}
	return mention.Mention{Kind: retrieval.KindExercise, Article: mention.Pointing}, true
}
