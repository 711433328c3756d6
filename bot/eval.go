package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"verbatim/bot/config"
	"verbatim/retrieval"
	"verbatim/retrieval/answer"
	"verbatim/retrieval/eval"
)

type evalCommand struct {
	JSON       bool   `name:"json" help:"Print one object of JSON."`
	Kind       string `placeholder:"KIND" help:"Put the questions of this kind only."`
	Seeds      string `placeholder:"DIR" help:"Documents for a collection that has none of its own (default: $SEEDS_DIR, else \"seeds\"); for one that has, documents that answer none of its questions."`
	Data       string `placeholder:"DIR" help:"The folder to keep the collection's index in (default: none is kept)."`
	Collection string `arg:"" placeholder:"DIR" help:"A folder with docs/ and either queries.jsonl and qrels.tsv or questions.jsonl, or a file of questions."`
}

// Run measures the engine on the collection.
func (c *evalCommand) Run(ctx context.Context, p *process) error {
	configured, err := p.config(material{Seeds: c.Seeds, Data: c.Data})
	if err != nil {
		return err
	}
	log := p.logger(configured, slog.LevelError)
	collection, err := eval.Open(c.Collection)
	if err != nil {
		return err
	}
	if err := c.limit(&collection); err != nil {
		return err
	}
	temporary, err := os.MkdirTemp("", "verbatim-eval-*")
	if err != nil {
		return fmt.Errorf("making a folder for the index: %w", err)
	}
	defer os.RemoveAll(temporary)
	bar := newProgressBar(p.stderr, p.now)
	bar.doing, bar.things = "Measuring", "questions"
	report, err := eval.Run(ctx, collection, eval.Options{Docs: configured.SeedsDir, Elsewhere: c.Seeds,
		Open: c.opener(p, configured, log, temporary), Progress: bar.Report})
	bar.Clear()
	if err != nil {
		return err
	}
	if c.JSON {
		return writeLine(p.stdout, report)
	}
	return evalTable(p.stdout, report)
}

// limit keeps the questions of the kind that is wanted.
func (c *evalCommand) limit(collection *eval.Collection) error {
	if c.Kind == "" {
		return nil
	}
	collection.Queries = nil
	collection.Questions = slices.DeleteFunc(collection.Questions, func(q eval.Question) bool { return q.Kind != c.Kind })
	if len(collection.Questions) == 0 {
		return &retrieval.PlainError{Sentence: fmt.Sprintf("The collection has no questions of the kind %q.", c.Kind)}
	}
	return nil
}

// opener opens folders one after the other, each with an index of its own: the first with that of --data where it is named.
func (c *evalCommand) opener(p *process, configured config.Config, log *slog.Logger, temporary string) eval.Opener {
	opened := 0
	return func(ctx context.Context, folder string) (eval.OpenLibrary, error) {
		configured.SeedsDir, configured.DataDir = folder, c.Data
		if opened++; opened > 1 || c.Data == "" {
			configured.DataDir = filepath.Join(temporary, fmt.Sprint(opened))
		}
		return p.library(ctx, configured, log, answer.Options{})
	}
}
