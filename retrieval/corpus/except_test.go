package corpus

import (
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"testing"
)

func TestExceptIsNotSeen(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "data/synonyms.txt", "data/index/b.md", "database/c.txt", "sub/data/d.txt"} {
		write(t, dir, name, good)
	}
	folder := Except(open(t, dir), "data")
	got := slices.Sorted(maps.Keys(walkAll(t, folder)))
	if want := []string{"a.txt", "database/c.txt", "sub/data/d.txt"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := Read(t.Context(), folder, "data/synonyms.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if file, err := Read(t.Context(), folder, "database/c.txt"); err != nil || file.Text != good {
		t.Errorf("got %+v, %v", file, err)
	}
}

func TestWithin(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "seeds/data/index/x", "")
	write(t, dir, "seeds/.data/x", "")
	write(t, dir, "seeds-data/x", "")
	for sub, want := range map[string]string{"seeds/data": "data", "seeds/data/index": "data/index", "seeds/../seeds/data": "data",
		"seeds/.data": "", "seeds-data": "", "seeds": "", ".": ""} {
		name, within := Within(filepath.Join(dir, "seeds"), filepath.Join(dir, sub))
		if within != (want != "") || within && name != want {
			t.Errorf("%s: %q, %v; want %q", sub, name, within, want)
		}
	}
}
