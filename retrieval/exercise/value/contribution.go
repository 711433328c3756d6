package value

import (
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// Contribution finds what a sentence without a mention says of those who take part in what was told of before, and of what they bring:
// only where a verb says so.
func Contribution(s *syntax.Sentence, amounts Amounts) Values {
	c := &scope{s: s, m: &mention.Mention{First: -1, Last: -1, Head: -1}, open: make([]bool, len(s.Words)), lands: withPairs(s)}
	verb := contributing(s.Words)
	if verb < 0 {
		return Values{}
	}
	for at := range c.open {
		c.open[at] = true
	}
	v := Values{Equipment: c.gear(amounts), Troops: c.troops(amounts)}
	if !s.Words[verb].Is("activities", "expected") {
		v.Participants = c.participants()
	}
	return v
}

// contributing is the verb that says that somebody takes part or brings something; -1 for none.
func contributing(words []syntax.Word) int {
	for at := range words {
		w := &words[at]
		if w.Has(syntax.Negation) || w.Is("observer", "observers") {
			return -1
		}
		if w.Has(syntax.Contribute) && !isNominal(words, at) && !w.Is("part") || w.Is("participants", "activities") {
			if w.Is("take", "takes", "took", "taking", "taken") && !takesPart(words, at) {
				continue
			}
			return at
		}
	}
	return -1
}
