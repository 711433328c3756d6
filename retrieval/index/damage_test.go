package index

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRootThatLostItsEnd takes the end of the file away that says which segments there are, or has it zero as after a power cut.
// Where what is lost was used, the index is built anew; it works in any case, also once more is written.
func TestRootThatLostItsEnd(t *testing.T) {
	t.Parallel()
	pristine, files := t.TempDir(), manyFiles(12)
	ix := openSmall(t, pristine)
	ix.batch = 1 << 10 // several segments, and so several states remembered
	fill(t, ix, files)
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	for _, tenths := range []int{0, 2, 4, 5, 7, 9} {
		for _, zero := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d tenths, zero: %v", tenths, zero), func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				if err := os.CopyFS(dir, os.DirFS(pristine)); err != nil {
					t.Fatal(err)
				}
				spoilTail(t, filepath.Join(dir, "index", "store", "root.bolt"), tenths, zero)
				worksAfterAll(t, dir)
			})
		}
	}
}

// spoilTail leaves some tenths of a file as they are.
func spoilTail(t *testing.T, name string, tenths int, zero bool) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	tail := data[len(data)*tenths/10:]
	if clear(tail); !zero {
		data = data[:len(data)-len(tail)]
	}
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// worksAfterAll opens an index whatever its state, brings it up to date in two steps, and opens it again.
func worksAfterAll(t *testing.T, dir string) {
	t.Helper()
	ix, files := openSmall(t, dir), manyFiles(12)
	fill(t, ix, files)
	files["more.txt"] = files["003.txt"]
	fill(t, ix, files)
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	again, fresh := openSmall(t, dir), open(t, t.TempDir())
	if stats := fill(t, again, files); stats.Added+stats.Changed+stats.Removed > 0 {
		t.Errorf("opened again: %+v", stats)
	}
	fill(t, fresh, files)
	if diff := cmp.Diff(everything(t, snapshot(t, fresh)), everything(t, snapshot(t, again))); diff != "" {
		t.Errorf("(-fresh +spoilt):\n%s", diff)
	}
}
