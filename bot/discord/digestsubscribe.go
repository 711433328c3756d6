package discord

import (
	"context"

	"verbatim/bot/digest"
	"verbatim/bot/digest/due"
	"verbatim/bot/reply"
	"verbatim/bot/store"
)

// usualTime is when digests come where nobody says.
const usualTime = "09:00"

// digestSubscribe answers /digest subscribe.
func (b *Bot) digestSubscribe(ctx context.Context, req request) (response, error) {
	want, err := b.wish(ctx, req)
	if text := reply.ScheduleProblem(err); text != "" {
		return complaint(text), nil
	}
	if err != nil {
		return response{}, err
	}
	channel, problem, err := b.postable(ctx, want.ChannelID)
	switch {
	case err != nil:
		return response{}, err
	case channel != nil && channel.GuildID != req.guildID:
		return complaint(reply.DigestNoChannel), nil
	case problem != "":
		return objection(problem), nil
	}
	if fits, err := b.digests.editor.Fits(ctx, want.Topics); err != nil || !fits {
		return complaint(reply.NothingAbout(want.Topics)), err
	}
	have, there, err := b.digests.Store.Subscription(ctx, want.ChannelID)
	if err != nil {
		return response{}, err
	}
	if err := b.subscribe(ctx, have, there, want); err != nil {
		return response{}, err
	}
	schedule := digest.ScheduleOf(want)
	_, next := schedule.Around(b.digests.now())
	return spoken(reply.Subscribed(want.ChannelID, schedule, want.Topics, next.At)), nil
}

// wish reads what is asked for.
func (b *Bot) wish(ctx context.Context, req request) (want store.Subscription, err error) {
	when, err := due.ParseTime(orUsual(req.options[optionTime], usualTime))
	if err != nil {
		return want, err
	}
	days, err := due.ParseDays(req.options[optionDays])
	if err != nil {
		return want, err
	}
	last, err := b.digests.Store.Zone(ctx, req.guildID)
	if err != nil {
		return want, err
	}
	zone, err := due.ParseZone(orUsual(req.options[optionZone], orUsual(last, "UTC")))
	if err != nil {
		return want, err
	}
	return store.Subscription{
		ChannelID: channelOf(req), GuildID: req.guildID, Minutes: int(when), Days: uint8(days), Zone: zone.String(),
		Topics: req.options[optionTopics], Origin: store.ByCommand,
	}, nil
}

func orUsual(given, usual string) string {
	if given == "" {
		return usual
	}
	return given
}

// digestUnsubscribe answers /digest unsubscribe.
func (b *Bot) digestUnsubscribe(ctx context.Context, req request) (response, error) {
	sub, there, err := b.subscriptionOf(ctx, req)
	if err != nil || !there {
		return complaint(reply.DigestNotThere), err
	}
	if _, err := b.digests.Store.Unsubscribe(ctx, sub.ChannelID); err != nil {
		return response{}, err
	}
	if configured := b.digests.Configured; configured != nil && configured.ChannelID == sub.ChannelID {
		return sentence(reply.DigestUnsubscribed + " " + reply.DigestConfigured), nil
	}
	return sentence(reply.DigestUnsubscribed), nil
}

// subscriptionOf is the subscription that a request means, in its own server.
func (b *Bot) subscriptionOf(ctx context.Context, req request) (store.Subscription, bool, error) {
	sub, there, err := b.digests.Store.Subscription(ctx, channelOf(req))
	return sub, there && sub.GuildID == req.guildID, err
}
