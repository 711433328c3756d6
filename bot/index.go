package main

import (
	"context"
	"fmt"

	"verbatim/retrieval/answer"
)

type indexCommand struct {
	material
	Rebuild bool `help:"Build the index anew from the material."`
	JSON    bool `name:"json" help:"Print one line of JSON."`
}

// Run brings the index up to date and says what changed.
func (c *indexCommand) Run(ctx context.Context, p *process) error {
	lib, err := p.openWith(ctx, c.material, answer.Options{Rebuild: c.Rebuild})
	if err != nil {
		return err
	}
	defer lib.Close()
	stats := lib.Stats()
	if c.JSON {
		return writeLine(p.stdout, stats)
	}
	_, err = fmt.Fprintf(p.stdout, "%d documents, %d passages (%d added, %d changed, %d removed) in %.0f ms\n",
		stats.Documents, stats.Passages, stats.Added, stats.Changed, stats.Removed, stats.ElapsedMS)
	return err
}
