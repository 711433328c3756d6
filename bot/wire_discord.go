package main

import (
	"context"
	"log/slog"
	"path/filepath"

	"verbatim/bot/config"
	"verbatim/bot/discord"
	"verbatim/bot/store"
	"verbatim/retrieval/answer"
)

// serveDiscord opens the material and serves it on Discord until the context ends and what is in flight is finished.
func (p *process) serveDiscord(ctx context.Context, c config.Config, log *slog.Logger) error {
	lib, err := p.library(ctx, c, log, answer.Options{})
	if err != nil {
		return err
	}
	defer lib.Close()
	log.Info("the material is ready", "documents", lib.Stats().Documents, "passages", lib.Stats().Passages,
		"elapsed_ms", lib.Stats().ElapsedMS)
	subscriptions := database(ctx, filepath.Join(c.DataDir, store.FileName), log)
	defer closeDatabase(subscriptions, log)
	bot, err := discord.New(discord.Config{
		Token:   c.Token.Reveal(),
		GuildID: c.GuildID,
		BaseURL: c.BaseURL.String(),
		Log:     log,
		Digests: discord.Digests{Store: subscriptions, Configured: configured(c)},
	}, lib)
	if err != nil {
		return err
	}
	return bot.Run(ctx)
}
