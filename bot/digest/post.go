package digest

import (
	"context"
	"errors"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/store"
)

const (
	// NonceHolds is for how long a nonce is trusted to keep a second copy away. Discord says "a few minutes".
	NonceHolds = 2 * time.Minute

	// attemptWithin bounds everything between a claim and its end, and leaseFor is longer, so that who takes a claim over
	// finds nobody else at it.
	attemptWithin = 30 * time.Second
	leaseFor      = time.Minute
)

// An Outcome is what became of an attempt to post.
type Outcome struct {
	Post  store.Post // as the ledger has it
	Again time.Time  // when it is tried again; zero: not
	Cause error      // of what stood in the way; nil where nothing did
}

// Post posts a digest for a day, unless the ledger has it already. An error means that the ledger could not be read or
// written, or the material; what Discord says against it is in the Outcome.
func (r *Runner) Post(ctx context.Context, s store.Subscription, o due.Occasion) (Outcome, error) {
	// What has begun is finished though the program be told to stop.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), attemptWithin)
	defer cancel()
	now := r.Clock.Now()
	p, ours, err := r.Store.Claim(ctx, s.ChannelID, o.Day, r.Owner, now, now.Add(leaseFor))
	switch {
	case err != nil:
		return Outcome{}, err
	case ours:
		return r.claimed(ctx, s, o, p)
	case p.State == store.Claimed:
		return Outcome{Post: p, Again: p.Until}, nil
	}
	return Outcome{Post: p}, r.Store.Handled(ctx, s.ChannelID, o.Day)
}

// claimed makes a post that is ours to make.
func (r *Runner) claimed(ctx context.Context, s store.Subscription, o due.Occasion, p store.Post) (Outcome, error) {
	now := r.Clock.Now()
	if r.uncertain(p, now) {
		id, found, err := r.find(ctx, p)
		if err != nil {
			return r.troubled(ctx, s, p, err)
		}
		if found {
			return r.finished(ctx, p, id)
		}
	}
	d, picks, err := r.Editor.Compose(ctx, s, o.Day, p.Picks, now)
	if err != nil {
		return r.troubled(ctx, s, p, &Refusal{Reason: Unread, Cause: err})
	}
	if d.Empty() {
		p.State = store.Empty
		return Outcome{Post: p}, r.Store.CloseDay(ctx, p.ChannelID, p.Day, store.Empty, "")
	}
	d.Late = now.Sub(o.At) > lateAfter
	p.Picks, p.Late = picks, d.Late
	return r.send(ctx, s, p, d)
}

func (r *Runner) find(ctx context.Context, p store.Post) (string, bool, error) {
	if err := r.pace.Wait(ctx); err != nil {
		return "", false, err
	}
	return r.Sender.Find(ctx, p.ChannelID, p.Day, p.Sent)
}

// uncertain reports whether a post may stand in the channel already, and no nonce would keep a second away. A clock that was
// put back tells nothing of how long ago it was sent.
func (r *Runner) uncertain(p store.Post, now time.Time) bool {
	return !p.Sent.IsZero() && (now.Before(p.Sent) || now.Sub(p.Sent) >= NonceHolds)
}

func (r *Runner) send(ctx context.Context, s store.Subscription, p store.Post, d Digest) (Outcome, error) {
	err := r.Store.Sending(ctx, p, r.Clock.Now())
	if errors.Is(err, store.ErrLost) {
		return Outcome{Post: p, Again: r.Clock.Now().Add(leaseFor)}, nil
	}
	if err != nil {
		return Outcome{}, err
	}
	p.Tries++
	id, err := r.post(ctx, p, d)
	if err != nil {
		return r.troubled(ctx, s, p, err)
	}
	return r.finished(ctx, p, id)
}

// post waits for the pace last of all: what is done after it, such as a write to the disk, could stall many and let them go
// together.
func (r *Runner) post(ctx context.Context, p store.Post, d Digest) (string, error) {
	if err := r.pace.Wait(ctx); err != nil {
		return "", err
	}
	return r.Sender.Post(ctx, p.ChannelID, Nonce(p.ChannelID, p.Day), d)
}

func (r *Runner) finished(ctx context.Context, p store.Post, id string) (Outcome, error) {
	p.State, p.MessageID, p.Posted = store.Done, id, r.Clock.Now()
	if err := r.Store.Finish(context.WithoutCancel(ctx), p, id, p.Posted); err != nil {
		return Outcome{}, err
	}
	r.Log.Info("digest posted", "channel", p.ChannelID, "day", p.Day, "message", id, "late", p.Late)
	return Outcome{Post: p}, nil
}

// troubled decides what is to become of a post that something stands in the way of.
func (r *Runner) troubled(ctx context.Context, s store.Subscription, p store.Post, cause error) (Outcome, error) {
	var refused *Refusal
	if errors.As(cause, &refused) && refused.Final {
		return r.suspended(ctx, s, p, refused)
	}
	wait, reason := pause(p.Tries), Unreachable
	if refused != nil {
		wait, reason = max(wait, refused.After), refused.Reason
	}
	again := r.Clock.Now().Add(wait)
	r.Log.Warn("a digest could not be posted yet", "channel", p.ChannelID, "day", p.Day, "tries", p.Tries, "again_in", wait, "error", cause)
	p.Trouble = reason
	return Outcome{Post: p, Again: again, Cause: cause}, r.Store.Again(context.WithoutCancel(ctx), p, again, reason)
}

// suspended stops posting in a channel, and says so once in the server.
func (r *Runner) suspended(ctx context.Context, s store.Subscription, p store.Post, refused *Refusal) (Outcome, error) {
	p.State, p.Trouble = store.Failed, refused.Reason
	out := Outcome{Post: p, Cause: refused}
	if err := r.Store.CloseDay(ctx, p.ChannelID, p.Day, store.Failed, refused.Reason); err != nil {
		return out, err
	}
	first, err := r.Store.Suspend(ctx, p.ChannelID, refused.Reason, r.Clock.Now())
	if err != nil || !first {
		return out, err
	}
	r.Log.Warn("the digest of a channel is suspended until somebody subscribes anew", "channel", p.ChannelID, "guild", s.GuildID, "reason", refused.Reason, "error", refused.Cause)
	if err := r.Sender.Tell(ctx, s.GuildID, p.ChannelID, refused.Reason); err != nil {
		r.Log.Warn("the server could not be told of that", "guild", s.GuildID, "error", err)
	}
	return out, nil
}
