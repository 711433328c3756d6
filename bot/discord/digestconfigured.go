package discord

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"

	"verbatim/bot/digest"
	"verbatim/bot/reply"
	"verbatim/bot/store"
)

// configuredAgain is after how long the channel of the configuration is tried again: whoever sets a bot up tries things out, and
// gives the permissions last.
const configuredAgain = time.Minute

// keepConfigured subscribes the channel that the configuration names, and tries until Discord and the database allow it. It says
// in the log what is in the way, once for each reason.
func (b *Bot) keepConfigured(ctx context.Context, want store.Subscription) {
	for said := ""; ; {
		problem, err := b.configure(ctx, want)
		if err != nil {
			problem = err.Error()
		}
		if problem == "" {
			b.log.Info("the channel of DIGEST_CHANNEL_ID gets the daily digest", "channel", want.ChannelID)
			return
		}
		if problem != said && ctx.Err() == nil {
			b.log.Error("the channel of DIGEST_CHANNEL_ID gets no digest yet; it is tried again every minute", "channel", want.ChannelID, "problem", reply.Plain(problem))
			said = problem
		}
		if !b.digests.wait(ctx, configuredAgain) {
			return
		}
	}
}

// wait waits by the digests' clock, and reports false where ctx ended first.
func (d *digests) wait(ctx context.Context, duration time.Duration) bool {
	passed := make(chan struct{})
	defer d.runner.Clock.AfterFunc(duration, func() { close(passed) })()
	select {
	case <-passed:
		return true
	case <-ctx.Done():
		return false
	}
}

// configure subscribes the channel that the configuration names, and ends what an earlier configuration had. What a command
// has changed since stays: whoever used it is nearer to the channel.
func (b *Bot) configure(ctx context.Context, want store.Subscription) (problem string, err error) {
	if err := b.digests.Store.UnsubscribeConfigured(ctx, want.ChannelID); err != nil {
		return "", err
	}
	have, there, err := b.digests.Store.Subscription(ctx, want.ChannelID)
	if err != nil || there && have.Origin == store.ByCommand && have.Suspended == "" {
		return "", err
	}
	channel, problem, err := b.postable(ctx, want.ChannelID)
	if problem != "" || err != nil {
		return problem, err
	}
	want.GuildID, want.Origin = channel.GuildID, store.ByConfig
	if there && same(have, want) {
		return "", nil
	}
	return "", b.subscribe(ctx, have, there, want)
}

// same reports whether nothing need be changed.
func same(have, want store.Subscription) bool {
	return have.Suspended == "" && have.Minutes == want.Minutes && have.Days == want.Days && have.Zone == want.Zone && have.Topics == want.Topics
}

// subscribe makes a subscription, or changes the one there was, which keeps what it has seen and owes.
func (b *Bot) subscribe(ctx context.Context, have store.Subscription, there bool, want store.Subscription) error {
	now := b.digests.now()
	want.Since = now
	if there {
		want.Since, want.Handled, want.Material = digest.Changed(have, want, now), have.Handled, have.Material
	} else {
		state, err := b.digests.editor.State(ctx)
		if err != nil {
			return err
		}
		want.Material = state
	}
	if err := b.digests.Store.Subscribe(ctx, want); err != nil {
		return err
	}
	b.digests.runner.Wake()
	return nil
}

func (d *digests) now() time.Time { return d.runner.Clock.Now() }

// postable finds a channel and tells why no digest can be posted there, if none can. What Discord does not say is an error.
func (b *Bot) postable(ctx context.Context, channelID string) (channel *discordgo.Channel, problem string, err error) {
	channel, err = b.rest.session.Channel(channelID, discordgo.WithContext(ctx))
	switch {
	case code(err) == codeMissingAccess || code(err) == codeUnknownChannel:
		return nil, reply.DigestNoChannel, nil
	case err != nil:
		return nil, "", err
	case !takesMessages(channel):
		return channel, reply.DigestNoText, nil
	}
	missing, err := b.missingIn(ctx, channel, neededFor(channel))
	if err != nil || missing == 0 {
		return channel, "", err
	}
	return channel, reply.MissingPermissions(reply.ChannelRef(channelID), permissionNames(missing)), nil
}

// takesMessages reports whether a channel of a server is of a kind that the bot can write in.
func takesMessages(c *discordgo.Channel) bool {
	switch c.Type {
	case discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews, discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildStageVoice:
		return true
	}
	return c.IsThread()
}

// permissionNames are as Discord's own settings show them.
func permissionNames(missing int64) []string {
	var names []string
	for _, p := range []struct {
		bit  int64
		name string
	}{
		{discordgo.PermissionViewChannel, "View Channel"},
		{discordgo.PermissionSendMessages, "Send Messages"},
		{discordgo.PermissionSendMessagesInThreads, "Send Messages in Threads"},
		{discordgo.PermissionEmbedLinks, "Embed Links"},
		{discordgo.PermissionReadMessageHistory, "Read Message History"},
	} {
		if missing&p.bit != 0 {
			names = append(names, p.name)
		}
	}
	return names
}
