package discord

import (
	"context"
	"slices"
	"time"

	"verbatim/bot/digest"
	"verbatim/bot/digest/due"
	"verbatim/bot/reply"
	"verbatim/bot/store"
)

// postsLooked is how many of the last days are looked at for a channel's status.
const postsLooked = 8

// digestStatus answers /digest status: a paragraph for each channel of the server, as many as one message holds.
func (b *Bot) digestStatus(ctx context.Context, req request) (response, error) {
	subs, err := b.digests.Store.SubscriptionsIn(ctx, req.guildID)
	if err != nil {
		return response{}, err
	}
	subs = slices.DeleteFunc(subs, func(s store.Subscription) bool { return longGone(s, b.digests.now()) })
	if len(subs) == 0 {
		return sentence(reply.NoDigests), nil
	}
	text := ""
	for i, s := range subs {
		status, err := b.statusOf(ctx, s)
		if err != nil {
			return response{}, err
		}
		longer := text + reply.DigestStatus(status) + "\n\n"
		if more := reply.MoreDigests(len(subs) - i); units(worded(longer+more)) > maxContent {
			return spoken(text + more), nil
		}
		text = longer
	}
	return spoken(text), nil
}

// goneTold is for how long a channel that was deleted is told of: nobody can choose it any more, to unsubscribe it.
const goneTold = 7 * 24 * time.Hour

func longGone(s store.Subscription, now time.Time) bool {
	return s.Suspended == digest.NoChannel && now.Sub(s.SuspendedAt) > goneTold
}

func (b *Bot) statusOf(ctx context.Context, s store.Subscription) (reply.ChannelStatus, error) {
	posts, err := b.digests.Store.Posts(ctx, s.ChannelID, postsLooked)
	schedule := digest.ScheduleOf(s)
	_, next := schedule.Around(b.digests.now())
	return reply.ChannelStatus{Subscription: s, Schedule: schedule, Next: next.At, Posts: posts}, err
}

// digestPreview answers /digest preview: what comes next, as it would come if it came now.
func (b *Bot) digestPreview(ctx context.Context, req request) (response, error) {
	sub, there, err := b.subscriptionOf(ctx, req)
	if err != nil || !there {
		return complaint(reply.DigestNotThere), err
	}
	now := b.digests.now()
	day := digest.NextDay(sub, now)
	d, _, err := b.digests.editor.Compose(ctx, sub, day, store.Picks{}, now)
	switch {
	case err != nil:
		return response{}, err
	case d.Empty():
		return sentence(reply.DigestNothing), nil
	}
	return response{packed: []outgoing{b.digestMessage(d)}}, nil
}

// digestNow answers /digest now: today's digest at once. Where it was posted already, it says where.
func (b *Bot) digestNow(ctx context.Context, req request) (response, error) {
	sub, there, err := b.subscriptionOf(ctx, req)
	if err != nil || !there {
		return complaint(reply.DigestNotThere), err
	}
	if sub.Suspended != "" {
		return objection(reply.DigestSuspended(sub)), nil
	}
	now := b.digests.now()
	schedule := digest.ScheduleOf(sub)
	today := due.Occasion{Day: now.In(schedule.Zone).Format(due.DayFormat), At: now}
	before, _, err := b.digests.Store.Post(ctx, sub.ChannelID, today.Day)
	if err != nil {
		return response{}, err
	}
	out, err := b.digests.runner.Post(ctx, sub, today)
	if err != nil {
		return response{}, err
	}
	_, next := schedule.Around(now)
	if next.Day == out.Post.Day {
		_, next = schedule.Around(next.At)
	}
	already := before.State == store.Done
	return spoken(reply.PostedNow(sub, out.Post, already, next.At)), nil
}
