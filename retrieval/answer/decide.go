package answer

import (
	"fmt"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/question"
)

// threshold is what the best passage's BM25, as a share of the question's idf mass, must reach for its excerpts to count as
// an answer. TestQuestionsOnAnotherCollection measures what it lets through and what it turns
// away: 1 % of the questions that have an answer, against 97.6 % of those asked of the wrong folder.
const threshold = 0.40

// signal names what is measured, for an explanation.
const signal = "BM25 of the best passage over the question's idf mass"

// decide measures how well the best passage matches the question. Words that occur nowhere weigh in the mass as the
// rarest of all, so that a question about something else falls short however many small words it shares.
func (a *asking) decide(candidates []*candidate) retrieval.Decision {
	d := retrieval.Decision{Signal: signal, Threshold: threshold}
	if len(candidates) > 0 {
		d.Value = candidates[0].bm25 / a.mass
	}
	return d
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
func (a *asking) reason() (reason string, missing []string) {
	missing = missingWords(a.question)
	switch {
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
