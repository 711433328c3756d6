package digest

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"verbatim/bot/store"
)

// Options make a Runner. Store, Editor and Sender must be set.
type Options struct {
	Store  *store.Store
	Editor *Editor
	Sender Sender
	Log    *slog.Logger // nil: nowhere
	Clock  Clock        // nil: real time
	// Owner is the name that claims are made under. Only one runner at a time may have it: at its start, what was claimed
	// under it is taken back. Empty: "verbatim", which is enough where a lock keeps a second process from the data folder.
	Owner string
	// PerSecond is how many posts are begun in a second at most; 0: postsPerSecond.
	PerSecond int
	// Look is how long it sleeps at most; 0: lookEvery.
	Look time.Duration
}

const (
	// postsPerSecond leaves ten of the fifty requests that Discord takes in a second from one bot to answers in channels.
	postsPerSecond = 40
	// lookEvery bounds how late it is noticed that the machine slept or its clock was set.
	lookEvery = 30 * time.Second
)

// A Runner posts what is due. Make it with NewRunner and call Run once.
type Runner struct {
	Options
	begin     *pacer // of posts: what begins is soon at an end, and its claim does not run out in a queue
	pace      *pacer // of requests: after a stall, what has begun does not all go out at once
	schedules schedules
	wake      chan struct{}

	mu        sync.Mutex
	notBefore map[string]time.Time // by channel: it is being posted to, or is to be left alone for a while
	posting   sync.WaitGroup
}

// NewRunner returns a runner that does nothing yet.
func NewRunner(o Options) *Runner {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Clock == nil {
		o.Clock = realClock{}
	}
	if o.Owner == "" {
		o.Owner = "verbatim"
	}
	if o.PerSecond == 0 {
		o.PerSecond = postsPerSecond
	}
	if o.Look == 0 {
		o.Look = lookEvery
	}
	return &Runner{
		Options: o, wake: make(chan struct{}, 1), notBefore: make(map[string]time.Time),
		begin: newPacer(o.PerSecond), pace: newPacer(o.PerSecond),
	}
}

// Run posts what is due until ctx ends, and returns once what was being posted has been, or has failed.
func (r *Runner) Run(ctx context.Context) {
	defer r.posting.Wait()
	for tries := 1; !r.takeBack(ctx); tries++ {
		if !r.sleep(ctx, r.Clock.Now().Add(pause(tries))) {
			return
		}
	}
	for r.sleep(ctx, r.pass(ctx)) {
	}
}

// takeBack frees what an earlier process under the same name has claimed and not finished.
func (r *Runner) takeBack(ctx context.Context) bool {
	if err := r.Store.TakeBack(ctx, r.Owner); err != nil {
		r.Log.Error("the ledger of digests cannot be read; nothing is posted until it can", "error", err)
		return false
	}
	return true
}

// Wake makes the runner look again at once: a subscription has changed.
func (r *Runner) Wake() {
	select {
	case r.wake <- struct{}{}:
	default:
	}
}

// sleep waits for a time, or to be woken, and reports false where ctx ended. The clock is looked at again once the timer runs:
// it may have been moved meanwhile.
func (r *Runner) sleep(ctx context.Context, until time.Time) bool {
	passed := make(chan struct{})
	stop := r.Clock.AfterFunc(max(until.Sub(r.Clock.Now()), 0), func() { close(passed) })
	defer stop()
	if !r.Clock.Now().Before(until) {
		return ctx.Err() == nil
	}
	select {
	case <-passed:
	case <-r.wake:
	case <-ctx.Done():
	}
	return ctx.Err() == nil
}

// pass begins what is due, and returns when to look again: after Look at the latest.
func (r *Runner) pass(ctx context.Context) time.Time {
	now := r.Clock.Now()
	next := now.Add(r.Look)
	subs, err := r.Store.Subscriptions(ctx)
	if err != nil {
		r.Log.Error("the subscriptions to the digest cannot be read; they are looked at again in a while", "error", err)
		return next
	}
	for _, s := range subs {
		if s.Suspended == "" {
			if at := r.consider(ctx, s, now); at.Before(next) {
				next = at
			}
		}
	}
	return next
}

// consider begins a subscription's post where one is owed, and returns when to look at it again.
func (r *Runner) consider(ctx context.Context, s store.Subscription, now time.Time) time.Time {
	_, is, next := owed(r.schedules.of(s), s, now)
	if !is {
		return next
	}
	if again, busy := r.busy(s.ChannelID, now); busy {
		return again
	}
	r.posting.Go(func() {
		r.leaveAlone(s.ChannelID, r.attend(ctx, s.ChannelID))
	})
	return next
}

// busy tells whether a channel is to be left alone, and until when; if not, it is from now on.
func (r *Runner) busy(channelID string, now time.Time) (until time.Time, busy bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if until = r.notBefore[channelID]; until.After(now) {
		return until, true
	}
	r.notBefore[channelID] = now.Add(tooLate)
	return until, false
}

// leaveAlone says until when a channel is not looked at; a time that has passed, or none, is at once.
func (r *Runner) leaveAlone(channelID string, until time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if until.IsZero() {
		delete(r.notBefore, channelID)
		return
	}
	r.notBefore[channelID] = until
}
