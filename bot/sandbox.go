package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"verbatim/bot/config"
)

type sandboxCommand struct {
	material
	sandboxFlags
}

type sandboxFlags struct {
	Addr   string `default:"127.0.0.1:8737" placeholder:"HOST:PORT" help:"Where the page is; port 0 for any that is free."`
	NoOpen bool   `help:"Do not open a browser."`
	Keep   bool   `help:"Keep what was said in the data folder, for the next time."`
}

// Run shows the bot in a browser until it is told to stop, which is no failure.
func (c *sandboxCommand) Run(ctx context.Context, p *process) error {
	settings, err := p.config(c.material)
	if err != nil {
		return err
	}
	return p.serveSandbox(ctx, settings, p.servingLog(settings, slog.LevelWarn), c.sandboxFlags)
}

// serveSandbox opens the material and shows the bot on a Discord of our own.
func (p *process) serveSandbox(ctx context.Context, c config.Config, log *slog.Logger, f sandboxFlags) error {
	s, done, err := p.sandbox(ctx, c, log, f)
	if err != nil {
		return err
	}
	defer done()
	fmt.Fprintln(p.stdout, s.URL())
	fmt.Fprintln(p.stderr, "The bot is at that address, in a Discord of its own on this machine alone. Ctrl-C ends it.")
	if !f.NoOpen {
		p.browse(s.URL())
	}
	err = s.Run(ctx)
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return nil
	}
	return err
}
