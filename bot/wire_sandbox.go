package main

import (
	"context"
	"log/slog"

	"verbatim/bot/config"
	"verbatim/bot/discord"
	"verbatim/bot/sandbox"
	"verbatim/retrieval"
	"verbatim/retrieval/answer"
)

// sandbox opens the material and a sandbox that runs the bot on it. close closes the material.
func (p *process) sandbox(ctx context.Context, c config.Config, log *slog.Logger, f sandboxFlags) (s *sandbox.Sandbox, close func(), err error) {
	lib, err := p.library(ctx, c, log, answer.Options{})
	if err != nil {
		return nil, nil, err
	}
	topics, err := topicsOf(ctx, lib)
	if err == nil {
		s, err = sandbox.Open(sandbox.Options{
			Addr:   f.Addr,
			Topics: topics,
			Log:    log,
			Bot: func(ctx context.Context, at sandbox.Discord) error {
				digests, forget := inMemory(ctx, at.Clock, log)
				defer forget()
				bot, err := discord.New(discord.Config{Token: at.Token, BaseURL: at.URL, Log: log, Now: at.Clock.Now, Digests: digests}, lib)
				if err != nil {
					return err
				}
				return bot.Run(ctx)
			},
		})
	}
	if err != nil {
		lib.Close()
		return nil, nil, err
	}
	return s, func() { lib.Close() }, nil
}

// topicsOf lists what the documents are about, by their titles.
func topicsOf(ctx context.Context, lib retrieval.Library) ([]string, error) {
	sources, err := lib.Sources(ctx)
	if err != nil {
		return nil, err
	}
	var topics []string
	for _, s := range sources {
		if s.Title != "" {
			topics = append(topics, s.Title)
		}
	}
	return topics, nil
}
