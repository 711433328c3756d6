package main

import (
	"context"
	"log/slog"

	"verbatim/bot/config"
	"verbatim/bot/reply"
	"verbatim/retrieval/answer"
	"verbatim/retrieval/index"
)

// open opens the material for a verb of the terminal, where the log keeps to warnings so that it does not come between
// the reader and the answer.
func (p *process) open(ctx context.Context, m material) (*answer.Library, error) {
	return p.openWith(ctx, m, answer.Options{})
}

// openWith is open with options whose folders, log and progress it fills in.
func (p *process) openWith(ctx context.Context, m material, o answer.Options) (*answer.Library, error) {
	c, err := p.config(m)
	if err != nil {
		return nil, err
	}
	return p.library(ctx, c, p.logger(c, slog.LevelWarn), o)
}

// library opens the material that c names, showing progress where there is a terminal to show it on.
func (p *process) library(ctx context.Context, c config.Config, log *slog.Logger, o answer.Options) (*answer.Library, error) {
	bar := newProgressBar(p.stderr, p.now)
	defer bar.Clear()
	o.SeedsDir, o.DataDir, o.Log = c.SeedsDir, c.DataDir, log
	o.Progress = func(at index.Progress) { bar.Report(at.Files, at.Total) }
	return answer.Open(ctx, o)
}

// logger makes the program's log, and begins it with what is odd about the configuration.
func (p *process) logger(c config.Config, usual slog.Level) *slog.Logger {
	log := c.Logger(p.stderr, usual)
	p.log = log
	p.adopt(log)
	for _, name := range c.Unknown {
		log.Warn("nothing reads this variable of .env; see .env.example for the names", "variable", name)
	}
	return log
}

// layout is how answers are laid out on standard output.
func (p *process) layout() reply.TerminalOptions {
	return reply.TerminalOptions{Width: p.width(p.stdout), Color: p.colours(p.stdout)}
}
