package digest

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/passage"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestQuotationsOfTheSeeds lists the sentences of the repository's own material that would be quoted alone, so that a change of
// the rule shows as a difference that somebody reads.
func TestQuotationsOfTheSeeds(t *testing.T) {
	t.Parallel()
	const golden = "testdata/seeds.txt"
	var all []string
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc := retrieval.Document{Source: filepath.Base(name), Text: string(text)}
		for _, q := range read(doc, passage.Split(doc), &analysis.Analyzer{}).quotes {
			all = append(all, strings.Join(strings.Fields(doc.Text[q.span.Start:q.span.End]), " "))
		}
	}
	slices.Sort(all)
	got := strings.Join(slices.Compact(all), "\n") + "\n"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || got != string(want) {
		t.Errorf("other sentences than before; read them, and run this test with -update: %v\n%s", err, cmp.Diff(string(want), got))
	}
}
