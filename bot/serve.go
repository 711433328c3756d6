package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"verbatim/bot/config"
	"verbatim/retrieval/answer"
)

type serveCommand struct {
	material
}

// noToken is what a person reads who starts the program without a token.
const noToken = `There is no DISCORD_TOKEN, so questions are answered here in the terminal.
For Discord, make an application at https://discord.com/developers/applications and put its token (Bot, Reset Token) into .env as DISCORD_TOKEN=...
`

// Run serves until it is told to stop, which is no failure: an orchestrator stops what it started.
func (c *serveCommand) Run(ctx context.Context, p *process) error {
	settings, err := p.config(c.material)
	if err != nil {
		return err
	}
	serve, usual := p.serveTerminal, slog.LevelWarn
	if settings.Token != "" {
		serve, usual = p.serveDiscord, slog.LevelInfo
	}
	log := p.logger(settings, usual)
	for _, name := range settings.Reserved() {
		log.Warn("this variable is set but does nothing yet", "variable", name)
	}
	err = serve(ctx, settings, log)
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return nil
	}
	return err
}

func (p *process) serveTerminal(ctx context.Context, c config.Config, log *slog.Logger) error {
	if _, err := fmt.Fprint(p.stderr, noToken); err != nil {
		return err
	}
	lib, err := p.library(ctx, c, log, answer.Options{})
	if err != nil {
		return err
	}
	defer lib.Close()
	return p.prompt(ctx, lib)
}
