package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
	"verbatim/retrieval/corpus"
	"verbatim/retrieval/passage"
)

// folder makes a folder of the given files; each name is followed by its text.
func folder(namesAndTexts ...string) fstest.MapFS {
	files := make(fstest.MapFS)
	for i := 0; i < len(namesAndTexts); i += 2 {
		files[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1])}
	}
	return files
}

func open(t testing.TB, dir string) *Index {
	t.Helper()
	ix, err := Open(t.Context(), Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// openSmall opens an index that writes small batches, so that a little material fills several.
func openSmall(t testing.TB, dir string) *Index {
	t.Helper()
	ix := open(t, dir)
	ix.batch = 64 << 10
	return ix
}

func fill(t testing.TB, ix *Index, files fstest.MapFS) Stats {
	t.Helper()
	stats, _, err := ix.Update(t.Context(), files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return stats
}

func snapshot(t testing.TB, ix *Index) Snapshot {
	t.Helper()
	s, err := ix.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Release)
	return s
}

func search(t testing.TB, s Snapshot, k int, terms ...string) []Hit {
	t.Helper()
	hits, err := s.Search(t.Context(), asGroups(terms), k)
	if err != nil {
		t.Fatal(err)
	}
	return hits
}

// asGroups makes a group of each term by itself.
func asGroups(terms []string) []Group {
	groups := make([]Group, len(terms))
	for i, term := range terms {
		groups[i] = Group{[]Weighted{{term, 1}}}
	}
	return groups
}

// article is a text of n paragraphs, each naming its number.
func article(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "The harbour master of berth%d opened the gate. Seven ships came in before the rain began to fall. "+
			"Nobody had seen so many of them at once in all the years of the port.\n\n", i)
	}
	return b.String()
}

func TestPassagesComeBackAsTheyWentIn(t *testing.T) {
	t.Parallel()
	files := folder("a b.txt", article(3), "sub/ü.md", "# Wind\n\nThe wind rose over the bay, and “nobody” slept.\n")
	ix := open(t, t.TempDir())
	fill(t, ix, files)
	s := snapshot(t, ix)
	for name := range files {
		file, err := corpus.Read(t.Context(), files, name)
		if err != nil {
			t.Fatal(err)
		}
		for number, want := range passage.Split(file.Document) {
			got, err := s.Passage(name, number)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, passage %d (-in +out):\n%s", name, number, diff)
			}
		}
	}
}

func TestUpdateReadsInOnlyWhatChanged(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	files := folder("a.txt", article(2), "b.txt", article(4), "c.txt", article(1))
	steps := []struct {
		name                    string
		change                  func()
		added, changed, removed int
	}{
		{"first", func() {}, 3, 0, 0},
		{"nothing", func() {}, 0, 0, 0},
		{"one grown", func() { files["a.txt"] = &fstest.MapFile{Data: []byte(article(9))} }, 0, 1, 0},
		{"one shrunk", func() { files["b.txt"] = &fstest.MapFile{Data: []byte(article(1))} }, 0, 1, 0},
		{"one gone, one new", func() { delete(files, "c.txt"); files["d.txt"] = &fstest.MapFile{Data: []byte(article(2))} }, 1, 0, 1},
	}
	for _, step := range steps {
		step.change()
		got := fill(t, ix, files)
		passages := 0
		for name := range files {
			file, _ := corpus.Read(t.Context(), files, name)
			passages += len(passage.Split(file.Document))
		}
		want := Stats{Documents: len(files), Passages: passages, Added: step.added, Changed: step.changed, Removed: step.removed}
		if got != want {
			t.Errorf("%s: got %+v, want %+v", step.name, got, want)
		}
		if found := search(t, snapshot(t, ix), 1000, "ship"); len(found) != passages {
			t.Errorf("%s: %d passages are found, %d are there", step.name, len(found), passages)
		}
	}
}

