package answer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verbatim/retrieval"
)

// TestPanicIsAnErrorOfTheQuestionAlone takes the index's files away from below it, so that their pages are no longer there when
// they are read: the process would end. There is one file of material, so that nothing is merged in the background meanwhile.
func TestPanicIsAnErrorOfTheQuestionAlone(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	l, err := Open(t.Context(), Options{SeedsDir: seedsOf(t, harbour[:2]...), DataDir: data})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	segments, err := filepath.Glob(filepath.Join(data, "index", "store", "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segments: %v", err)
	}
	for _, s := range segments {
		if err := os.Truncate(s, 0); err != nil {
			t.Skip("this system lets nobody cut a file that is read: ", err)
		}
	}
	for _, bySource := range []bool{false, true} {
		if _, err := l.Search(t.Context(), retrieval.Query{Text: "northern lighthouse", BySource: bySource}); err == nil || !strings.Contains(err.Error(), "panic") {
			t.Errorf("Search, by source: %v: %v", bySource, err)
		}
	}
	if _, err := l.Ask(t.Context(), retrieval.Question{Text: "Who built the lighthouse?"}); err == nil || !strings.Contains(err.Error(), "panic") {
		t.Errorf("Ask: %v", err)
	}
}
