package timeline

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// spansOf reads "2021-08-09/2021-08-13 2021-10-01".
func spansOf(t *testing.T, dates string) []span {
	t.Helper()
	var spans []span
	for _, d := range strings.Fields(dates) {
		from, to, _ := strings.Cut(d, "/")
		s, ok := between(from, to, true)
		if !ok {
			t.Fatalf("%q are no dates", d)
		}
		spans = append(spans, s)
	}
	return spans
}

// TestStretches holds what part of time the axis shows, and where it is cut.
func TestStretches(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ spans, want string }{
		"one day shows its month":              {"2021-08-09", "2021-08-01/2021-09-01"},
		"days of two months":                   {"2021-08-09 2021-09-30", "2021-08-01/2021-10-01"},
		"a gap of some months is kept":         {"2021-08-09/2021-09-30 2021-12-05", "2021-08-01/2022-01-01"},
		"years, in whole years":                {"2019-03-01 2020-05-01 2022-07-01", "2019-01-01/2023-01-01"},
		"a gap of decades is cut":              {"1967-09-20 2019-01-01/2023-12-31", "1967-01-01/1968-01-01 2019-01-01/2024-01-01"},
		"decades apart, all":                   {"1981-01-01 1991-01-01 2001-01-01 2011-01-01", "1980-01-01/2020-01-01"},
		"months decades apart":                 {"1967-09-20 2021-08-09", "1967-01-01/1968-01-01 2021-01-01/2022-01-01"},
		"two gaps":                             {"1905-01-01 1945-01-01 2021-01-01", "1905-01-01/1906-01-01 1945-01-01/1946-01-01 2021-01-01/2022-01-01"},
		"a year apart is not cut":              {"2021-08-09 2022-08-09", "2021-08-01/2022-09-01"},
		"twenty years apart are not cut":       {"2001-08-09 2021-08-09", "2001-01-01/2022-01-01"},
		"spans that overlap, in any order":     {"2021-08-20/2021-09-05 2021-08-09/2021-08-25", "2021-08-01/2021-10-01"},
		"a century of years, in decades":       {"1901-01-01/1999-12-31", "1900-01-01/2000-01-01"},
		"all that dates can say, in centuries": {"0101-01-01/9999-12-31", "0100-01-01/10000-01-01"},
	} {
		var got []string
		for _, s := range stretches(spansOf(t, c.spans)) {
			got = append(got, dateOf(s.from).Format("2006-01-02")+"/"+dateOf(s.to).Format("2006-01-02"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", name, strings.Join(got, " "), c.want)
		}
	}
}

// TestScaleKeepsOrder holds that a later day is never further to the left, and that every day is on the axis.
func TestScaleKeepsOrder(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var spans []span
		for range 1 + r.IntN(6) {
			first := dayOf(time.Date(1+r.IntN(lastYear-5), 1, 1, 0, 0, 0, 0, time.UTC)) + r.IntN(365)
			spans = append(spans, span{first: first, last: first + r.IntN(1000)})
		}
		s := newScale(spans, 10, 330)
		for _, a := range spans {
			if s.at(a.first) < 10-1e-6 || s.at(a.last+1) > 340+1e-6 || s.at(a.first) >= s.at(a.last+1) {
				t.Fatalf("%v is at %g to %g on %v", a, s.at(a.first), s.at(a.last+1), s)
			}
			for _, b := range spans {
				if a.first < b.first && s.at(a.first) > s.at(b.first) {
					t.Fatalf("%v and %v change places on %v", a, b, s)
				}
			}
		}
	}
}

// TestAxis holds what the axis says, from days to centuries.
func TestAxis(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ spans, want string }{
		"days":             {"2021-08-09", "Aug 2021 | 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 31"},
		"days of February": {"2021-02-09", "Feb 2021 | 1 3 5 7 9 11 13 15 17 19 21 23 25 27"},
		"fewer days":       {"2021-08-09 2021-09-30", "Aug 2021 Sep 2021 | 1 6 11 16 21 26 1 6 11 16 21 26"},
		"months":           {"2021-01-09 2021-12-30", "2021 | Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"},
		"two months":       {"2021-04-09 2022-12-30", "2021 2022 | Apr Jul Sep Nov Jan Mar May Jul Sep Nov"},
		"years":            {"2015-03-01 2018-08-01 2021-08-01", "2015 2016 2017 2018 2019 2020 2021"},
		"every other year": {"2011-03-01 2018-08-01 2025-08-01", "2011 2014 2016 2018 2020 2022 2024"},
		"decades":          {"1921-03-01 1955-01-01 1988-08-01 2025-08-01", "1920 1940 1960 1980 2000 2020"},
		"a gap":            {"1967-09-20 2021-08-09/2022-08-01", "1967 2021 2022 | Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct"},
		"centuries":        {"1066-10-14 1415-10-25 1815-06-18 2021-01-01", "1000 1200 1400 1600 1800 2000"},
	} {
		l, err := newLettering(measuringDensity)
		if err != nil {
			t.Fatal(err)
		}
		comp := composer{letters: l, width: 350}
		comp.axis(newScale(spansOf(t, c.spans), margin, comp.right()-margin))
		got, y := "", comp.sheet.texts[0].y
		for _, text := range comp.sheet.texts {
			if text.y != y {
				got, y = got+" |", text.y
			}
			got += " " + text.words
		}
		if got = strings.TrimSpace(got); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
