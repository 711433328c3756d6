package main

import (
	"context"
	"encoding/json"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

type searchCommand struct {
	material
	JSON     bool     `name:"json" help:"Print one line of JSON for each query."`
	Limit    int      `default:"10" help:"Hits at most, from 1 to 25."`
	BySource bool     `help:"Show the best passage of each source only."`
	Query    []string `arg:"" help:"The words to look for; a lone - with --json reads lines such as {\"id\": \"q1\", \"query\": \"...\"} from standard input and passes over blank ones."`
}

// A searchResult is one line of search --json.
type searchResult struct {
	ID        json.RawMessage     `json:"id"`
	Query     string              `json:"query"`
	Hits      []retrieval.Excerpt `json:"hits"`
	Reason    string              `json:"reason,omitempty"`
	ElapsedMS float64             `json:"elapsed_ms"`
}

// Run ranks passages for the query, or for every query on standard input.
func (c *searchCommand) Run(ctx context.Context, p *process) error {
	if err := checkLimit(c.Limit); err != nil {
		return err
	}
	if fromInput(c.Query) && !c.JSON {
		return usageError("queries are read from standard input with --json only")
	}
	lib, err := p.open(ctx, c.material)
	if err != nil {
		return err
	}
	defer lib.Close()
	if fromInput(c.Query) {
		return p.stream(ctx, func(r request) *string { return r.Query },
			func(id json.RawMessage, query string) (any, error) { return c.rank(ctx, p, lib, id, query) })
	}
	if c.JSON {
		result, err := c.rank(ctx, p, lib, noID, strings.Join(c.Query, " "))
		if err != nil {
			return err
		}
		return writeLine(p.stdout, result)
	}
	ranking, err := lib.Search(ctx, c.query(strings.Join(c.Query, " ")))
	if err != nil {
		return err
	}
	return reply.TerminalRanking(p.stdout, ranking, p.layout())
}

func (c *searchCommand) rank(ctx context.Context, p *process, lib retrieval.Library, id json.RawMessage,
	query string) (searchResult, error) {
	start := p.now()
	ranking, err := lib.Search(ctx, c.query(query))
	if err != nil {
		return searchResult{}, err
	}
	return searchResult{ID: id, Query: query, Hits: ranking.Hits, Reason: ranking.Reason,
		ElapsedMS: milliseconds(p.now().Sub(start))}, nil
}

func (c *searchCommand) query(text string) retrieval.Query {
	return retrieval.Query{Text: text, Limit: c.Limit, BySource: c.BySource}
}
