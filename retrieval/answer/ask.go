package answer

import (
	"context"
	"fmt"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/index"
)

// lookedAt is how many passages are read for a question. With 10, 15, 20 and 30 the public questions fared the same to within
// 0.1 % (TestQuestionsOnAnotherCollection), while the time of an answer grows with it.
const lookedAt = 15

// Ask implements retrieval.Library.
func (l *Library) Ask(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return retrieval.Answer{}, err
	}
	defer snapshot.Release()
	return guarded(l.log, func() (retrieval.Answer, error) { return l.ask(ctx, snapshot, q) })
}

func (l *Library) ask(ctx context.Context, snapshot index.Snapshot, q retrieval.Question) (retrieval.Answer, error) {
	if reason, is := Chatter(l.analyzer, q.Text); is && !q.Always {
		return unasked(q, reason), nil
	}
	a, reason, err := l.prepare(ctx, snapshot, q.Text)
	if err != nil {
		return retrieval.Answer{}, err
	}
	if reason != "" {
		return unasked(q, reason), nil
	}
	if listed, ok, err := l.inquire(ctx, a, q); err != nil || ok {
		return listed, err
	}
	candidates, err := a.candidates(ctx, lookedAt)
	if err != nil {
		return retrieval.Answer{}, err
	}
	return a.answer(q, candidates), nil
}

// prepare puts a question into terms, or tells a person why there is nothing to look for.
func (l *Library) prepare(ctx context.Context, snapshot index.Snapshot, text string) (*asking, string, error) {
	if len(text) > retrieval.MaxQuestion {
		return nil, reasonTooLong(utf8.RuneCountInString(text)), nil
	}
	if snapshot.Passages() == 0 {
		return nil, reasonNothing, nil
	}
	a, err := l.newAsking(ctx, snapshot, text)
	if err != nil {
		return nil, "", err
	}
	if len(a.question.Terms) == 0 {
		return nil, reasonEmpty, nil
	}
	return a, "", nil
}

// unasked declines a question for which nothing was looked for.
func unasked(q retrieval.Question, reason string) retrieval.Answer {
	out := declined(reason)
	if q.Explain {
		out.Explain = nothingExplained()
	}
	return out
}

// atMost is how many excerpts a question wants at most.
func atMost(q retrieval.Question) int {
	if q.Limit <= 0 {
		return retrieval.DefaultExcerpts
	}
	return q.Limit
}

func declined(reason string) retrieval.Answer {
	return retrieval.Answer{Excerpts: []retrieval.Excerpt{}, Nearest: []retrieval.Excerpt{}, Reason: reason}
}

// answer quotes what the candidates say, as an answer or as what is nearest to one.
func (a *asking) answer(q retrieval.Question, candidates []*candidate) retrieval.Answer {
	limit := atMost(q)
	best := ranked(candidates)
	decision := a.decide(candidates)
	excerpts := a.choose(best, limit)
	out := declined("")
	if len(excerpts) > 0 && (q.Always || answers(decision)) {
		out.Answered, out.Excerpts = true, excerpts
		out.Notes = append(a.notes(excerpts[0]), Differ(a.analyzer, a.question, excerpts)...)
	} else {
		out.Reason, out.Missing = a.reason(decision.Unsupported)
		out.Nearest = excerpts[:min(len(excerpts), retrieval.DefaultExcerpts)]
	}
	if q.Explain {
		out.Explain = a.explain(best, decision)
	}
	return out
}

// nowhere are the words of the question that the material has neither as they stand nor in others.
func (a *asking) nowhere() (words []string) {
	for _, t := range a.question.Terms {
		if t.Passages == 0 && !t.Corrected && len(t.Others) == 0 {
			words = append(words, t.Word)
		}
	}
	return words
}

// notes tell which words the material does not have, so that nobody takes the quote to speak of them, which were taken for
// typed mistakes, and what for, as the first excerpt spells it.
func (a *asking) notes(e retrieval.Excerpt) []string {
	var notes []string
	if nowhere := a.nowhere(); len(nowhere) > 0 {
		notes = append(notes, fmt.Sprintf("%s %s nowhere in the material.", quoted(nowhere, "and"), occurs(nowhere)))
	}
	for _, t := range a.question.Terms {
		if !t.Corrected {
			continue
		}
		note := fmt.Sprintf("“%s” occurs nowhere in the material; a word spelt almost like it does.", t.Word)
		for _, token := range a.analyzer.Tokens(nil, e.Quote) {
			if token.Term == t.Stem {
				note = fmt.Sprintf("“%s” occurs nowhere in the material; this is what it says of “%s”.", t.Word, e.Quote[token.Start:token.End])
				break
			}
		}
		notes = append(notes, note)
	}
	return notes
}
