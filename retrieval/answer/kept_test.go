package answer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"verbatim/retrieval/index"
)

// snapshot is the present state of a library.
func snapshot(t *testing.T, l *Library) index.Snapshot {
	t.Helper()
	s, err := l.index.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Release)
	return s
}

// TestKeptIsMadeOncePerState has many ask while it is being made, and one who does not wait.
func TestKeptIsMadeOncePerState(t *testing.T) {
	t.Parallel()
	dir := seedsOf(t, "a.txt", "Gulls were seen in the bay.\n")
	l := open(t, dir)
	var made atomic.Int64
	begun, finish := make(chan struct{}), make(chan struct{})
	k := newKept(l.log, func(ctx context.Context, _ index.Snapshot) (int64, error) {
		begun <- struct{}{}
		<-finish
		return made.Add(1), ctx.Err()
	})
	s := snapshot(t, l)
	impatient, leave := context.WithCancel(t.Context())
	var askers sync.WaitGroup
	askers.Go(func() {
		if _, err := k.of(impatient, s); !errors.Is(err, context.Canceled) {
			t.Errorf("who left got %v", err)
		}
	})
	<-begun
	leave()
	for range 20 {
		askers.Go(func() {
			if n, err := k.of(t.Context(), s); n != 1 || err != nil {
				t.Errorf("got %d, %v", n, err)
			}
		})
	}
	finish <- struct{}{}
	askers.Wait()

	overwrite(t, filepath.Join(dir, "a.txt"), "Terns were seen in the bay.\n")
	if _, err := l.Update(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	go func() { <-begun; finish <- struct{}{} }()
	if n, err := k.of(t.Context(), snapshot(t, l)); n != 2 || err != nil {
		t.Errorf("of the next state: %d, %v", n, err)
	}
}

func TestKeptIsTriedAgainAfterAnError(t *testing.T) {
	t.Parallel()
	l := open(t, "../../seeds")
	s := snapshot(t, l)
	failure := errors.New("no")
	tries := 0
	k := newKept(l.log, func(context.Context, index.Snapshot) (string, error) {
		if tries++; tries == 1 {
			return "", failure
		}
		return "made", nil
	})
	if _, err := k.of(t.Context(), s); !errors.Is(err, failure) {
		t.Errorf("got %v", err)
	}
	if got, err := k.of(t.Context(), s); got != "made" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func overwrite(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
