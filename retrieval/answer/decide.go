package answer

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/question"
)

// threshold is what the match must reach for excerpts to count as an answer. TestDeciding measures what it turns away, and
// shows that it serves folders of very different sizes.
const threshold = 0.51

// signal names what is measured, for an explanation.
const signal = "two parts BM25 of the best passage and one part coverage by the best sentence, over the question's idf mass"

// decide measures how well the best passage and the best sentence match the question. BM25 alone tells questions about
// something else from the others nearly as well on a large folder, but on a small one finds the words of a near miss
// scattered over a passage; coverage by one sentence does not.
func (a *asking) decide(candidates []*candidate) retrieval.Decision {
	d := retrieval.Decision{Signal: signal, Threshold: threshold}
	if len(candidates) == 0 {
		return d
	}
	sentence := 0.0
	for _, c := range candidates {
		for i := range c.judged {
			sentence = max(sentence, c.judged[i].evidence[covered]*a.mass)
		}
	}
	d.Value = (2*candidates[0].bm25 + sentence) / 3 / a.demand()
	d.Unsupported = a.unsupported(candidates)
	return d
}

// answers reports whether a decision is for answering.
func answers(d retrieval.Decision) bool { return d.Value >= d.Threshold && d.Unsupported == "" }

// unsupported is the name or number that occurs nowhere, not in other words either, in a question for yes or no or for a list of
// exercises. Of 1,278 public questions with an answer none is declined by it.
func (a *asking) unsupported(candidates []*candidate) string {
	if a.called != "" && !a.isCalled(candidates) {
		return a.called
	}
	if !a.question.YesNo && !a.listing {
		return ""
	}
	for _, t := range a.question.Terms {
		if t.Passages == 0 && t.Kind != analysis.Lower && len(t.Others) == 0 {
			return t.Word
		}
	}
	return ""
}

// isCalled reports whether a passage has the name of the exercise asked about, in its words one after the other.
func (a *asking) isCalled(candidates []*candidate) bool {
	var name []string
	for _, t := range a.analyzer.Tokens(nil, a.called) {
		name = append(name, t.Term)
	}
	return slices.ContainsFunc(candidates, func(c *candidate) bool { return c.hasRun(name) })
}

// demand is the question's idf mass, in which a word that occurs nowhere weighs like one that occurs once. Its own weight, a
// good deal higher, grows with the folder otherwise than that of other words, so that no one threshold would serve a small
// folder and a large one.
func (a *asking) demand() float64 {
	n := float64(a.snapshot.Passages())
	once := math.Log(1 + (n-1+0.5)/(1+0.5))
	mass := 0.0
	for _, t := range a.question.Terms {
		if t.Passages == 0 || t.Corrected {
			mass += once
		} else {
			mass += t.Weight
		}
	}
	return mass
}

// The sentences for questions that there is nothing to look for in.
const (
	reasonEmpty   = "There is no word in that to look for. Ask about something the material may tell of."
	reasonNothing = "There is no material to quote from yet. Put .txt or .md files into the seeds folder."
)

// reasonTooLong tells a person how much shorter the question must be.
func reasonTooLong(length int) string {
	return fmt.Sprintf("That is %d characters long, and at most %d can be looked for. Ask a shorter question.",
		length, retrieval.MaxQuestion)
}

// reason says why the material does not answer: which words occur nowhere, or else that they do not occur together.
func (a *asking) reason(unsupported string) (reason string, missing []string) {
	missing = missingWords(a.question)
	switch {
	case a.called != "" && unsupported == a.called:
		return fmt.Sprintf("The material does not say: nothing in it is called “%s”.", a.called), missing
	case len(missing) == len(a.question.Terms):
		return fmt.Sprintf("The material says nothing of %s.", quoted(missing, "or")), missing
	case len(missing) > 0:
		return fmt.Sprintf("The material does not say: %s %s nowhere in it.", quoted(missing, "and"), occurs(missing)), missing
	}
	var words []string
	for _, t := range a.question.Terms {
		words = append(words, t.Word)
	}
	return fmt.Sprintf("The material does not say: no passage speaks of %s together.", quoted(words, "and")), nil
}

func missingWords(q question.Question) []string {
	var missing []string
	for _, t := range q.Terms {
		if t.Passages == 0 || t.Corrected {
			missing = append(missing, t.Word)
		}
	}
	return missing
}

func occurs(words []string) string {
	if len(words) == 1 {
		return "occurs"
	}
	return "occur"
}

// quoted lists words in quotation marks: “a”, “b” and “c”.
func quoted(words []string, conjunction string) string {
	marked := make([]string, len(words))
	for i, w := range words {
		marked[i] = "“" + w + "”"
	}
	if len(marked) < 2 {
		return strings.Join(marked, "")
	}
	last := len(marked) - 1
	return strings.Join(marked[:last], ", ") + " " + conjunction + " " + marked[last]
}
