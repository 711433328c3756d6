package index

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
)

// A noter notes of each file its text and how many passages it has, and nothing of an empty file.
type noter struct {
	mu    sync.Mutex
	noted []string // the sources, in any order
}

func (n *noter) note(doc retrieval.Document, passages []retrieval.Passage) []byte {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.noted = append(n.noted, doc.Source)
	if doc.Text == "" {
		return nil
	}
	return fmt.Appendf(nil, "%d passages of %s", len(passages), doc.Text)
}

// taken are the sources noted since it was asked last.
func (n *noter) taken() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	defer func() { n.noted = nil }()
	return n.noted
}

func openNoting(t testing.TB, dir string, n *noter) *Index {
	t.Helper()
	ix, err := Open(t.Context(), Options{Dir: dir, Note: n.note, NoteVersion: "1"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

func notes(t testing.TB, s Snapshot) (all []string) {
	t.Helper()
	for note, err := range s.Notes(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, note.Source+": "+string(note.Data))
	}
	return all
}

func TestNotesAreMadeOfWhatChangedAlone(t *testing.T) {
	t.Parallel()
	dir, n := t.TempDir(), new(noter)
	ix := openNoting(t, dir, n)
	at := time.Unix(1e9, 0)
	files := fstest.MapFS{
		"b.txt": {Data: []byte("Gulls were seen."), ModTime: at},
		"a.txt": {Data: []byte("Terns were seen."), ModTime: at},
		"e.txt": {Data: nil, ModTime: at},
		"z.txt": {Data: []byte("\x00\x01\x02\x00"), ModTime: at},
	}
	steps := []struct {
		name   string
		change func()
		noted  int
		want   []string
	}{
		{"first", func() {}, 3, []string{"a.txt: 1 passages of Terns were seen.", "b.txt: 1 passages of Gulls were seen."}},
		{"nothing", func() {}, 0, []string{"a.txt: 1 passages of Terns were seen.", "b.txt: 1 passages of Gulls were seen."}},
		{"one touched", func() { files["a.txt"].ModTime = at.Add(time.Hour) }, 0,
			[]string{"a.txt: 1 passages of Terns were seen.", "b.txt: 1 passages of Gulls were seen."}},
		{"one changed", func() { files["b.txt"] = &fstest.MapFile{Data: []byte("Geese were seen.")} }, 1,
			[]string{"a.txt: 1 passages of Terns were seen.", "b.txt: 1 passages of Geese were seen."}},
		{"opened anew", func() {
			if err := closeReleased(ix); err != nil {
				t.Fatal(err)
			}
			ix = openNoting(t, dir, n)
		}, 0, []string{"a.txt: 1 passages of Terns were seen.", "b.txt: 1 passages of Geese were seen."}},
		{"one gone", func() { delete(files, "a.txt") }, 0, []string{"b.txt: 1 passages of Geese were seen."}},
	}
	for _, step := range steps {
		step.change()
		fill(t, ix, files)
		if noted := n.taken(); len(noted) != step.noted {
			t.Errorf("%s: %q were noted, want %d", step.name, noted, step.noted)
		}
		s, err := ix.Snapshot()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(step.want, notes(t, s)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", step.name, diff)
		}
		s.Release()
	}
}

// TestNotesGoOverManySegments has several segments with deleted documents in them.
func TestNotesGoOverManySegments(t *testing.T) {
	t.Parallel()
	n := new(noter)
	ix := openNoting(t, t.TempDir(), n)
	ix.batch = 4 << 10
	files := manyFiles(60)
	fill(t, ix, files)
	for i := range 30 {
		delete(files, fmt.Sprintf("%03d.txt", 2*i))
	}
	fill(t, ix, files)
	s := snapshot(t, ix)
	if got := len(notes(t, s)); got != 30 {
		t.Errorf("%d notes, want 30", got)
	}
	for note, err := range s.Notes(t.Context()) {
		file := files[note.Source]
		if err != nil || file == nil || !cmp.Equal(string(note.Data[len(note.Data)-len(file.Data):]), string(file.Data)) {
			t.Errorf("%s: %q, %v", note.Source, note.Data, err)
		}
	}
}

func TestNotesOfAnotherVersionAreMadeAnew(t *testing.T) {
	t.Parallel()
	dir, files, n := t.TempDir(), folder("a.txt", article(2)), new(noter)
	plain := open(t, dir)
	fill(t, plain, files)
	mark := snapshot(t, plain).Mark()
	if err := closeReleased(plain); err != nil {
		t.Fatal(err)
	}
	noting := openNoting(t, dir, n)
	fill(t, noting, files)
	if got := n.taken(); len(got) != 1 {
		t.Errorf("%q were noted", got)
	}
	if snapshot(t, noting).Mark() == mark {
		t.Error("the mark is that of an index with no notes")
	}
}

func TestNotesEndWithTheirContext(t *testing.T) {
	t.Parallel()
	ix := openNoting(t, t.TempDir(), new(noter))
	fill(t, ix, manyFiles(3))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var got []error
	for _, err := range snapshot(t, ix).Notes(ctx) {
		got = append(got, err)
		cancel()
	}
	if len(got) != 2 || got[0] != nil || !errors.Is(got[1], context.Canceled) {
		t.Errorf("got %v", got)
	}
}

// TestSealTellsDamage changes every bit, and cuts at every byte.
func TestSealTellsDamage(t *testing.T) {
	t.Parallel()
	whole := sealed([]byte("Gulls were seen."))
	if data, ok := unsealed(whole); !ok || string(data) != "Gulls were seen." {
		t.Errorf("got %q, %v", data, ok)
	}
	for i := range whole {
		for bit := range 8 {
			damaged := append([]byte(nil), whole...)
			damaged[i] ^= 1 << bit
			if _, ok := unsealed(damaged); ok {
				t.Errorf("bit %d of byte %d is not missed", bit, i)
			}
		}
		if _, ok := unsealed(whole[:i]); ok {
			t.Errorf("cut to %d bytes it passes", i)
		}
	}
}

// TestPanicOverOneFileLeavesTheRest makes notes that fail on one file: it is quoted all the same, without a note.
func TestPanicOverOneFileLeavesTheRest(t *testing.T) {
	t.Parallel()
	var log strings.Builder
	ix, err := Open(t.Context(), Options{Dir: t.TempDir(), Log: slog.New(slog.NewTextHandler(&log, nil)),
		Note: func(doc retrieval.Document, _ []retrieval.Passage) []byte {
			if doc.Source == "b.txt" {
				panic("no note of this")
			}
			return []byte("noted")
		}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	fill(t, ix, folder("a.txt", article(1), "b.txt", article(1), "c.txt", article(1)))
	s := snapshot(t, ix)
	if diff := cmp.Diff([]string{"a.txt: noted", "c.txt: noted"}, notes(t, s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if hits := search(t, s, 10, "ship"); len(hits) != 3 {
		t.Errorf("found %v", hits)
	}
	if got := log.String(); !strings.Contains(got, "b.txt") || !strings.Contains(got, "no note of this") {
		t.Errorf("logged: %s", got)
	}
}
