package country_test

import (
	"testing"

	"verbatim/retrieval/country"
	"verbatim/retrieval/labelled"
)

func BenchmarkFind(b *testing.B) {
	labelled.Bench(b, func(text string) { country.Find(text) })
}
