package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"verbatim/bot/config"
)

type serveCommand struct {
	material
}

// noToken is what a person reads who starts the program without a token.
const noToken = `There is no DISCORD_TOKEN, so the bot is shown in a browser, in a Discord of its own on this machine alone.
For the real one, make an application at https://discord.com/developers/applications and put its token (Bot, Reset Token) into .env as DISCORD_TOKEN=...
`

// Run serves until it is told to stop, which is no failure: an orchestrator stops what it started.
func (c *serveCommand) Run(ctx context.Context, p *process) error {
	settings, err := p.config(c.material)
	if err != nil {
		return err
	}
	serve, usual := p.serveNowhere, slog.LevelWarn
	if settings.Token != "" {
		serve, usual = p.serveDiscord, slog.LevelInfo
	}
	err = serve(ctx, settings, p.servingLog(settings, usual))
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return nil
	}
	return err
}

// servingLog makes the log of a verb that serves, and begins it with what is set in vain.
func (p *process) servingLog(c config.Config, usual slog.Level) *slog.Logger {
	log := p.logger(c, usual)
	for _, name := range c.Reserved() {
		log.Warn("this variable is set but does nothing yet", "variable", name)
	}
	return log
}

// serveNowhere shows the bot in the sandbox, for want of a token.
func (p *process) serveNowhere(ctx context.Context, c config.Config, log *slog.Logger) error {
	if _, err := fmt.Fprint(p.stderr, noToken); err != nil {
		return err
	}
	return p.serveSandbox(ctx, c, log, sandboxFlags{}) // at any port: serve has no flag to choose one
}
