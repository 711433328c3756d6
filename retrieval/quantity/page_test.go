package quantity_test

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval/labelled"
	"verbatim/retrieval/quantity"
)

var update = flag.Bool("update", false, "write testdata/score.txt anew")

// TestPage holds what is found in testdata/page.txt, misses included, to testdata/score.txt. After a change that is wanted:
//
//	go test ./retrieval/quantity -run Test -update
func TestPage(t *testing.T) {
	t.Parallel()
	score(t, "page.txt", "score.txt", func(text string) (found []labelled.Mark) {
		for _, q := range quantity.Find(text) {
			if q.Class != quantity.Other {
				found = append(found, labelled.Mark{Span: q.Span, Label: label(q)})
			}
		}
		return found
	})
}

// TestEquipmentPage does the same for the designations of equipment.
func TestEquipmentPage(t *testing.T) {
	t.Parallel()
	score(t, "equipment.txt", "equipment_score.txt", func(text string) (found []labelled.Mark) {
		for _, s := range quantity.FindEquipment(text) {
			found = append(found, labelled.Mark{Span: s, Label: "model"})
		}
		return found
	})
}

// label writes what a quantity tells: "people over 10000".
func label(q quantity.Quantity) string {
	s := fmt.Sprintf("%s %s %.0f", classes[q.Class], approxes[q.Approx], q.Low)
	if q.High != q.Low {
		s += fmt.Sprintf(" %.0f", q.High)
	}
	return s
}

func score(t *testing.T, page, golden string, find func(string) []labelled.Mark) {
	t.Helper()
	marked, err := os.ReadFile("testdata/" + page)
	if err != nil {
		t.Fatal(err)
	}
	text, wanted := labelled.Read(string(marked))
	report := labelled.Report(text, wanted, find(text))
	if *update {
		if err := os.WriteFile("testdata/"+golden, []byte(report), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/" + golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), report); diff != "" {
		t.Errorf("the score has changed (-golden +now):\n%s", diff)
	}
}
