package main

import (
	"context"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

type sourcesCommand struct {
	material
	JSON bool `name:"json" help:"Print one array of JSON."`
}

// Run lists the material, with what is wrong with each file that cannot be read.
func (c *sourcesCommand) Run(ctx context.Context, p *process) error {
	lib, err := p.open(ctx, c.material)
	if err != nil {
		return err
	}
	defer lib.Close()
	sources, err := lib.Sources(ctx)
	if err != nil {
		return err
	}
	if !c.JSON {
		return reply.TerminalSources(p.stdout, sources, p.layout())
	}
	if sources == nil {
		sources = []retrieval.Source{}
	}
	return writeLine(p.stdout, sources)
}
