package index

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"testing/fstest"
	"time"
)

// killedDir names the folder that a child process is to build an index in, until it is killed.
const killedDir = "VERBATIM_TEST_KILLED_DIR"

// many is enough material for several batches.
func many() fstest.MapFS {
	files := make(fstest.MapFS)
	for i := range 30 {
		files[fmt.Sprintf("%02d.txt", i)] = &fstest.MapFile{Data: []byte(article(80))}
	}
	return files
}

// TestKilledAtAnyMoment builds an index in another process, kills that with SIGKILL again and again, and wants the next
// start to complete what it finds.
func TestKilledAtAnyMoment(t *testing.T) {
	if dir := os.Getenv(killedDir); dir != "" {
		fill(t, openSmall(t, dir), many())
		return
	}
	t.Parallel()
	dir, files := t.TempDir(), many()
	whole := buildTime(t, files)
	for range 6 {
		killBuild(t, dir, time.Duration(rand.Int64N(int64(whole))))
	}
	ix := openSmall(t, dir)
	stats := fill(t, ix, files)
	if stats.Documents != len(files) || stats.Changed+stats.Added > len(files) {
		t.Errorf("after the kills: %+v", stats)
	}
	for i := 1; i < 80; i++ { // berth0 stands in every title
		if hits := search(t, snapshot(t, ix), 1000, fmt.Sprintf("berth%d", i)); len(hits) != len(files) {
			t.Errorf("berth%d stands in %d passages, want %d", i, len(hits), len(files))
		}
	}
}

// buildTime is how long a whole build takes here, so that the kills fall within one.
func buildTime(t *testing.T, files fstest.MapFS) time.Duration {
	began := time.Now()
	fill(t, openSmall(t, t.TempDir()), files)
	return time.Since(began)
}

func killBuild(t *testing.T, dir string, after time.Duration) {
	child := exec.Command(os.Args[0], "-test.run=^TestKilledAtAnyMoment$", "-test.v")
	child.Env = append(os.Environ(), killedDir+"="+dir)
	stdout, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	// The first output tells that the test has begun.
	if _, err := stdout.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { child.Process.Kill() })
	defer timer.Stop()
	child.Wait()
}
