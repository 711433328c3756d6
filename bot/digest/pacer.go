package digest

import (
	"context"
	"time"
)

// A pacer lets callers through one at a time, with at least a gap between. Unlike a bucket of tokens it counts from when one
// was let through, and not from when it might have been: after the machine has stalled, nothing goes out in a crowd.
type pacer struct {
	gap  time.Duration
	turn chan time.Time // holds when the last was let through; empty while one waits
}

func newPacer(perSecond int) *pacer {
	p := &pacer{gap: time.Second / time.Duration(perSecond), turn: make(chan time.Time, 1)}
	p.turn <- time.Time{}
	return p
}

// Wait returns when it is the caller's turn, or with the context's error.
func (p *pacer) Wait(ctx context.Context) error {
	select {
	case last := <-p.turn:
		defer func() { p.turn <- last }()
		timer := time.NewTimer(p.gap - time.Since(last))
		defer timer.Stop()
		select {
		case <-timer.C:
			last = time.Now()
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	case <-ctx.Done():
		return ctx.Err()
	}
}
