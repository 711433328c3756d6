package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
)

// manyFiles are enough that several workers have several each.
func manyFiles(n int) fstest.MapFS {
	files := make(fstest.MapFS)
	for i := range n {
		files[fmt.Sprintf("%03d.txt", i)] = &fstest.MapFile{Data: []byte(article(1 + i%7)), ModTime: time.Unix(int64(i), 0)}
	}
	return files
}

// TestWorkersLeaveNoTrace builds twice: whichever worker read which file, sources, mark and counts are the same.
func TestWorkersLeaveNoTrace(t *testing.T) {
	t.Parallel()
	files := manyFiles(80)
	files["bad.txt"] = &fstest.MapFile{Data: []byte("\x00\x01\x02\x00")}
	files["worse.txt"] = &fstest.MapFile{Data: []byte("\x00\x01\x02\x00")}
	type outcome struct {
		Stats    Stats
		Problems []retrieval.Source
		Sources  []retrieval.Source
		Mark     string
	}
	build := func() outcome {
		ix := openSmall(t, t.TempDir())
		stats, problems, err := ix.Update(t.Context(), files, nil)
		if err != nil {
			t.Fatal(err)
		}
		s := snapshot(t, ix)
		return outcome{stats, problems, s.Sources(), s.Mark()}
	}
	first := build()
	if len(first.Problems) != 2 || first.Problems[0].Source != "bad.txt" || len(first.Sources) != 80 {
		t.Errorf("got %+v", first)
	}
	if diff := cmp.Diff(first, build()); diff != "" {
		t.Errorf("(-first +second):\n%s", diff)
	}
}

func TestProgressCountsEveryFileAndPassage(t *testing.T) {
	t.Parallel()
	ix, files := open(t, t.TempDir()), manyFiles(50)
	for range 2 { // written, then found unchanged
		var last Progress
		stats, _, err := ix.Update(t.Context(), files, func(p Progress) {
			if p.Files != last.Files+1 || p.Total != len(files) || p.Passages < last.Passages {
				t.Errorf("%+v after %+v", p, last)
			}
			last = p
		})
		if err != nil {
			t.Fatal(err)
		}
		if last.Files != len(files) || last.Passages > stats.Passages {
			t.Errorf("the last is %+v of %+v", last, stats)
		}
	}
}

// TestUpdateCutShortIsCompleted ends an update in its midst, and wants the next to complete it.
func TestUpdateCutShortIsCompleted(t *testing.T) {
	t.Parallel()
	ix, files := openSmall(t, t.TempDir()), manyFiles(60)
	ix.batch = 4 << 10
	ctx, cancel := context.WithCancel(t.Context())
	_, _, err := ix.Update(ctx, files, func(p Progress) {
		if p.Files == 20 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	stats := fill(t, ix, files)
	fresh := open(t, t.TempDir())
	want := fill(t, fresh, files)
	if stats.Documents != want.Documents || stats.Passages != want.Passages {
		t.Errorf("got %+v, want %+v", stats, want)
	}
	a, b := search(t, snapshot(t, ix), 500, "ship"), search(t, snapshot(t, fresh), 500, "ship")
	if diff := cmp.Diff(b, a); diff != "" {
		t.Errorf("(-fresh +completed):\n%s", diff)
	}
}

// TestTouchedFileIsNotReadAnew changes a time, and then a content of the same length at the same time.
func TestTouchedFileIsNotReadAnew(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	at := time.Unix(1e9, 0)
	files := fstest.MapFS{"a.txt": {Data: []byte("Gulls were seen in the bay that day.\n"), ModTime: at}}
	fill(t, ix, files)
	files["a.txt"].ModTime = at.Add(time.Hour)
	if stats := fill(t, ix, files); stats.Changed != 0 {
		t.Errorf("only the time has changed: %+v", stats)
	}
	if s, _ := snapshot(t, ix).Source("a.txt"); !s.Modified.Equal(at.Add(time.Hour)) {
		t.Errorf("modified %v", s.Modified)
	}
	files["a.txt"] = &fstest.MapFile{Data: []byte("Terns were seen in the bay that day.\n"), ModTime: at.Add(time.Hour)}
	if stats := fill(t, ix, files); stats.Changed != 1 {
		t.Errorf("the content has changed: %+v", stats)
	}
	if hits := search(t, snapshot(t, ix), 10, "tern"); len(hits) != 1 {
		t.Errorf("got %v", hits)
	}
}

// TestMostTakenOut takes nine files in ten out, and wants scores as if they had never been there.
func TestMostTakenOut(t *testing.T) {
	t.Parallel()
	ix, files := openSmall(t, t.TempDir()), manyFiles(150)
	fill(t, ix, files)
	for i := range 150 {
		if i%10 != 0 {
			delete(files, fmt.Sprintf("%03d.txt", i))
		}
	}
	if stats := fill(t, ix, files); stats.Removed != 135 || stats.Documents != 15 {
		t.Errorf("got %+v", stats)
	}
	fresh := open(t, t.TempDir())
	fill(t, fresh, files)
	for _, terms := range [][]string{{"ship"}, {"berth1", "rain"}, {"nowhere", "harbour", "berth6"}} {
		a, b := search(t, snapshot(t, ix), 20, terms...), search(t, snapshot(t, fresh), 20, terms...)
		if diff := cmp.Diff(b, a); diff != "" {
			t.Errorf("%v (-fresh +rest):\n%s", terms, diff)
		}
	}
}

// A failing folder fails when its root is listed.
type failing struct{ fs.FS }

func (failing) Open(string) (fs.File, error) { return nil, fs.ErrPermission }

func TestFolderThatCannotBeListedLeavesTheIndex(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", article(2)))
	if _, _, err := ix.Update(t.Context(), failing{}, nil); !errors.Is(err, fs.ErrPermission) {
		t.Fatalf("got %v", err)
	}
	if s := snapshot(t, ix); len(s.Sources()) != 1 {
		t.Errorf("the index lost its files")
	}
}

func FuzzDecodeRecord(f *testing.F) {
	data, err := record{Title: "t", Bytes: 3, Passages: 2, Modified: time.Unix(1, 2), SHA256: "ab", Terms: 9, Complete: true}.encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data[:len(data)-sealBytes])
	f.Add([]byte{1})
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := decodeRecord(sealed(slices.Clip(data))) // nothing without a seal gets far
		if err != nil {
			return
		}
		again, err := r.encode()
		if err != nil {
			return // a zone that is decoded and not encoded
		}
		if same, err := decodeRecord(again); err != nil || !cmp.Equal(r, same) {
			t.Fatalf("%+v became %+v, %v", r, same, err)
		}
	})
}

