package calendar_test

import (
	"testing"

	"verbatim/retrieval/calendar"
	"verbatim/retrieval/labelled"
)

func BenchmarkFind(b *testing.B) {
	labelled.Bench(b, func(text string) { calendar.Find(text) })
}
