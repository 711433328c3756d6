package answer

import (
	"context"
	"log/slog"
	"sync"

	"verbatim/retrieval/index"
)

// A kept is something made of the state of the index that it was asked for last. It is made once however many ask at the same
// time, and to the end even if none of them waits so long: the next one will want it too. It does not hold on to the state. It
// is safe for concurrent use.
type kept[T any] struct {
	log  *slog.Logger
	make func(context.Context, index.Snapshot) (T, error)

	mu     sync.Mutex
	latest *making[T]
}

func newKept[T any](log *slog.Logger, make func(context.Context, index.Snapshot) (T, error)) *kept[T] {
	return &kept[T]{log: log, make: make}
}

// A making is one attempt.
type making[T any] struct {
	serial uint64        // of the state
	done   chan struct{} // closed once value and err are there
	value  T
	err    error
}

// of is what is made of a snapshot. Who asks while it is being made waits for that, within the context.
func (k *kept[T]) of(ctx context.Context, snapshot index.Snapshot) (T, error) {
	m := k.begin(ctx, snapshot)
	select {
	case <-m.done:
		return m.value, m.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// begin is the making for a snapshot: the one under way or done, or a new one where there is none or it failed.
func (k *kept[T]) begin(ctx context.Context, snapshot index.Snapshot) *making[T] {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.latest != nil && k.latest.serial == snapshot.Serial() && !k.latest.failed() {
		return k.latest
	}
	m := &making[T]{serial: snapshot.Serial(), done: make(chan struct{})}
	k.latest = m
	own := snapshot.Again()
	go func() {
		defer own.Release()
		defer close(m.done)
		m.value, m.err = guarded(k.log, func() (T, error) { return k.make(context.WithoutCancel(ctx), own) })
	}()
	return m
}

func (m *making[T]) failed() bool {
	select {
	case <-m.done:
		return m.err != nil
	default:
		return false
	}
}
