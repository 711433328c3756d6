package main

import (
	"context"
	"log/slog"
	"path/filepath"

	"verbatim/bot/config"
	"verbatim/bot/digest/due"
	"verbatim/bot/discord"
	"verbatim/bot/reply"
	"verbatim/bot/store"
)

// digests opens the database for the daily digest. Where it cannot be used, the bot does all else, and says so to who asks for
// digests. done closes it.
func (p *process) digests(ctx context.Context, c config.Config, log *slog.Logger) (d discord.Digests, done func()) {
	d, done = digestsIn(ctx, filepath.Join(c.DataDir, store.FileName), log)
	d.Configured = configured(c)
	return d, done
}

// digestsIn opens the database at a path.
func digestsIn(ctx context.Context, path string, log *slog.Logger) (d discord.Digests, done func()) {
	s, err := store.Open(ctx, store.Options{Path: path})
	if err != nil {
		log.Error("no digests are posted until the program is started anew with this mended: "+reply.StoreProblem(err), "error", err)
		return discord.Digests{Problem: err}, func() {}
	}
	return discord.Digests{Store: s}, func() {
		if err := s.Close(); err != nil {
			log.Warn("the database did not close well", "error", err)
		}
	}
}

// inMemory are digests that are forgotten at the end.
func inMemory(ctx context.Context, log *slog.Logger) (d discord.Digests, forget func()) {
	s, err := store.Memory(ctx)
	if err != nil {
		log.Error("no digests are posted", "error", err)
		return discord.Digests{Problem: err}, func() {}
	}
	return discord.Digests{Store: s}, func() { _ = s.Close() }
}

// configured is the subscription that the configuration asks for; nil where it asks for none.
func configured(c config.Config) *store.Subscription {
	if c.DigestChannelID == "" {
		return nil
	}
	return &store.Subscription{
		ChannelID: c.DigestChannelID,
		Minutes:   int(c.DigestTime),
		Days:      uint8(due.EveryDay),
		Zone:      c.DigestZone.String(),
	}
}
