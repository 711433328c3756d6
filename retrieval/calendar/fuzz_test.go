package calendar_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"verbatim/retrieval"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/labelled"
)

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"between October 17 and 23, 2021", "from Aug. 9 to 13", "17.10.2021 2021/22 Feb 30", "the ’90s, mid-May, two weeks ago, five-day", "March 3, 5 and 7, 2020"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := calendar.Find(text)
		var spans []retrieval.Span
		for _, e := range found {
			spans = append(spans, e.Span)
			whole(t, text, e)
		}
		labelled.InOrder(t, text, spans)
		if !reflect.DeepEqual(found, calendar.Find(strings.Clone(text))) {
			t.Fatalf("%q: not the same twice", text)
		}
	})
}

// whole fails the test unless the expression tells what its kind promises, and its bounds exist once it has a year.
func whole(t *testing.T, text string, e calendar.Expression) {
	t.Helper()
	none := calendar.Partial{}
	from, to := e.From != none, e.To != none
	want := map[calendar.Kind][2]bool{calendar.Date: {true, true}, calendar.Range: {true, true}, calendar.Duration: {}, calendar.Start: {true, false},
		calendar.Since: {true, false}, calendar.Until: {false, true}, calendar.Decade: {true, true}}
	if ends, told := want[e.Kind]; told && ends != [2]bool{from, to} {
		t.Fatalf("%q: %+v lacks an end or has one too many", text, e)
	}
	if e.Kind == calendar.Date || e.Kind == calendar.Range {
		dated := e.WithYear(2024)
		if first, last := calendar.Bounds(dated.From, dated.To); first == "" || last < first {
			t.Fatalf("%q: %+v in 2024 is from %q to %q", text, e, first, last)
		}
	}
}

func FuzzBounds(f *testing.F) {
	f.Add(2024, 2, 29, 2024, 2, 29)
	f.Add(2023, 2, 29, 2023, 13, 1)
	f.Fuzz(func(t *testing.T, y1, m1, d1, y2, m2, d2 int) {
		first, last := calendar.Bounds(calendar.Partial{Year: y1, Month: m1, Day: d1}, calendar.Partial{Year: y2, Month: m2, Day: d2})
		if (first == "") != (last == "") || last < first {
			t.Fatalf("from %q to %q", first, last)
		}
		for _, day := range []string{first, last} {
			if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
				t.Fatal(err)
			}
		}
	})
}
