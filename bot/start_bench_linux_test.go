package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// BenchmarkColdStart runs the program on the repository's material without an index, from the start of the process to
// its end with one question answered. It must stay under 500 ms.
func BenchmarkColdStart(b *testing.B) {
	for b.Loop() {
		ask(b, b.TempDir())
	}
}

// BenchmarkWarmStart is the same with the index already there. It must stay under 150 ms.
func BenchmarkWarmStart(b *testing.B) {
	data := b.TempDir()
	ask(b, data)
	for b.Loop() {
		ask(b, data)
	}
}

// ask runs the program once, and reports the most memory that it took; it must stay under 64 MB.
func ask(b *testing.B, data string) {
	b.Helper()
	seeds, err := filepath.Abs("../seeds")
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.CommandContext(b.Context(), program, "ask", "--data", data, "--seeds", seeds, "How many soldiers trained in Volgograd?")
	cmd.Dir = data
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "GORACE=" + raceOptions}
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		b.ReportMetric(float64(usage.Maxrss)*1024/1e6, "MB") // Linux counts in KiB
	}
}
