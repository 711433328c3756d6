package answer

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"verbatim/retrieval"
)

// TestAskedWhileTheMaterialChanges puts questions from several sides while the index is brought up to date again and again.
func TestAskedWhileTheMaterialChanges(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../seeds")); err != nil {
		t.Fatal(err)
	}
	l := open(t, dir)
	var askers sync.WaitGroup
	for asker := range 3 {
		askers.Go(func() {
			for i := range 20 {
				askAndSearch(t, l, plain[(i+asker)%len(plain)])
			}
		})
	}
	for i := range 5 {
		text := fmt.Sprintf("Exercise number %d began at sea. Troops came by air as well.\n", i)
		if err := os.WriteFile(filepath.Join(dir, "news.txt"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := l.Update(t.Context(), nil); err != nil {
			t.Error(err)
		}
	}
	askers.Wait()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Ask(t.Context(), retrieval.Question{Text: "exercise"}); !errors.Is(err, retrieval.ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
}

func askAndSearch(t *testing.T, l *Library, question string) {
	if _, err := l.Ask(t.Context(), retrieval.Question{Text: question, Explain: true}); err != nil {
		t.Error(err)
	}
	for _, bySource := range []bool{false, true} {
		if _, err := l.Search(t.Context(), retrieval.Query{Text: question, BySource: bySource}); err != nil {
			t.Error(err)
		}
	}
}

// TestDataFolderIsNoMaterial has it inside the folder of documents, with an operator's synonyms in it.
func TestDataFolderIsNoMaterial(t *testing.T) {
	t.Parallel()
	seeds := seedsOf(t, "a.txt", "The ferry left at noon.\n", "data/synonyms.txt", "ferry boat\n")
	l, err := Open(t.Context(), Options{SeedsDir: seeds, DataDir: filepath.Join(seeds, "data")})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	sources, err := l.Sources(t.Context())
	if err != nil || len(sources) != 1 || sources[0].Source != "a.txt" {
		t.Errorf("%+v, %v", sources, err)
	}
	if r, err := l.Search(t.Context(), retrieval.Query{Text: "boat"}); err != nil || len(r.Hits) != 1 {
		t.Errorf("the synonyms are not used: %+v, %v", r, err)
	}
}
