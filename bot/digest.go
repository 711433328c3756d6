package main

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"time"

	"verbatim/bot/config"
	"verbatim/bot/digest"
	"verbatim/bot/digest/due"
	"verbatim/bot/reply"
	"verbatim/bot/store"
	"verbatim/retrieval"
)

type digestCommand struct {
	material
	JSON    bool   `name:"json" help:"Print one object of JSON."`
	Date    string `placeholder:"YYYY-MM-DD" help:"The day (default: today)."`
	Channel string `placeholder:"ID" help:"The channel whose turn it is (default: $DIGEST_CHANNEL_ID, else one that has seen nothing yet)."`
}

// Run prints what would be posted on a day, and changes nothing.
func (c *digestCommand) Run(ctx context.Context, p *process) error {
	settings, err := p.config(c.material)
	if err != nil {
		return err
	}
	if _, err := time.Parse(due.DayFormat, cmp.Or(c.Date, "2000-01-01")); err != nil {
		return usageError(fmt.Sprintf("--date is %q; write a day such as 2026-11-20", c.Date))
	}
	lib, err := p.open(ctx, c.material)
	if err != nil {
		return err
	}
	defer lib.Close()
	s, err := store.Reading(ctx, filepath.Join(settings.DataDir, store.FileName))
	if err != nil {
		return plainly(err)
	}
	defer s.Close()
	d, err := c.compose(ctx, p, settings, digest.NewEditor(lib, s, p.log), s)
	if err != nil {
		return plainly(err)
	}
	return c.print(p, d)
}

func (c *digestCommand) compose(ctx context.Context, p *process, settings config.Config, editor *digest.Editor, s *store.Store) (digest.Digest, error) {
	channel := cmp.Or(c.Channel, settings.DigestChannelID)
	sub, there, err := s.Subscription(ctx, channel)
	if err != nil {
		return digest.Digest{}, err
	}
	now := p.now()
	if !there {
		sub = store.Subscription{ChannelID: channel, Zone: settings.DigestZone.String(), Since: now}
		if sub.Material, err = editor.State(ctx); err != nil {
			return digest.Digest{}, err
		}
	}
	day := cmp.Or(c.Date, now.In(digest.ScheduleOf(sub).Zone).Format(due.DayFormat))
	d, _, err := editor.Compose(ctx, sub, day, store.Picks{}, now)
	return d, err
}

func (c *digestCommand) print(p *process, d digest.Digest) error {
	if !c.JSON {
		return reply.TerminalDigest(p.stdout, d, p.layout())
	}
	return writeLine(p.stdout, struct {
		Date     string                `json:"date"`
		Sections []reply.DigestSection `json:"sections"`
	}{d.Day, reply.DigestSections(d)})
}

// plainly gives an error of the database its sentence for people.
func plainly(err error) error {
	if text := reply.StoreProblem(err); text != "" {
		return &retrieval.PlainError{Sentence: text, Cause: err}
	}
	return err
}
