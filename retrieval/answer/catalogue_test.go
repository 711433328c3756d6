package answer

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
	"verbatim/retrieval/index"
)

func catalogue(t *testing.T, l *Library) retrieval.Catalogue {
	t.Helper()
	c, err := l.Exercises(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestCatalogueGoesWithTheMark asks for the catalogue, again with no change, and after one.
func TestCatalogueGoesWithTheMark(t *testing.T) {
	t.Parallel()
	dir := copied(t, "../../seeds")
	l := open(t, dir)
	first, mark := catalogue(t, l), l.Mark()
	if len(first.All()) == 0 {
		t.Fatalf("got %+v", first.All())
	}
	if catalogue(t, l) != first {
		t.Error("gathered anew with no change")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := l.Update(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if after := catalogue(t, l).All(); len(after) != 0 || l.Mark() == mark {
		t.Errorf("after the change: %+v", after)
	}
}

// TestDamagedNotesAreReadAnew opens an index with notes that mean nothing, and one whose file has changed meanwhile.
func TestDamagedNotesAreReadAnew(t *testing.T) {
	t.Parallel()
	seeds := copied(t, "../../seeds")
	data := t.TempDir()
	ix, err := index.Open(t.Context(), index.Options{Dir: data, NoteVersion: noteVersion,
		Note: func(retrieval.Document, []retrieval.Passage) []byte { return []byte("\xff\xff\xff\xff\xffnonsense") }})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := ix.Update(t.Context(), os.DirFS(seeds), nil); err != nil {
		t.Fatal(err)
	}
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), Options{SeedsDir: seeds, DataDir: data})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	want := catalogue(t, open(t, seeds)).All()
	if diff := cmp.Diff(want, catalogue(t, l).All()); diff != "" || len(want) == 0 {
		t.Errorf("%d exercises, (-want +got):\n%s", len(want), diff)
	}
	state := snapshot(t, l)
	changed := state.Sources()[0].Source
	overwrite(t, filepath.Join(seeds, changed), "Nothing was held.\n")
	if found, err := l.readAnew(t.Context(), state, changed); err == nil {
		t.Errorf("of the changed file: %+v", found)
	}
}

// copied is a folder that may be changed.
func copied(t *testing.T, dir string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}
