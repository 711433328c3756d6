package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// A progressBar keeps one line of a terminal up to date and leaves none behind. On anything but a terminal it writes
// nothing. Its methods may be called at the same time.
type progressBar struct {
	mu     sync.Mutex
	w      io.Writer // nil: not a terminal
	now    func() time.Time
	start  time.Time // of the first report
	latest time.Time // when it was last drawn
	drawn  bool

	doing, things string // what is done to what; empty: reading files
}

// Reports within patience are not drawn, so that what is quickly done does not flicker. After that the bar is drawn at
// most every cadence, which is as often as an eye can follow.
const (
	patience = 200 * time.Millisecond
	cadence  = 100 * time.Millisecond
)

// newProgressBar draws on w where w is a terminal.
func newProgressBar(w io.Writer, now func() time.Time) *progressBar {
	if _, ok := terminalOf(w); !ok {
		return &progressBar{now: now}
	}
	return &progressBar{w: w, now: now}
}

// Report tells how many files are read, and how many there are.
func (b *progressBar) Report(files, total int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.now()
	if b.start.IsZero() {
		b.start = now
	}
	if b.w == nil || now.Sub(b.start) < patience || now.Sub(b.latest) < cadence {
		return
	}
	b.latest, b.drawn = now, true
	io.WriteString(b.w, "\r\x1b[K"+b.line(files, total, now.Sub(b.start)))
}

// barWidth leaves room for the figures on a screen of 80 columns.
const barWidth = 20

// line draws the bar with the share, the rate and the time left at that rate.
func (b *progressBar) line(files, total int, elapsed time.Duration) string {
	files = min(files, total)
	done := barWidth * files / max(total, 1)
	rate := float64(files) / elapsed.Seconds()
	left := time.Duration(float64(total-files) / rate * float64(time.Second)).Round(time.Second)
	doing, things := b.doing, b.things
	if doing == "" {
		doing, things = "Reading the material", "files"
	}
	return fmt.Sprintf("%s [%s%s] %d of %d %s, %.0f/s, %s left", doing,
		strings.Repeat("#", done), strings.Repeat(".", barWidth-done), files, total, things, rate, left)
}

// Clear wipes the line.
func (b *progressBar) Clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.drawn {
		io.WriteString(b.w, "\r\x1b[K")
		b.drawn = false
	}
}
