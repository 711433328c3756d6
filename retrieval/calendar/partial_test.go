package calendar_test

import (
	"testing"

	"verbatim/retrieval/calendar"
)

func TestBounds(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		from, to         calendar.Partial
		earliest, latest string
	}{
		{calendar.Partial{2021, 10, 17}, calendar.Partial{2021, 10, 23}, "2021-10-17", "2021-10-23"},
		{calendar.Partial{2021, 8, 0}, calendar.Partial{2021, 8, 0}, "2021-08-01", "2021-08-31"},
		{calendar.Partial{2024, 2, 0}, calendar.Partial{2024, 2, 0}, "2024-02-01", "2024-02-29"},
		{calendar.Partial{2023, 2, 0}, calendar.Partial{2023, 2, 0}, "2023-02-01", "2023-02-28"},
		{calendar.Partial{2021, 0, 0}, calendar.Partial{2022, 0, 0}, "2021-01-01", "2022-12-31"},
		{calendar.Partial{2021, 12, 28}, calendar.Partial{2022, 1, 3}, "2021-12-28", "2022-01-03"},
		{calendar.Partial{2023, 2, 29}, calendar.Partial{2023, 3, 1}, "", ""},
		{calendar.Partial{2023, 13, 1}, calendar.Partial{2023, 13, 2}, "", ""},
		{calendar.Partial{2023, 0, 5}, calendar.Partial{2023, 0, 5}, "", ""},
		{calendar.Partial{0, 10, 17}, calendar.Partial{0, 10, 23}, "", ""},
		{calendar.Partial{2021, 10, 23}, calendar.Partial{2021, 10, 17}, "", ""},
	} {
		if earliest, latest := calendar.Bounds(tt.from, tt.to); earliest != tt.earliest || latest != tt.latest {
			t.Errorf("from %v to %v: %q to %q, want %q to %q", tt.from, tt.to, earliest, latest, tt.earliest, tt.latest)
		}
	}
}

func TestWithYear(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"October 17 to 23":         "range 2021/10/17..2021/10/23",
		"December 28 to January 3": "range 2021/12/28..2022/1/3",
		"October 17":               "date 2021/10/17",
		"October 2019":             "date 2019/10/-",
		"until June 20":            "until ..2021/6/20",
		"last October":             "relative -/10/-",
		"since 2005":               "since 2005/-/-..",
	} {
		found := calendar.Find(text)
		if len(found) != 1 {
			t.Errorf("%q has %d expressions", text, len(found))
			continue
		}
		if got := label(found[0].WithYear(2021)); got != want {
			t.Errorf("%q in 2021 is %s, want %s", text, got, want)
		}
	}
}
