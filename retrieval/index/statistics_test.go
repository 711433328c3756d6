package index

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// usesOf lists who uses a term by name, as the present state of the index has it.
func usesOf(t *testing.T, ix *Index, term string) map[string]Use {
	t.Helper()
	s, err := ix.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Release()
	c, err := s.Catalog(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	tally := s.Tally(c)
	if _, err := tally.Uses(t.Context(), "boat"); err != nil { // what was asked before must not shine through
		t.Fatal(err)
	}
	uses, err := tally.Uses(t.Context(), term)
	if err != nil {
		t.Fatal(err)
	}
	byName := make(map[string]Use)
	for _, u := range uses {
		name := c.Sources[u.Source]
		u.Source = 0
		byName[name] = u
	}
	return byName
}

// TestUsesAddUpPassages counts a word over the passages of a file, and follows when files change and go.
func TestUsesAddUpPassages(t *testing.T) {
	t.Parallel()
	ix, err := Open(t.Context(), Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	long := "# Lighthouse lamps\n\n" + strings.Repeat("The lighthouse shines for every boat that comes home from the sea at night. ", 60)
	folder := fstest.MapFS{
		"long.md":   {Data: []byte(long)},
		"short.md":  {Data: []byte("# Boats\n\nA boat was seen from the lighthouse last night, and it was a boat of ours.\n")},
		"titled.md": {Data: []byte("# The lighthouse keeper\n\nHe lived alone on the rock for eleven months of the year.\n")},
	}
	update := func() {
		t.Helper()
		if _, _, err := ix.Update(t.Context(), folder, nil); err != nil {
			t.Fatal(err)
		}
	}
	update()
	want := map[string]Use{"long.md": {Body: 60, Title: 1}, "short.md": {Body: 1}, "titled.md": {Title: 1}}
	if diff := cmp.Diff(want, usesOf(t, ix, "lighthous")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	delete(folder, "long.md")
	folder["short.md"] = &fstest.MapFile{Data: []byte("# Boats\n\nThe lighthouse is dark, and no other lighthouse is near enough to be seen.\n")}
	update()
	want = map[string]Use{"short.md": {Body: 2}, "titled.md": {Title: 1}}
	if diff := cmp.Diff(want, usesOf(t, ix, "lighthous")); diff != "" {
		t.Errorf("after a change: -want +got\n%s", diff)
	}
	if got := usesOf(t, ix, "zymurgi"); len(got) > 0 {
		t.Errorf("nobody uses it, and yet %v", got)
	}
}

// TestCatalogKnowsEveryFile also where a file has nothing to index.
func TestCatalogKnowsEveryFile(t *testing.T) {
	t.Parallel()
	ix, err := Open(t.Context(), Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	folder := fstest.MapFS{"b.txt": {Data: []byte("Seven words stand in this short sentence.\n")}, "a.txt": {Data: []byte("\n")}}
	if _, _, err := ix.Update(t.Context(), folder, nil); err != nil {
		t.Fatal(err)
	}
	s, err := ix.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Release()
	c, err := s.Catalog(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(c.Sources, []string{"a.txt", "b.txt"}) || !slices.Equal(c.Lengths, []int{0, 7}) || c.Average() != 7 {
		t.Errorf("%+v", c)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Catalog(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("without a context: %v", err)
	}
	if _, err := s.Tally(c).Uses(gone, "seven"); !errors.Is(err, context.Canceled) {
		t.Errorf("without a context: %v", err)
	}
}
