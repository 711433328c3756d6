package calendar_test

import (
	"flag"
	"testing"

	"verbatim/retrieval/calendar"
	"verbatim/retrieval/labelled"
)

var update = flag.Bool("update", false, "write testdata/score.txt anew")

// TestPage holds what is found in testdata/page.txt, misses included, to testdata/score.txt. After a change that is wanted:
//
//	go test ./retrieval/calendar -run TestPage -update
func TestPage(t *testing.T) {
	t.Parallel()
	labelled.Hold(t, "testdata/page.txt", "testdata/score.txt", *update, func(text string) (found []labelled.Mark) {
		for _, e := range calendar.Find(text) {
			found = append(found, labelled.Mark{Span: e.Span, Label: label(e)})
		}
		return found
	})
}
