package eval

import (
	"context"

	"verbatim/retrieval"
)

// A Report is all that is measured on a collection; what the collection has no data for is nil.
type Report struct {
	Collection string        `json:"collection"`
	Documents  int           `json:"documents"`
	Ranking    *RankingScore `json:"ranking,omitempty"`
	Answers    *AnswerScores `json:"answers,omitempty"`
	HeldOut    *DeclineScore `json:"held_out,omitempty"`  // answerable questions whose article was taken out of the folder
	Elsewhere  *DeclineScore `json:"elsewhere,omitempty"` // all questions, put to other material
}

// An OpenLibrary is a Library that must be closed.
type OpenLibrary interface {
	retrieval.Library
	Close() error
}

// An Opener opens a folder of documents.
type Opener func(ctx context.Context, folder string) (OpenLibrary, error)

// Options say how a collection is measured.
type Options struct {
	Open      Opener
	Docs      string                // the documents, where the collection has none of its own
	Elsewhere string                // a folder that answers none of the questions; empty: none
	Progress  func(done, total int) // called after each query and question; may be nil
}

// Run measures everything that there is data for. The first library opened is that of the collection.
func Run(ctx context.Context, c Collection, o Options) (Report, error) {
	if c.Docs == "" {
		c.Docs, o.Elsewhere = o.Docs, ""
	}
	report := Report{Collection: c.Name}
	if err := c.checkArticles(); err != nil {
		return report, err
	}
	done := o.counter(c)
	if err := report.own(ctx, c, o, done); err != nil {
		return report, err
	}
	if held, err := HoldOut(ctx, c, o.Open, done); err != nil || held.Questions > 0 {
		report.HeldOut = &held
		if err != nil {
			return report, err
		}
	}
	if o.Elsewhere == "" || len(c.Questions) == 0 {
		return report, nil
	}
	lib, err := o.Open(ctx, o.Elsewhere)
	if err != nil {
		return report, err
	}
	defer lib.Close()
	elsewhere, err := Decline(ctx, lib, c.Questions, done)
	report.Elsewhere = &elsewhere
	return report, err
}

// own measures what is asked of the collection's own documents.
func (r *Report) own(ctx context.Context, c Collection, o Options, done func()) error {
	lib, err := o.Open(ctx, c.Docs)
	if err != nil {
		return err
	}
	defer lib.Close()
	sources, err := lib.Sources(ctx)
	if err != nil {
		return err
	}
	r.Documents = len(sources)
	if len(c.Queries) > 0 {
		ranking, err := Rank(ctx, lib, c.Queries, done)
		if err != nil {
			return err
		}
		r.Ranking = &ranking
	}
	if len(c.Questions) == 0 {
		return nil
	}
	answers, err := Ask(ctx, lib, c.Questions, done)
	r.Answers = &answers
	return err
}

// counter counts what is done, for whoever watches.
func (o Options) counter(c Collection) func() {
	if o.Progress == nil {
		return func() {}
	}
	total := 0
	for _, q := range c.Queries {
		total += int(one(relevant(q.Gains) > 0))
	}
	for _, q := range c.Questions {
		total += 1 + int(one(q.canBeHeldOut())) + int(one(o.Elsewhere != ""))
	}
	done := 0
	return func() {
		done++
		o.Progress(min(done, total), total)
	}
}
