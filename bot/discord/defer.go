package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/reply"
)

// Discord waits 3 s for the first response and keeps the token for 15 min.
const (
	// RespondWithin is how long Discord waits for a first response. When a handler has taken half of it, the person is told
	// that the bot is at work: the other half remains for the way to Discord, with one retry.
	RespondWithin = 3 * time.Second

	// handleWithin is how long a handler may take at all. An answer takes milliseconds; who has waited so long has gone.
	handleWithin = 30 * time.Second
)

// serve answers one interaction. It is the one place where Discord's clock is met: a handler that is not done in time is
// announced and its response put in place of the announcement.
func (b *Bot) serve(ctx context.Context, i *discordgo.Interaction, received time.Time) {
	to, req := b.route(i)
	log := b.log.With("interaction", i.ID, "guild", i.GuildID, "route", to.name)
	x := newExchange(b.rest, i.ID, i.Token, i.AppID)
	log.Debug("interaction received")

	soon, cancelSoon := context.WithTimeout(ctx, b.respondWithin)
	defer cancelSoon()
	handling, cancel := context.WithTimeout(ctx, handleWithin)
	defer cancel()
	done := make(chan response, 1)
	go func() { done <- run(handling, to.handle, req, log) }()

	patience := time.NewTimer(b.deferAfter)
	defer patience.Stop()
	var err error
	select {
	case r := <-done:
		err = first(ctx, soon, x, to.manner, r)
	case <-patience.C:
		err = announced(ctx, soon, x, to.manner, func() response { return await(handling, done) })
	}
	if err != nil {
		logRefusal(log, "could not answer the interaction", err)
		return
	}
	log.Info("interaction answered", "took", b.now().Sub(received))
}

// announced tells that the bot is at work, and later puts the response in place of that.
func announced(ctx, soon context.Context, x *exchange, how manner, wait func() response) error {
	if how == asChoices { // suggestions cannot be announced, and are of no use later
		return first(ctx, soon, x, how, response{})
	}
	if err := x.respond(soon, announcement(how), onlyFlags{flags(how)}); err != nil {
		return err
	}
	return late(ctx, x, how, wait())
}

// await returns the response, or one that says it took too long.
func await(ctx context.Context, done <-chan response) response {
	select {
	case r := <-done:
		return r
	case <-ctx.Done():
		return complaint(reply.TooSlow)
	}
}

// run calls a handler, lays out its response, and turns whatever goes wrong in that, panics included, into a sentence for
// the person and a record for the operator.
func run(ctx context.Context, h handler, req request, log *slog.Logger) (r response) {
	defer func() {
		if p := recover(); p != nil {
			log.Error("a handler panicked", "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
			r = complaint(reply.Failed)
		}
	}()
	r, err := h(ctx, req)
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		log.Error("a handler ran out of time", "error", err)
		return complaint(reply.TooSlow)
	case err != nil:
		log.Error("a handler failed", "error", err)
		return complaint(reply.Failed)
	}
	r.packed = r.messages()
	return r
}

// logRefusal records why an answer did not arrive. What others have done, or the person cannot be helped with any more,
// is no error of the bot's.
func logRefusal(log *slog.Logger, what string, err error) {
	switch code(err) {
	case codeAlreadyAcknowledged:
		log.Info("another process has answered already")
	case codeUnknownInteraction:
		log.Warn("the answer came too late for Discord", "error", err)
	default:
		log.Error(what, "error", err)
	}
}
