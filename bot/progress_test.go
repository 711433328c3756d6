package main

import (
	"bytes"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// TestProgressBar draws nothing for what is quickly done, then at most ten times a second, and leaves nothing behind.
func TestProgressBar(t *testing.T) {
	t.Parallel()
	var screen bytes.Buffer
	clock := time.Unix(0, 0)
	bar := &progressBar{w: &screen, now: func() time.Time { return clock }}
	for files := 1; files <= 100; files++ {
		bar.Report(files, 200)
		clock = clock.Add(10 * time.Millisecond)
		if files == 20 && screen.Len() > 0 {
			t.Errorf("drawn within %v: %q", patience, screen.String())
		}
	}
	if drawn := strings.Count(screen.String(), "\r"); drawn != 8 {
		t.Errorf("drawn %d times in the 800 ms after the first %v, want 8", drawn, patience)
	}
	if !strings.Contains(screen.String(), "[#########...........] 91 of 200 files, 101/s, 1s left") {
		t.Errorf("the bar does not keep up: %q", screen.String())
	}
	screen.Reset()
	bar.Clear()
	bar.Clear()
	if screen.String() != "\r\x1b[K" {
		t.Errorf("cleared by %q", screen.String())
	}
}

// TestProgressBarElsewhere writes nothing where there is no terminal.
func TestProgressBarElsewhere(t *testing.T) {
	t.Parallel()
	var file bytes.Buffer
	clock := time.Unix(0, 0)
	bar := newProgressBar(&file, func() time.Time { clock = clock.Add(time.Second); return clock })
	bar.Report(1, 2)
	bar.Report(2, 2)
	bar.Clear()
	if file.Len() > 0 {
		t.Errorf("written: %q", file.String())
	}
}

func TestVersionLine(t *testing.T) {
	t.Parallel()
	info := &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "0123abc"}, {Key: "vcs.modified", Value: "true"}}}
	line := versionLine(info)
	if !strings.HasPrefix(line, "verbatim v1.2.3 go1.") || !strings.HasSuffix(line, " 0123abc with changes") {
		t.Error(line)
	}
	if line := versionLine(&debug.BuildInfo{}); !strings.HasPrefix(line, "verbatim (devel) go1.") || strings.Contains(line, "changes") {
		t.Error(line)
	}
}
