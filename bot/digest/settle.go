package digest

import (
	"context"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/store"
)

// attend settles what is owed to a channel once its turn has come. It returns when to try again; zero where there is no need.
func (r *Runner) attend(ctx context.Context, channelID string) (again time.Time) {
	again, err := r.settle(ctx, channelID)
	if err != nil && ctx.Err() == nil {
		r.Log.Error("a digest could not be posted; it is tried again", "channel", channelID, "error", err)
		return r.Clock.Now().Add(pause(1))
	}
	return again
}

// settle looks at the subscription as it is now: in the queue of thousands, some minutes may have gone by. The days that went
// by without anybody here are noted as missed, and the last is posted, or noted too.
func (r *Runner) settle(ctx context.Context, channelID string) (again time.Time, err error) {
	if _, err := r.Editor.State(ctx); err != nil { // reads the material, which may take longer than a claim holds
		return again, err
	}
	if err := r.begin.Wait(ctx); err != nil {
		return again, err
	}
	s, there, err := r.Store.Subscription(ctx, channelID)
	if err != nil || !there || s.Suspended != "" {
		return again, err
	}
	now := r.Clock.Now()
	o, is, _ := owed(r.schedules.of(s), s, now)
	if !is {
		return again, nil
	}
	if err := r.noteMissed(ctx, s, o); err != nil {
		return again, err
	}
	if now.Sub(o.At) >= tooLate {
		r.Log.Warn("a digest is too late to be posted", "channel", channelID, "day", o.Day)
		return again, r.Store.CloseDay(ctx, channelID, o.Day, store.Missed, "")
	}
	out, err := r.Post(ctx, s, o)
	return out.Again, err
}

// missedNoted is how many missed days are noted one by one after a long absence; nobody reads of more.
const missedNoted = 31

// noteMissed notes the days between the last that was handled and the one that is owed.
func (r *Runner) noteMissed(ctx context.Context, s store.Subscription, o due.Occasion) error {
	schedule := r.schedules.of(s)
	day, _ := time.Parse(due.DayFormat, o.Day)
	for i := missedNoted; i > 0; i-- {
		between, ok := schedule.On(day.AddDate(0, 0, -i).Format(due.DayFormat))
		if !ok || between.Day <= s.Handled || between.At.Before(s.Since) {
			continue
		}
		if err := r.Store.CloseDay(ctx, s.ChannelID, between.Day, store.Missed, ""); err != nil {
			return err
		}
	}
	return nil
}
