package answer

import (
	"verbatim/retrieval"
	"verbatim/retrieval/question"
)

// highlights are what to mark in a quote: the words that matched, and, in the sentence that answers best, what answers: the
// number for "how many", the time for "when", the name for "who" and "where".
func (a *asking) highlights(c *candidate, span retrieval.Span) []retrieval.Span {
	marks := []retrieval.Span{}
	var best *sentence
	for i := range c.judged {
		s := &c.judged[i]
		if !span.Contains(s.span) {
			continue
		}
		marks = append(marks, s.matches...)
		if best == nil || s.score > best.score {
			best = s
		}
	}
	if best != nil {
		marks = append(marks, a.answering(best)...)
	}
	return retrieval.Merged(marks)
}

// answering are the words of a sentence that give what is asked for.
func (a *asking) answering(s *sentence) []retrieval.Span {
	wanted := answeringTraits[a.question.Wants]
	if wanted == 0 {
		return nil
	}
	var spans []retrieval.Span
	for _, w := range s.passage.sentences[s.number] {
		if _, mentioned := a.asked[s.passage.vocabulary[w.term]]; !mentioned && w.traits&wanted != 0 {
			spans = append(spans, w.span)
		}
	}
	return spans
}

// answeringTraits tell by which trait a word answers. Words of reason ("because") begin one and are none.
var answeringTraits = map[question.Wants]traits{
	question.Person: givesName,
	question.Place:  givesName,
	question.Time:   givesTime,
	question.Amount: givesNumber,
}
