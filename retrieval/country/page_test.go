package country_test

import (
	"flag"
	"testing"

	"verbatim/retrieval/country"
	"verbatim/retrieval/labelled"
)

var update = flag.Bool("update", false, "write testdata/score.txt anew")

// TestPage holds what is found in testdata/page.txt, misses included, to testdata/score.txt. After a change that is wanted:
//
//	go test ./retrieval/country -run TestPage -update
func TestPage(t *testing.T) {
	t.Parallel()
	labelled.Hold(t, "testdata/page.txt", "testdata/score.txt", *update, func(text string) (found []labelled.Mark) {
		for _, m := range country.Find(text) {
			found = append(found, labelled.Mark{Span: m.Span, Label: forms[m.Form] + " " + m.Country})
		}
		return found
	})
}
