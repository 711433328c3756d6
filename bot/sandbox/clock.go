package sandbox

import (
	"slices"
	"sync"
	"time"
)

// A Clock is real time that can be moved forward. The zero Clock shows the machine's time. It is a fakediscord.Clock.
type Clock struct {
	mu      sync.Mutex
	ahead   time.Duration
	waiting map[*timer]struct{}
}

type timer struct {
	at   time.Time
	real *time.Timer
	f    func()
}

// Now is the machine's time and what the clock was moved forward by.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now()
}

func (c *Clock) now() time.Time { return time.Now().Add(c.ahead) }

// Ahead is what the clock was moved forward by.
func (c *Clock) Ahead() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ahead
}

// AfterFunc calls f in its own goroutine once d has passed or been skipped. The function it returns prevents the call.
func (c *Clock) AfterFunc(d time.Duration, f func()) (stop func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting == nil {
		c.waiting = make(map[*timer]struct{})
	}
	t := &timer{at: c.now().Add(d), f: f}
	c.waiting[t] = struct{}{}
	t.real = time.AfterFunc(d, func() {
		if c.take(t) {
			f()
		}
	})
	return func() bool { return c.take(t) }
}

// take ends a timer's waiting and reports whether it still was.
func (c *Clock) take(t *timer) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, waits := c.waiting[t]
	delete(c.waiting, t)
	t.real.Stop()
	return waits
}

// Advance moves the clock forward, and begins what has come due by that, in order of time.
func (c *Clock) Advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ahead += max(d, 0)
	now := c.now()
	var due []*timer
	for t := range c.waiting {
		t.real.Reset(max(t.at.Sub(now), 0))
		if !t.at.After(now) && t.real.Stop() {
			due = append(due, t)
			delete(c.waiting, t)
		}
	}
	slices.SortFunc(due, func(a, b *timer) int { return a.at.Compare(b.at) })
	go func() {
		for _, t := range due {
			t.f()
		}
	}()
}
