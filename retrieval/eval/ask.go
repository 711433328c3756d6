package eval

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
)

// AnswerScore says how well questions are answered. Shares are of the answerable questions or the unanswerable ones.
type AnswerScore struct {
	Kind       string `json:"kind,omitempty"`
	Answerable int    `json:"answerable"`
	// Made to answer always: the share whose first quote, or one of the first three, holds an answer, and how many characters
	// the first quote has at the mean.
	At1        float64 `json:"answer@1"`
	At3        float64 `json:"answer@3"`
	Characters float64 `json:"characters"`
	// Deciding: the same two shares, and the share declined.
	Deciding1 float64 `json:"deciding_answer@1"`
	Deciding3 float64 `json:"deciding_answer@3"`
	Lost      float64 `json:"lost"`

	Unanswerable int     `json:"unanswerable"`
	Declined     float64 `json:"declined"` // deciding, the share of the unanswerable ones that is declined
}

// AnswerScores are the score of all questions, and of each kind in order of first mention.
type AnswerScores struct {
	AnswerScore
	Kinds []AnswerScore `json:"kinds,omitempty"`
}

// Rank is the place, from 1, of the first excerpt that holds an accepted answer; 0 where none does.
func (q Question) Rank(excerpts []retrieval.Excerpt) int {
	for i, e := range excerpts {
		for _, a := range q.Answers {
			if a.in(e) {
				return i + 1
			}
		}
	}
	return 0
}

func (a Accepted) in(e retrieval.Excerpt) bool {
	return (a.Source == "" || a.Source == e.Source) && strings.Contains(folded(e.Quote), folded(a.Contains))
}

func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// Ask puts every question: all of them deciding, and the answerable ones a second time made to answer. done is called after
// each question.
func Ask(ctx context.Context, lib retrieval.Library, questions []Question, done func()) (AnswerScores, error) {
	var scores AnswerScores
	byKind := make(map[string]int)
	for _, q := range questions {
		var one AnswerScore
		if err := one.add(ctx, lib, q); err != nil {
			return scores, fmt.Errorf("question %s: %w", q.ID, err)
		}
		scores.sum(one)
		if q.Kind != "" {
			if _, known := byKind[q.Kind]; !known {
				byKind[q.Kind] = len(scores.Kinds)
				scores.Kinds = append(scores.Kinds, AnswerScore{Kind: q.Kind})
			}
			scores.Kinds[byKind[q.Kind]].sum(one)
		}
		done()
	}
	scores.mean()
	for i := range scores.Kinds {
		scores.Kinds[i].mean()
	}
	return scores, nil
}

// add puts one question and counts how it fared.
func (s *AnswerScore) add(ctx context.Context, lib retrieval.Library, q Question) error {
	decided, err := lib.Ask(ctx, retrieval.Question{Text: q.Text})
	if err != nil {
		return err
	}
	if len(q.Answers) == 0 {
		s.Unanswerable++
		s.Declined += one(!decided.Answered)
		return nil
	}
	always, err := lib.Ask(ctx, retrieval.Question{Text: q.Text, Always: true})
	if err != nil {
		return err
	}
	s.Answerable++
	s.Lost += one(!decided.Answered)
	rank := q.Rank(decided.Excerpts)
	s.Deciding1 += one(rank == 1)
	s.Deciding3 += one(1 <= rank && rank <= 3)
	rank = q.Rank(always.Excerpts)
	s.At1 += one(rank == 1)
	s.At3 += one(1 <= rank && rank <= 3)
	if len(always.Excerpts) > 0 {
		s.Characters += float64(utf8.RuneCountInString(always.Excerpts[0].Quote))
	}
	return nil
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// sum adds counts to counts.
func (s *AnswerScore) sum(t AnswerScore) {
	s.Answerable += t.Answerable
	s.Unanswerable += t.Unanswerable
	theirs := t.shares()
	for i, ours := range s.shares() {
		*ours += *theirs[i]
	}
	s.Declined += t.Declined
}

// mean turns counts into shares.
func (s *AnswerScore) mean() {
	for _, count := range s.shares() {
		*count = share(*count, s.Answerable)
	}
	s.Declined = share(s.Declined, s.Unanswerable)
}

// shares are those figures that are of the answerable questions.
func (s *AnswerScore) shares() []*float64 {
	return []*float64{&s.At1, &s.At3, &s.Characters, &s.Deciding1, &s.Deciding3, &s.Lost}
}
