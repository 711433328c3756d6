package main

import (
	"context"
	"log/slog"
	"path/filepath"

	"verbatim/bot/config"
	"verbatim/bot/discord"
	"verbatim/bot/sandbox"
	"verbatim/bot/store"
	"verbatim/retrieval"
	"verbatim/retrieval/answer"
)

// The files of a sandbox that is kept, in the data folder. Its database is not the one that serves Discord.
const (
	sandboxFile         = "sandbox.json"
	sandboxDatabaseFile = "sandbox.db"
)

// sandbox opens the material and a sandbox that runs the bot on it. done closes what it was opened with.
func (p *process) sandbox(ctx context.Context, c config.Config, log *slog.Logger, f sandboxFlags) (s *sandbox.Sandbox, done func(), err error) {
	lib, err := p.library(ctx, c, log, answer.Options{})
	if err != nil {
		return nil, nil, err
	}
	o := sandbox.Options{Addr: f.Addr, Clock: &sandbox.Clock{}, Log: log}
	if f.Keep {
		o.Keep = filepath.Join(c.DataDir, sandboxFile)
	}
	subscriptions, err := sandboxDatabase(ctx, c, log, f.Keep)
	if err != nil {
		lib.Close()
		return nil, nil, err
	}
	done = func() {
		closeDatabase(subscriptions, log)
		lib.Close()
	}
	o.Bot = func(ctx context.Context, at sandbox.Discord) error {
		bot, err := discord.New(discord.Config{Token: at.Token, BaseURL: at.URL, Log: log, Now: o.Clock.Now,
			Digests: discord.Digests{Store: subscriptions, Clock: o.Clock}}, lib)
		if err != nil {
			return err
		}
		return bot.Run(ctx)
	}
	if o.Topic, err = topicOf(ctx, lib); err == nil {
		s, err = sandbox.Open(o)
	}
	if err != nil {
		done()
		return nil, nil, err
	}
	return s, done, nil
}

// sandboxDatabase is one that is kept where the rest of the sandbox is.
func sandboxDatabase(ctx context.Context, c config.Config, log *slog.Logger, keep bool) (*store.Store, error) {
	if keep {
		return database(ctx, filepath.Join(c.DataDir, sandboxDatabaseFile), log), nil
	}
	return store.Memory(ctx)
}

// topicOf is what the first document with a title is about.
func topicOf(ctx context.Context, lib retrieval.Library) (string, error) {
	sources, err := lib.Sources(ctx)
	for _, s := range sources {
		if s.Title != "" {
			return s.Title, err
		}
	}
	return "", err
}
