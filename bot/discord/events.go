package discord

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/bwmarrin/discordgo"
)

// listen adds the handlers, which answer under the context work. They are called one after the other in the order of
// events, and must not block, nor call the session. serving ends when the bot is to begin nothing new.
func (b *Bot) listen(work, serving context.Context, s *discordgo.Session) {
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.Ready) { b.onReady(work, serving, e) })
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.InteractionCreate) { b.onInteraction(work, e) })
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.MessageCreate) { b.onMessage(work, e) })
}

func (b *Bot) onReady(work, serving context.Context, e *discordgo.Ready) {
	if e.User == nil || e.Application == nil {
		b.log.Error("Discord did not say who the bot is; commands are not registered")
		return
	}
	b.self.Store(&identity{userID: e.User.ID, appID: e.Application.ID})
	b.inflight.start(func() { b.prepare(work) })
	b.inflight.start(func() { b.keepRegistering(work, serving, e.Application.ID) })
	b.startDigests(serving)
}

// prepare has the exercises gathered, for which the first person to type a name would else wait.
func (b *Bot) prepare(work context.Context) {
	if _, err := b.library.Exercises(work); err != nil && work.Err() == nil {
		b.log.Error("the exercises could not be gathered; it is tried again when somebody asks for them", "error", err)
	}
}

func (b *Bot) onInteraction(work context.Context, e *discordgo.InteractionCreate) {
	if e.Interaction == nil || e.ID == "" || e.Token == "" || e.Type == discordgo.InteractionPing {
		b.log.Warn("an interaction came without what is needed to answer it")
		return
	}
	if self := b.self.Load(); e.AppID == "" && self != nil {
		e.AppID = self.appID
	}
	received := b.now()
	if b.seen.first(e.ID) {
		b.handle(func() { b.serve(work, e.Interaction, received) })
	}
}

func (b *Bot) onMessage(work context.Context, e *discordgo.MessageCreate) {
	self := b.self.Load()
	if self == nil {
		return
	}
	text, ok := addressed(e.Message, self.userID)
	if ok && b.seen.first(e.ID) {
		b.handle(func() { b.hear(work, e.Message, text) })
	}
}

// handle runs f beside the reading of further events. A panic costs one answer and not the process.
func (b *Bot) handle(f func()) {
	b.inflight.start(func() {
		defer func() {
			if p := recover(); p != nil {
				b.log.Error("an event could not be handled", "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
			}
		}()
		f()
	})
}
