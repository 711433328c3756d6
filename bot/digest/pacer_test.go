package digest

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// TestPacer lets a hundred through at once, then stalls, and counts from the last.
func TestPacer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		p := newPacer(40)
		passed := make(chan time.Time, 100)
		for range 100 {
			go func() {
				if err := p.Wait(t.Context()); err != nil {
					t.Error(err)
				}
				passed <- time.Now()
			}()
		}
		last := <-passed
		for range 99 {
			at := <-passed
			if gap := at.Sub(last); gap != 25*time.Millisecond {
				t.Fatalf("let through after %s", gap)
			}
			last = at
		}
		time.Sleep(time.Hour)
		if err := p.Wait(t.Context()); err != nil || time.Since(last) != time.Hour {
			t.Errorf("after an hour of nothing, it waited until %s: %v", time.Since(last), err)
		}
		gone, cancel := context.WithCancel(t.Context())
		cancel()
		if err := p.Wait(gone); err == nil {
			t.Error("one that has gone is let through")
		}
		if err := p.Wait(t.Context()); err != nil {
			t.Errorf("one after it is not: %v", err)
		}
	})
}
