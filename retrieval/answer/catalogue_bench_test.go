package answer

import (
	"io/fs"
	"log/slog"
	"os"
	"strconv"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"verbatim/retrieval"
	"verbatim/retrieval/index"
	"verbatim/retrieval/passage"
)

// benchArticles is the environment variable that says how many articles BenchmarkCatalogue catalogues; the aim is set for 10,000.
const benchArticles = "VERBATIM_BENCH_ARTICLES"

// fewArticles are enough to see that the benchmark works.
const fewArticles = 300

// BenchmarkCatalogue catalogues a folder: it reads the articles for exercises, and nothing else; then it does so through the index, as the
// program does, at first, when one file in a hundred has changed, and when none has. On one core, with the whole corpus:
//
//	VERBATIM_BENCH_ARTICLES=10000 go test ./retrieval/answer -run xxx -bench Catalogue$ -benchtime 1x -cpu 1
//
// MB/s are of the whole corpus: of "read" in the time that reading takes, of the others from the update of the index to the catalogue that can be
// asked. That of "first" is nearly all the index's own work. The aim is 20 for reading and for a corpus that has changed.
// On two cores at 3.5 GHz with five others at work it printed, of 10,000 articles of the press mix: read 13 (22 where nothing disturbs it: the
// best times of each article), first 1.6, changed-1% 33, unchanged 42; and where every article is about exercises: read 3 (5), first 1.1,
// changed-1% 9, unchanged 10, which is the gathering of 17,000 exercises.
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
	b.Run("read", func(b *testing.B) { benchmarkReading(b, folder) })
	all, dir := b, "" // a folder outlives the round that made it
	for _, round := range []struct {
		name           string
		changed, reads int
	}{{"first", 0, n}, {"changed-1%", max(n/100, 1), max(n/100, 1)}, {"unchanged", 0, 0}} {
		b.Run(round.name, func(b *testing.B) {
			b.SetBytes(sizeOf(folder))
			var read atomic.Int64 // by workers on every core
			found := 0
			for b.Loop() {
				b.StopTimer()
				if round.reads == n {
					dir = all.TempDir()
				}
				p.change(folder, round.changed)
				found = catalogueFolder(b, folder, dir, &read)
			}
			if int(read.Load()) != round.reads*b.N {
				b.Fatalf("%d files were read in %d rounds, want %d in each", read.Load(), b.N, round.reads)
			}
			b.ReportMetric(float64(found), "exercises")
		})
	}
}

// benchmarkReading reads a folder's articles for exercises, once they are cut into passages.
func benchmarkReading(b *testing.B, folder fstest.MapFS) {
	var docs []retrieval.Document
	var passages [][]retrieval.Passage
	for source, file := range folder {
		doc := retrieval.Document{Source: source, Text: string(file.Data)}
		docs, passages = append(docs, doc), append(passages, passage.Split(doc))
	}
	b.SetBytes(sizeOf(folder))
	for b.Loop() {
		for i := range docs {
			note(docs[i], passages[i])
		}
	}
}

// catalogueFolder brings the index in a folder up to date and gathers the catalogue. Only that is timed, not the opening. It gives how many
// exercises there are, and counts the files that were read for them.
func catalogueFolder(b *testing.B, folder fs.FS, dir string, read *atomic.Int64) (exercises int) {
	counted := func(doc retrieval.Document, passages []retrieval.Passage) []byte {
		read.Add(1)
		return note(doc, passages)
	}
	ix, err := index.Open(b.Context(), index.Options{Dir: dir, Note: counted, NoteVersion: noteVersion})
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
	gathered, err := l.gather(b.Context(), snapshot)
	if err != nil {
		b.Fatal(err)
	}
	return len(gathered.All())
}

func sizeOf(folder fstest.MapFS) (size int64) {
	for _, file := range folder {
		size += int64(len(file.Data))
	}
	return size
}
