package quantity_test

import (
	"flag"
	"fmt"
	"testing"

	"verbatim/retrieval/labelled"
	"verbatim/retrieval/quantity"
)

var update = flag.Bool("update", false, "write testdata/score.txt anew")

// TestPage holds what is found in testdata/page.txt, misses included, to testdata/score.txt. After a change that is wanted:
//
//	go test ./retrieval/quantity -run Page -update
func TestPage(t *testing.T) {
	t.Parallel()
	labelled.Hold(t, "testdata/page.txt", "testdata/score.txt", *update, func(text string) (found []labelled.Mark) {
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
	labelled.Hold(t, "testdata/equipment.txt", "testdata/equipment_score.txt", *update, func(text string) (found []labelled.Mark) {
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