// TestUpdateCutShortLeavesNothingStale ends an update that grows every file in its midst, and then shrinks some, takes others out,
// and has the rest as they were before. What is found then must be as if the update cut short had never been.
func TestUpdateCutShortLeavesNothingStale(t *testing.T) {
	t.Parallel()
	ix, files := openSmall(t, t.TempDir()), manyFiles(24)
	ix.batch = 4 << 10
	fill(t, ix, files)
	grown := make(fstest.MapFS)
	for name := range files {
		grown[name] = &fstest.MapFile{Data: []byte(article(12))}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	_, _, err := ix.Update(ctx, grown, func(p Progress) {
		if p.Files == 12 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	for i := range 8 {
		files[fmt.Sprintf("%03d.txt", 3*i)] = &fstest.MapFile{Data: []byte(article(1))}
		delete(files, fmt.Sprintf("%03d.txt", 3*i+1))
	}
	fill(t, ix, files)
	fresh := open(t, t.TempDir())
	fill(t, fresh, files)
	if diff := cmp.Diff(everything(t, snapshot(t, fresh)), everything(t, snapshot(t, ix))); diff != "" {
		t.Errorf("(-fresh +completed):\n%s", diff)
	}
}

// everything is each passage that is found, in order, with its score and its text.
func everything(t *testing.T, s Snapshot) (all []string) {
	t.Helper()
	for _, hit := range search(t, s, 10_000, "ship") {
		p, err := s.Passage(hit.Source, hit.Number)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%.9f %s %d %s", hit.Score, hit.Source, p.Start, p.Text))
	}
	return all
}

// TestUpdateCatchesUpWithWhatIsNotShown stands for a refresh that failed after an update had written.
func TestUpdateCatchesUpWithWhatIsNotShown(t *testing.T) {
	t.Parallel()
	ix, files := open(t, t.TempDir()), folder("a.txt", article(1))
	fill(t, ix, files)
	before := ix.current
	before.users.Add(1)
	files["a.txt"] = &fstest.MapFile{Data: []byte(article(9))}
	fill(t, ix, files)
	ix.current.release()
	ix.current, ix.stale = before, true
	files["a.txt"] = &fstest.MapFile{Data: []byte(article(1))}
	fill(t, ix, files)
	if hits := search(t, snapshot(t, ix), 100, "ship"); len(hits) != 1 {
		t.Errorf("%d passages are found, want 1", len(hits))
	}
}
