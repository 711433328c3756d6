package sandbox

import (
	"context"
	"sync"
)

// A bot is run, and can be switched off and on again, to see what people see of that.
type bot struct {
	run func(context.Context) error

	mu   sync.Mutex
	off  bool
	stop context.CancelFunc // of the run under way
	turn chan struct{}      // closed at the next switch; nil until somebody waits
}

// stay runs the bot for as long as it is switched on. It returns when ctx ends or the bot fails.
func (b *bot) stay(ctx context.Context) error {
	for ctx.Err() == nil {
		running, off := b.begin(ctx)
		if off != nil {
			select {
			case <-off:
			case <-ctx.Done():
			}
			continue
		}
		if err := b.run(running); err != nil {
			return err
		}
	}
	return nil
}

// begin returns the context to run under, or, while the bot is off, what is closed when it is switched.
func (b *bot) begin(ctx context.Context) (running context.Context, off <-chan struct{}) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.off {
		b.turn = make(chan struct{})
		return nil, b.turn
	}
	running, b.stop = context.WithCancel(ctx)
	return running, nil
}

// turnOff switches the bot off or on.
func (b *bot) turnOff(off bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.off = off
	if off && b.stop != nil {
		b.stop()
	}
	if !off && b.turn != nil {
		close(b.turn)
		b.turn = nil
	}
}
