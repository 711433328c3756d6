package eval

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"verbatim/retrieval"
)

// DeclineScore says how many questions that the material cannot answer are declined.
type DeclineScore struct {
	Questions int     `json:"questions"`
	Declined  float64 `json:"declined"`
}

// Decline puts questions to material that has nothing to say to them. done is called after each.
func Decline(ctx context.Context, lib retrieval.Library, questions []Question, done func()) (DeclineScore, error) {
	var s DeclineScore
	err := s.count(ctx, lib, questions, done)
	s.Declined = share(s.Declined, s.Questions)
	return s, err
}

func (s *DeclineScore) count(ctx context.Context, lib retrieval.Library, questions []Question, done func()) error {
	for _, q := range questions {
		a, err := lib.Ask(ctx, retrieval.Question{Text: q.Text})
		if err != nil {
			return fmt.Errorf("question %s: %w", q.ID, err)
		}
		s.Questions++
		s.Declined += one(!a.Answered)
		done()
	}
	return nil
}

// folds is how many parts the articles are taken out in: where there are eight or fewer, one at a time.
const folds = 8

// canBeHeldOut reports whether a question has an answer in an article that can be taken out.
func (q Question) canBeHeldOut() bool { return q.Article != "" && len(q.Answers) > 0 }

// checkArticles tells of a question about an article that is not there: taking that out would take out nothing, and the figures be
// false.
func (c Collection) checkArticles() error {
	if !slices.ContainsFunc(c.Questions, Question.canBeHeldOut) {
		return nil
	}
	there := make(map[string]bool)
	err := filepath.WalkDir(c.Docs, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			there[stem(d)] = true
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, q := range c.Questions {
		if q.canBeHeldOut() && !there[q.Article] {
			return &retrieval.PlainError{Sentence: fmt.Sprintf("Question %q is about the article %q, but %q has no such document.", q.ID, q.Article, c.Docs)}
		}
	}
	return nil
}

// stem is a file's name without its ending.
func stem(d fs.DirEntry) string { return strings.TrimSuffix(d.Name(), filepath.Ext(d.Name())) }

// HoldOut puts the answerable questions about each article to the collection without that article, where the rest of it is as
// much like the question as a folder without the answer can be. It needs two articles at least, and opens a folder of its own
// for each part. done is called after each question.
func HoldOut(ctx context.Context, c Collection, open Opener, done func()) (s DeclineScore, err error) {
	about := make(map[string][]Question)
	var articles []string
	for _, q := range c.Questions {
		if !q.canBeHeldOut() {
			continue
		}
		if about[q.Article] == nil {
			articles = append(articles, q.Article)
		}
		about[q.Article] = append(about[q.Article], q)
	}
	if len(articles) < 2 {
		return s, nil
	}
	for part := range min(folds, len(articles)) {
		var out []string
		var questions []Question
		for i := part; i < len(articles); i += folds {
			out = append(out, articles[i])
			questions = append(questions, about[articles[i]]...)
		}
		if err := s.without(ctx, c.Docs, out, questions, open, done); err != nil {
			return s, err
		}
	}
	s.Declined = share(s.Declined, s.Questions)
	return s, nil
}

func (s *DeclineScore) without(ctx context.Context, docs string, out []string, questions []Question, open Opener, done func()) (err error) {
	rest, err := os.MkdirTemp("", "verbatim-eval-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(rest)
	if err := copyWithout(rest, docs, out); err != nil {
		return err
	}
	lib, err := open(ctx, rest)
	if err != nil {
		return err
	}
	defer lib.Close()
	return s.count(ctx, lib, questions, done)
}

// copyWithout copies the files of a folder, but for those of the names without ending.
func copyWithout(to, from string, names []string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains(names, stem(d)) {
			return err
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(to, relative)), 0o700); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, relative), data, 0o600)
	})
}
