package discord

import (
	"context"
	"sync"
)

// inflight counts what is being answered, so that a stop can wait for it. The zero value is ready for use.
type inflight struct {
	mu      sync.Mutex
	running int
	idle    chan struct{} // closed when nothing runs any more, once somebody waits
}

// start runs f in a goroutine of its own.
func (w *inflight) start(f func()) {
	w.mu.Lock()
	w.running++
	w.mu.Unlock()
	go func() {
		defer w.finish()
		f()
	}()
}

func (w *inflight) finish() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.running--
	if w.running == 0 && w.idle != nil {
		close(w.idle)
		w.idle = nil
	}
}

// wait returns how many still run once none does or the context ends.
func (w *inflight) wait(ctx context.Context) int {
	w.mu.Lock()
	if w.running == 0 {
		w.mu.Unlock()
		return 0
	}
	if w.idle == nil {
		w.idle = make(chan struct{})
	}
	idle := w.idle
	w.mu.Unlock()
	select {
	case <-idle:
		return 0
	case <-ctx.Done():
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.running
}