func TestReopenedIndexIsUpToDate(t *testing.T) {
	t.Parallel()
	dir, files := t.TempDir(), folder("a.txt", article(5))
	first := open(t, dir)
	fill(t, first, files)
	mark := snapshot(t, first).Mark()
	if err := closeReleased(first); err != nil {
		t.Fatal(err)
	}
	second := open(t, dir)
	if got := snapshot(t, second).Mark(); got != mark {
		t.Errorf("mark %q after reopening, %q before", got, mark)
	}
	if got := fill(t, second, files); got.Added+got.Changed+got.Removed != 0 {
		t.Errorf("an unchanged folder changed the index: %+v", got)
	}
	if got := fill(t, second, folder("a.txt", article(6))); got.Changed != 1 || snapshot(t, second).Mark() == mark {
		t.Errorf("a changed folder left the index: %+v", got)
	}
}

// closeReleased closes an index some of whose snapshots are released by t.Cleanup, later than Close would wait for.
func closeReleased(ix *Index) error {
	for ix.current.users.Load() > 1 {
		ix.current.release()
	}
	return ix.Close()
}

func TestIndexThatCannotBeTrustedIsBuiltAnew(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(t *testing.T, dir string){
		"another version": func(t *testing.T, dir string) { overwrite(t, dir, "version", "layout 0\n") },
		"no version":      func(t *testing.T, dir string) { remove(t, dir, "version") },
		"torn meta":       func(t *testing.T, dir string) { overwrite(t, dir, "index_meta.json", `{"storage":`) },
		"no meta":         func(t *testing.T, dir string) { remove(t, dir, "index_meta.json") },
		"empty root":      func(t *testing.T, dir string) { overwrite(t, dir, "store/root.bolt", "") },
		"garbled root":    func(t *testing.T, dir string) { overwrite(t, dir, "store/root.bolt", strings.Repeat("x", 1<<16)) },
		"torn segment":    func(t *testing.T, dir string) { overwriteSegments(t, dir, 100) },
		"empty segment":   func(t *testing.T, dir string) { overwriteSegments(t, dir, 0) },
		"no segment":      func(t *testing.T, dir string) { overwriteSegments(t, dir, -1) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, files := t.TempDir(), folder("a.txt", article(5))
			ix := open(t, dir)
			fill(t, ix, files)
			if err := ix.Close(); err != nil {
				t.Fatal(err)
			}
			spoil(t, filepath.Join(dir, "index"))
			ix = open(t, dir)
			if got := fill(t, ix, files); got.Added != 1 {
				t.Errorf("the spoilt index was kept: %+v", got)
			}
			if found := search(t, snapshot(t, ix), 10, "ship"); len(found) == 0 {
				t.Error("nothing is found after rebuilding")
			}
		})
	}
}

func overwrite(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}

// overwriteSegments cuts every segment file to size bytes, or removes it where size is negative.
func overwriteSegments(t *testing.T, dir string, size int64) {
	t.Helper()
	segments, err := filepath.Glob(filepath.Join(dir, "store", "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segments: %v", err)
	}
	for _, s := range segments {
		if size < 0 {
			err = os.Remove(s)
		} else {
			err = os.Truncate(s, size)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestSecondProcessIsRefusedAtOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	open(t, dir)
	_, err := Open(t.Context(), Options{Dir: dir})
	if got := retrieval.Plain(err); !strings.Contains(got, dir) || !strings.Contains(got, "Another") {
		t.Errorf("got %v; want a sentence that names the folder", err)
	}
}

func TestFolderThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), Options{Dir: filepath.Join(file, "data")})
	if got := retrieval.Plain(err); !strings.Contains(got, "cannot be written") {
		t.Errorf("got %v; want a sentence that says so", err)
	}
}

func TestSnapshotOutlivesUpdateAndHoldsUpClose(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", article(3)))
	old, err := ix.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	fill(t, ix, folder("b.txt", article(1)))
	if hits := search(t, old, 10, "berth2"); len(hits) != 1 || hits[0].Source != "a.txt" {
		t.Errorf("the old snapshot finds %v", hits)
	}
	latest, err := ix.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	if hits := search(t, latest, 10, "berth2"); len(hits) != 0 {
		t.Errorf("the new snapshot finds %v", hits)
	}
	latest.Release()
	var released atomic.Bool
	closed := make(chan error)
	go func() {
		err := ix.Close()
		if !released.Load() {
			t.Error("Close did not wait for the old snapshot")
		}
		closed <- err
	}()
	for i := range 200 { // long enough for a Close that waits for nothing to end
		if p, err := old.Passage("a.txt", 0); err != nil || p.Text == "" {
			t.Errorf("while the index is being closed, the old snapshot has %q, %v", p.Text, err)
		}
		search(t, old, 10, fmt.Sprintf("berth%d", i))
	}
	released.Store(true)
	old.Release()
	if err := <-closed; err != nil {
		t.Error(err)
	}
}

