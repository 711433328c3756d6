package calendar_test

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval/calendar"
	"verbatim/retrieval/labelled"
)

var update = flag.Bool("update", false, "write testdata/score.txt anew")

// TestPage holds what is found in testdata/page.txt, misses included, to testdata/score.txt. After a change that is wanted:
//
//	go test ./retrieval/calendar -run TestPage -update
func TestPage(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("testdata/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	text, wanted := labelled.Read(string(page))
	var found []labelled.Mark
	for _, e := range calendar.Find(text) {
		found = append(found, labelled.Mark{Span: e.Span, Label: label(e)})
	}
	report := labelled.Report(text, wanted, found)
	if *update {
		if err := os.WriteFile("testdata/score.txt", []byte(report), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile("testdata/score.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(golden), report); diff != "" {
		t.Errorf("the score has changed (-golden +now):\n%s", diff)
	}
}
