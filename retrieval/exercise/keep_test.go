package exercise_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/passage"
)

// TestFindingsAreKeptAsTheyWere holds that what is kept with the index is what was read, on real articles.
func TestFindingsAreKeptAsTheyWere(t *testing.T) {
	t.Parallel()
	for _, pattern := range []string{"../../seeds/*.txt", "testdata/articles/*.txt", "testdata/articles/*.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc := retrieval.Document{Source: filepath.Base(file), Title: "T", Text: string(text)}
			read := exercise.Read(doc, passage.Split(doc))
			kept, err := exercise.Decode(doc.Source, read.Encode())
			if len(read.Exercises) == 0 {
				read = exercise.Findings{Source: doc.Source}
			}
			if diff := cmp.Diff(read, kept); err != nil || diff != "" {
				t.Errorf("%s: %v; kept is (-read +kept):\n%.2000s", file, err, diff)
			}
		}
	}
}
