package answer

import (
	"context"
	"io/fs"
	"log/slog"
	"os"
	"strconv"
	"testing"
	"testing/fstest"
	"time"

	"verbatim/retrieval"
	"verbatim/retrieval/index"
)

// benchArticles is the environment variable that says how many articles BenchmarkCatalogue catalogues; the aim is set for 10,000.
const benchArticles = "VERBATIM_BENCH_ARTICLES"

// fewArticles are enough to see that the benchmark works.
const fewArticles = 300

// BenchmarkCatalogue catalogues a folder through the index, as the program does: at first, when one file in a hundred has changed, and
// when none has. On one core, with the whole corpus:
//
//	VERBATIM_BENCH_ARTICLES=10000 go test ./retrieval/answer -run xxx -bench Catalogue$ -benchtime 1x -cpu 1
//
// "MB/s" is of the whole corpus, from the update of the index to the catalogue that can be asked; of the first time that is nearly all
// the index's own work. "read-MB/s" is of the text that was read for exercises, in the time that this reading took: the aim is 20.
func BenchmarkCatalogue(b *testing.B) {
	for _, mix := range []struct {
		name    string
		telling int // of a hundred articles
	}{{"press", 20}, {"exercises-only", 100}} {
		b.Run(mix.name, func(b *testing.B) { benchmarkCatalogue(b, newPress(b, mix.telling)) })
	}
}

func benchmarkCatalogue(b *testing.B, p *press) {
	n := fewArticles
	if asked, err := strconv.Atoi(os.Getenv(benchArticles)); err == nil && asked > 0 {
		n = asked
	}
	folder := p.folder(n)
	all, dir := b, "" // a folder outlives the round that made it
	for _, round := range []struct {
		name           string
		changed, reads int
	}{{"first", 0, n}, {"changed-1%", max(n/100, 1), max(n/100, 1)}, {"unchanged", 0, 0}} {
		b.Run(round.name, func(b *testing.B) {
			size, r := sizeOf(folder), &rounds{}
			b.SetBytes(int64(size))
			for b.Loop() {
				b.StopTimer()
				if round.reads == n {
					dir = all.TempDir()
				}
				p.change(folder, round.changed)
				r.catalogue(b, folder, dir)
			}
			if r.files != round.reads*b.N {
				b.Fatalf("%d files were read in %d rounds, want %d in each", r.files, b.N, round.reads)
			}
			if r.reading > 0 {
				b.ReportMetric(float64(r.bytes)/1e6/r.reading.Seconds(), "read-MB/s")
			}
			b.ReportMetric(float64(r.found), "exercises")
		})
	}
}

// rounds count what was read for exercises, and how long that took.
type rounds struct {
	files, bytes int
	reading      time.Duration
	found        int // exercises in the catalogue
}

// note is what the index keeps of a file.
func (r *rounds) note(doc retrieval.Document, passages []retrieval.Passage) []byte {
	began := time.Now()
	defer func() { r.reading += time.Since(began) }()
	r.files++
	r.bytes += len(doc.Text)
	return note(doc, passages)
}

// catalogue brings the index in a folder up to date and gathers the catalogue. Only that is timed, not the opening.
func (r *rounds) catalogue(b *testing.B, folder fs.FS, dir string) {
	ix, err := index.Open(b.Context(), index.Options{Dir: dir, Note: r.note, NoteVersion: noteVersion})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		b.StopTimer()
		defer b.StartTimer()
		if err := ix.Close(); err != nil {
			b.Fatal(err)
		}
	}()
	b.StartTimer()
	if _, _, err := ix.Update(b.Context(), folder, nil); err != nil {
		b.Fatal(err)
	}
	snapshot, err := ix.Snapshot()
	if err != nil {
		b.Fatal(err)
	}
	defer snapshot.Release()
	l := &Library{index: ix, log: slog.New(slog.DiscardHandler)}
	gathered, err := l.gather(context.WithoutCancel(b.Context()), snapshot)
	if err != nil {
		b.Fatal(err)
	}
	r.found = len(gathered.All())
}

func sizeOf(folder fstest.MapFS) (size int) {
	for _, file := range folder {
		size += len(file.Data)
	}
	return size
}
