package main

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

type askCommand struct {
	material
	JSON     bool     `name:"json" help:"Print one line of JSON for each question."`
	Limit    int      `default:"3" help:"Excerpts at most, from 1 to 25."`
	Always   bool     `help:"Never decline while there is anything to quote."`
	Explain  bool     `help:"Show why the answer came out as it did."`
	Question []string `arg:"" optional:"" help:"The question, or nothing to be asked for questions; a lone - with --json reads lines such as {\"id\": \"q1\", \"question\": \"...\"} from standard input and passes over blank ones."`
}

// An askResult is one line of ask --json.
type askResult struct {
	ID       json.RawMessage `json:"id"`
	Question string          `json:"question"`
	retrieval.Answer
	ElapsedMS float64 `json:"elapsed_ms"`
}

// Run answers the question, or every question on standard input.
func (c *askCommand) Run(ctx context.Context, p *process) error {
	if err := checkLimit(c.Limit); err != nil {
		return err
	}
	if fromInput(c.Question) && !c.JSON {
		return usageError("questions are read from standard input with --json only")
	}
	if len(c.Question) == 0 && c.JSON {
		return usageError("--json needs a question, or - for questions on standard input")
	}
	lib, err := p.open(ctx, c.material)
	if err != nil {
		return err
	}
	defer lib.Close()
	if len(c.Question) == 0 {
		return p.dialogue(ctx, lib)
	}
	if fromInput(c.Question) {
		return p.stream(ctx, func(r request) *string { return r.Question },
			func(id json.RawMessage, question string) (any, error) { return c.answer(ctx, p, lib, id, question) })
	}
	result, err := c.answer(ctx, p, lib, noID, strings.Join(c.Question, " "))
	if err != nil {
		return err
	}
	if c.JSON {
		return writeLine(p.stdout, result)
	}
	return c.print(p, result)
}

func (c *askCommand) answer(ctx context.Context, p *process, lib retrieval.Library, id json.RawMessage,
	question string) (askResult, error) {
	start := p.now()
	answer, err := lib.Ask(ctx, retrieval.Question{Text: question, Limit: c.Limit, Always: c.Always, Explain: c.Explain})
	if err != nil {
		return askResult{}, err
	}
	return askResult{ID: id, Question: question, Answer: answer, ElapsedMS: milliseconds(p.now().Sub(start))}, nil
}

func (c *askCommand) print(p *process, result askResult) error {
	if err := reply.Terminal(p.stdout, result.Answer, p.layout()); err != nil {
		return err
	}
	if !c.Explain {
		return nil
	}
	return explain(p.stdout, result.Answer)
}

// maxLimit is the most excerpts or hits that may be asked for. More is no longer an answer but the material itself.
const maxLimit = 25

func checkLimit(limit int) error {
	if limit < 1 || limit > maxLimit {
		return usageError("--limit must be a whole number from 1 to 25")
	}
	return nil
}

// fromInput reports whether the words are the lone dash that stands for standard input.
func fromInput(words []string) bool { return len(words) == 1 && words[0] == "-" }

// milliseconds is d to the microsecond.
func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
