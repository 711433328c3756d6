package telling

import (
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/value"
)

// introduced is the exercise that a mention looks back on though the sentence before tells of it without the word: "Spanish and Portuguese
// troops are spending three weeks in the Sierra de Retín. The drills end on 9 June."
func (r *reader) introduced(i int, m *mention.Mention, v value.Values) *entity {
	if i == 0 || !goesOn(m) || len(r.sentences[i-1].mentions) > 0 || r.sentences[i-1].section != r.sentences[i].section || !r.actsInForce(i-1) {
		return nil
	}
	before := &r.sentences[i-1]
	told := value.Activity(before.Sentence, value.AmountsOf(before.Sentence))
	r.resolvePairs(&told, before)
	if both := merged(v, told); len(told.Participants) == 0 || !r.enough(i, m, both) {
		return nil
	}
	e := r.begin(i, m)
	r.give(e, told, i-1)
	r.speakers(i-1, []*entity{e})
	return e
}
