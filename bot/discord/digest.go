package discord

import (
	"context"
	"sync"

	"verbatim/bot/digest"
	"verbatim/bot/store"
)

// Digests say how the daily digest is kept. The zero value keeps none, and the commands say so. Where the store cannot be used,
// they say why, and nothing is posted until it can.
type Digests struct {
	Store *store.Store
	Clock digest.Clock // nil: real time
	// Configured is the channel that the configuration asks for, with its schedule and no server; nil: none.
	Configured *store.Subscription
}

// digests are what the bot needs for the digest. It exists only where there is a store.
type digests struct {
	Digests
	editor *digest.Editor
	runner *digest.Runner
	begin  sync.Once
}

func (b *Bot) newDigests(c Digests) *digests {
	if c.Store == nil {
		return nil
	}
	editor := digest.NewEditor(b.library, c.Store, b.log)
	editor.Notes = true
	return &digests{
		Digests: c,
		editor:  editor,
		runner:  digest.NewRunner(digest.Options{Store: c.Store, Editor: editor, Sender: sender{b}, Log: b.log, Clock: c.Clock}),
	}
}

// startDigests begins to post, once Discord has said who the bot is, until ctx ends.
func (b *Bot) startDigests(ctx context.Context) {
	if b.digests == nil {
		return
	}
	b.digests.begin.Do(func() {
		b.inflight.start(func() { b.digests.runner.Run(ctx) })
		if want := b.digests.Configured; want != nil {
			b.inflight.start(func() { b.keepConfigured(ctx, *want) })
		}
	})
}
