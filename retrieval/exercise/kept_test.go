package exercise

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval/corpus"
	"verbatim/retrieval/passage"
)

// TestFindingsAreKeptAsTheyWere writes what is found in the seeds and in the test articles, and reads it again.
func TestFindingsAreKeptAsTheyWere(t *testing.T) {
	t.Parallel()
	for _, dir := range []string{"../../seeds", "testdata"} {
		for file, err := range corpus.Walk(t.Context(), os.DirFS(dir)) {
			if err != nil {
				t.Fatal(err)
			}
			found := Read(file.Document, passage.Split(file.Document))
			kept, err := Decode(file.Source, found.Encode())
			if err != nil {
				t.Errorf("%s: %v", file.Source, err)
				continue
			}
			if diff := cmp.Diff(found, kept); diff != "" && len(found.Exercises) > 0 {
				t.Errorf("%s (-found +kept):\n%s", file.Source, diff)
			}
		}
	}
}
