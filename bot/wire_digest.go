package main

import (
	"context"
	"log/slog"

	"verbatim/bot/config"
	"verbatim/bot/digest/due"
	"verbatim/bot/reply"
	"verbatim/bot/store"
)

// database opens the database for the daily digest. For as long as it cannot be used, the bot does all else, and says so to who
// asks for digests.
func database(ctx context.Context, path string, log *slog.Logger) *store.Store {
	s := store.OpenLater(store.Options{Path: path})
	if err := s.Ready(ctx); err != nil {
		log.Error("no digests are posted until this is mended: "+reply.StoreProblem(err), "error", err)
	}
	return s
}

func closeDatabase(s *store.Store, log *slog.Logger) {
	if err := s.Close(); err != nil {
		log.Warn("the database did not close well", "error", err)
	}
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