func TestClosedIndexSaysSo(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	if err := errors.Join(ix.Close(), ix.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := ix.Snapshot(); !errors.Is(err, retrieval.ErrClosed) {
		t.Errorf("Snapshot: %v", err)
	}
	if _, _, err := ix.Update(t.Context(), folder(), nil); !errors.Is(err, retrieval.ErrClosed) {
		t.Errorf("Update: %v", err)
	}
}

// TestScoresDoNotDependOnSegments builds the same material in one go, file by file, and over deleted material.
func TestScoresDoNotDependOnSegments(t *testing.T) {
	t.Parallel()
	files := make(fstest.MapFS)
	for i := range 12 {
		files[fmt.Sprintf("%02d.txt", i)] = &fstest.MapFile{Data: []byte(article(1 + i%5))}
	}
	atOnce := open(t, t.TempDir())
	fill(t, atOnce, files)

	oneByOne := open(t, t.TempDir())
	growing := folder("old.txt", article(20))
	fill(t, oneByOne, growing)
	delete(growing, "old.txt")
	for name, file := range files {
		growing[name] = file
		fill(t, oneByOne, growing)
	}
	for _, terms := range [][]string{{"ship"}, {"berth1", "rain"}, {"harbour", "berth0", "berth3", "year"}} {
		for _, k := range []int{1, 5, 100} {
			a, b := search(t, snapshot(t, atOnce), k, terms...), search(t, snapshot(t, oneByOne), k, terms...)
			if diff := cmp.Diff(a, b); diff != "" {
				t.Errorf("%v, best %d:\n%s", terms, k, diff)
			}
		}
	}
}

// TestScoreIsBM25 works the formula out by hand for three passages of 4, 4 and 8 words.
func TestScoreIsBM25(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder(
		"a.txt", "Gulls follow the gulls.\n",
		"b.txt", "The boats go out.\n",
		"c.txt", "The gulls go out where the boats go.\n"))
	s := snapshot(t, ix)
	hits := search(t, s, 10, "gull")
	if len(hits) != 2 {
		t.Fatalf("got %v", hits)
	}
	idf := math.Log(1 + (3-2+0.5)/(2+0.5))
	average := (4.0 + 4 + 8) / 3
	for _, hit := range hits {
		tf, length := 1.0, 8.0
		if hit.Source == "a.txt" {
			tf, length = 2, 4
		}
		want := idf * tf * 2.2 / (tf + 1.2*(0.25+0.75*length/average))
		if hit.Source == "a.txt" || hit.Source == "c.txt" {
			// The opening words are also the title.
			want += 0.2 * idf * tf * 2.2 / (tf + 1.2)
		}
		if math.Abs(hit.Score-want) > 1e-6 {
			t.Errorf("%s: score %v, want %v", hit.Source, hit.Score, want)
		}
	}
	if hits[0].Source != "a.txt" {
		t.Errorf("best is %v", hits[0])
	}
}

