package quantity_test

import (
	"testing"

	"verbatim/retrieval/labelled"
	"verbatim/retrieval/quantity"
)

func BenchmarkFind(b *testing.B) {
	labelled.Bench(b, func(text string) { quantity.Find(text) })
}

func BenchmarkFindEquipment(b *testing.B) {
	labelled.Bench(b, func(text string) { quantity.FindEquipment(text) })
}
