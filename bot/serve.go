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
	if settings.Token == "" {
		err = p.serveTerminal(ctx, settings)
	} else {
		err = p.serveDiscord(ctx, settings)
	}
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return nil
	}
	return err
}

func (p *process) serveTerminal(ctx context.Context, c config.Config) error {
	if _, err := fmt.Fprint(p.stderr, noToken); err != nil {
		return err
	}
	lib, err := p.library(ctx, c, p.logger(c, slog.LevelWarn), answer.Options{})
	if err != nil {
		return err
	}
	defer lib.Close()
	return p.prompt(ctx, lib)
}