func TestNearTerms(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", "Gerasimov met Shoigu. Gerasimov left. Nobody saw the northern gate.\n"))
	near, err := snapshot(t, ix).Near(t.Context(), "gersaimov", 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	if want := []retrieval.Near{{Term: "gerasimov", Distance: 1, Passages: 1}}; !slices.Equal(near, want) {
		t.Errorf("got %v, want %v", near, want)
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"gate", "gate", 0}, {"gate", "gat", 1}, {"gate", "gaet", 1}, {"gate", "agte", 1}, {"gate", "gote", 1},
		{"gate", "ga", 2}, {"gate", "gaxet", 2}, {"gate", "harbour", 3}, {"über", "uber", 1},
		{strings.Repeat("x", 60), strings.Repeat("x", 60), 3}, // too long to compare
	} {
		if got := distance(c.a, c.b, 2); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance(c.b, c.a, 2); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestSearchEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", article(2)))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := snapshot(t, ix).Search(ctx, asGroups([]string{"ship"}), 10); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestUnreadableFilesAreTakenOutAndNamed(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", article(1), "b.txt", article(1)))
	stats, problems, err := ix.Update(t.Context(), folder("a.txt", article(1), "b.txt", "\x00\x01\x02\x00\x03\x00\x00\x00"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != 1 || problems[0].Source != "b.txt" || problems[0].Problem == "" {
		t.Errorf("problems: %+v", problems)
	}
	if stats.Documents != 1 || stats.Removed != 1 {
		t.Errorf("stats: %+v", stats)
	}
}

// TestProblemsBelongToTheState takes a snapshot before and after each of a file's changes: it is in the index or a problem, and
// never both or neither.
func TestProblemsBelongToTheState(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	good, bad := folder("a.txt", article(1)), folder("a.txt", "\x00\x01\x02\x00\x03\x00\x00\x00")
	var snapshots []Snapshot
	for _, files := range []fstest.MapFS{good, bad, bad, good} {
		fill(t, ix, files)
		snapshots = append(snapshots, snapshot(t, ix))
	}
	for i, unreadable := range []bool{false, true, true, false} {
		s := snapshots[i]
		if readable := len(s.Sources()) == 1; readable == unreadable || (len(s.Problems()) == 1) != unreadable {
			t.Errorf("state %d: %+v, %+v", i, s.Sources(), s.Problems())
		}
	}
}

// TestProblemThatIsGoneAfterAnUpdateCutShort has a file that has become readable, in an update that fails after it.
func TestProblemThatIsGoneAfterAnUpdateCutShort(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	ix.batch = 1 // every file is a batch
	files := manyFiles(8)
	files["0.txt"] = &fstest.MapFile{Data: []byte("\x00\x01\x02\x00\x03\x00\x00\x00")}
	fill(t, ix, files)
	for name := range files {
		files[name] = &fstest.MapFile{Data: []byte(article(8))}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	_, _, err := ix.Update(ctx, files, func(p Progress) {
		if p.Source == "0.txt" {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	s := snapshot(t, ix)
	if _, known := s.Source("0.txt"); !known || len(s.Problems()) > 0 {
		t.Errorf("known: %v, problems: %+v", known, s.Problems())
	}
}

var aPassage = retrieval.Passage{Source: "s", Span: retrieval.Span{Start: 3, End: 9}, Line: 2, Heading: "h", Text: "A. B. ",
	Sentences: []retrieval.Span{{Start: 3, End: 5}, {Start: 6, End: 8}}}

// TestDamagedPassageIsTold changes every bit that is stored of a passage: none may pass for a quote.
func TestDamagedPassageIsTold(t *testing.T) {
	t.Parallel()
	whole := encodePassage(aPassage)
	for i := range whole {
		for bit := range 8 {
			damaged := slices.Clone(whole)
			damaged[i] ^= 1 << bit
			if p, err := decodePassage("s", damaged); err == nil {
				t.Errorf("bit %d of byte %d: %+v", bit, i, p)
			}
		}
	}
}

func FuzzDecodePassage(f *testing.F) {
	data := encodePassage(aPassage)
	f.Add(data[:len(data)-sealBytes])
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := decodePassage("s", sealed(slices.Clip(data))) // nothing without a seal gets far
		if err != nil {
			return
		}
		last := p.Start
		for _, s := range p.Sentences {
			if s.Start < last || s.End < s.Start || s.End > p.End {
				t.Fatalf("sentence %v in %v", s, p.Span)
			}
			last = s.End
		}
		again, err := decodePassage("s", encodePassage(p))
		if diff := cmp.Diff(p, again); err != nil || diff != "" {
			t.Fatalf("%v\n%s", err, diff)
		}
	})
}
