package index

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"verbatim/retrieval/corpus"
)

// benchMillion is the environment variable that makes the benchmarks take a million passages in place of 20,000. That
// needs some minutes and 3 GB below the folder for temporary files.
const benchMillion = "VERBATIM_BENCH_MILLION"

func benchPassages() int {
	if os.Getenv(benchMillion) != "" {
		return 1_000_000
	}
	return 20_000
}

// peakResident is the most memory that the process has had resident, in bytes; 0 where the system does not tell.
func peakResident() int {
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if kilobytes, found := strings.CutPrefix(line, "VmHWM:"); found {
			n, _ := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(kilobytes), "kB")))
			return n << 10
		}
	}
	return 0
}

// BenchmarkBuild is building an index from files on disk and opening it again.
func BenchmarkBuild(b *testing.B) {
	dir := b.TempDir()
	writeSynthetic(b, filepath.Join(dir, "seeds"), benchPassages())
	folder, err := corpus.Open(filepath.Join(dir, "seeds"))
	if err != nil {
		b.Fatal(err)
	}
	passages := 0
	var opening time.Duration
	for b.Loop() {
		data := b.TempDir()
		ix, err := Open(b.Context(), Options{Dir: data})
		if err != nil {
			b.Fatal(err)
		}
		stats, _, err := ix.Update(b.Context(), folder, nil)
		if err != nil {
			b.Fatal(err)
		}
		passages += stats.Passages
		b.StopTimer()
		opening = reopen(b, ix, data)
		b.StartTimer()
	}
	b.ReportMetric(float64(passages)/b.Elapsed().Seconds(), "passages/s")
	b.ReportMetric(float64(peakResident())/(1<<20), "peak-MB")
	b.ReportMetric(float64(opening.Microseconds())/1000, "open-ms")
}

// reopen closes an index and opens it again.
func reopen(b *testing.B, ix *Index, dir string) time.Duration {
	if err := ix.Close(); err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	ix, err := Open(b.Context(), Options{Dir: dir})
	if err != nil {
		b.Fatal(err)
	}
	took := time.Since(began)
	if err := ix.Close(); err != nil {
		b.Fatal(err)
	}
	return took
}

// BenchmarkOpen is opening an index of many small files: 10,000, or 200,000 where a million passages are asked for.
func BenchmarkOpen(b *testing.B) {
	files := make(fstest.MapFS)
	for n := range benchPassages() / 2 {
		if n == 200_000 {
			break
		}
		files[fmt.Sprintf("%03d/%06d.txt", n/1000, n)] = &fstest.MapFile{Data: fmt.Appendf(nil, "Berth %d is free. No ship lies there.\n", n)}
	}
	dir := b.TempDir()
	ix, err := Open(b.Context(), Options{Dir: dir})
	if err != nil {
		b.Fatal(err)
	}
	fill(b, ix, files)
	if err := ix.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		ix, err := Open(b.Context(), Options{Dir: dir})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := ix.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(float64(len(files)), "files")
}
