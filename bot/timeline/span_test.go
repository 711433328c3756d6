package timeline

import (
	"testing"

	"verbatim/retrieval"
)

func TestSpanOf(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		exercise    retrieval.Exercise
		first, last string // empty: no time is known
		sure        bool
	}{
		"days":                   {retrieval.Exercise{Start: "2021-08-09", End: "2021-08-13", Year: 2021}, "2021-08-09", "2021-08-13", true},
		"a beginning":            {retrieval.Exercise{Start: "2021-08-09"}, "2021-08-09", "2021-08-09", true},
		"an end":                 {retrieval.Exercise{End: "2021-08-13"}, "2021-08-13", "2021-08-13", true},
		"an end before it began": {retrieval.Exercise{Start: "2021-08-09", End: "2021-08-01"}, "2021-08-09", "2021-08-09", true},
		"a month":                {retrieval.Exercise{Earliest: "2021-08-01", Latest: "2021-08-31", Year: 2021}, "2021-08-01", "2021-08-31", false},
		"days before bounds":     {retrieval.Exercise{Start: "2021-08-09", Earliest: "2021-08-01", Latest: "2021-08-31"}, "2021-08-09", "2021-08-09", true},
		"no earlier than":        {retrieval.Exercise{Earliest: "2021-08-01"}, "2021-08-01", "2021-08-01", false},
		"a year":                 {retrieval.Exercise{Year: 2020}, "2020-01-01", "2020-12-31", false},
		"a date that is none":    {retrieval.Exercise{Start: "2021-02-30", Year: 2021}, "2021-01-01", "2021-12-31", false},
		"before 1970":            {retrieval.Exercise{Start: "1967-09-20", End: "1967-09-30"}, "1967-09-20", "1967-09-30", true},
		"nothing":                {retrieval.Exercise{When: "next month"}, "", "", false},
		"a year that is none":    {retrieval.Exercise{Year: 20210}, "", "", false},
	} {
		got, ok := spanOf(c.exercise)
		if ok != (c.first != "") {
			t.Errorf("%s: a time is known: %t", name, ok)
			continue
		}
		if !ok {
			continue
		}
		first, last := dateOf(got.first).Format("2006-01-02"), dateOf(got.last).Format("2006-01-02")
		if first != c.first || last != c.last || got.sure != c.sure {
			t.Errorf("%s: %s to %s (sure: %t), want %s to %s (sure: %t)", name, first, last, got.sure, c.first, c.last, c.sure)
		}
	}
}
