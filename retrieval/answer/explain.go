package answer

import (
	"verbatim/retrieval"
)

// matched are the words of the question that a sentence holds, as typed.
func (a *asking) matched(s *sentence) []string {
	words := []string{}
	for i, held := range s.terms {
		if held {
			words = append(words, a.question.Terms[i].Word)
		}
	}
	return words
}

// nothingExplained is the explanation where nothing was looked for.
func nothingExplained() *retrieval.Explanation {
	return &retrieval.Explanation{Terms: []retrieval.Term{}, Decision: retrieval.Decision{Signal: signal, Threshold: threshold},
		Runners: []retrieval.Candidate{}, Corrected: []string{}}
}

func (a *asking) explain(all []*sentence, d retrieval.Decision) *retrieval.Explanation {
	e := nothingExplained()
	e.Decision = d
	for _, t := range a.question.Terms {
		term := retrieval.Term{Word: t.Word, Stem: t.Stem, Passages: t.Passages, Weight: t.Weight}
		if t.Corrected {
			term.Corrected = t.Stem
			e.Corrected = append(e.Corrected, t.Word)
		}
		e.Terms = append(e.Terms, term)
	}
	for _, s := range all[:min(len(all), explained)] {
		e.Runners = append(e.Runners, retrieval.Candidate{Place: s.passage.place(s.span), Matched: a.matched(s),
			Score: s.score, Parts: a.parts(s)})
	}
	return e
}

// parts are what each kind of evidence adds to a sentence's score.
func (a *asking) parts(s *sentence) map[string]float64 {
	parts := make(map[string]float64)
	for i, value := range s.evidence {
		if value != 0 {
			parts[evidenceNames[i]] = value * a.weights[i]
		}
	}
	return parts
}

// explained is how many sentences an explanation lists: those shown and as many again that nearly were.
const explained = 2 * retrieval.DefaultExcerpts
