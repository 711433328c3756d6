package timeline

import (
	"cmp"
	"slices"
)

// A scale maps days to places on the axis. Where nothing happens for long, it is cut: what is left are stretches, all to one
// scale, with a gap of fixed width between them.
type scale struct {
	stretches []stretch
	perDay    float64 // points
}

// A stretch is a run of days, [from, to), and the place where it begins.
type stretch struct {
	from, to int
	x        float64
}

// cutWidth is the room for the sign of a cut.
const cutWidth = 14

// newScale fits the spans into the width from x on.
func newScale(spans []span, x, width float64) scale {
	s := scale{stretches: stretches(spans)}
	cuts := float64(len(s.stretches)-1) * cutWidth
	s.perDay = (width - cuts) / float64(days(s.stretches))
	for i := range s.stretches {
		t := &s.stretches[i]
		t.x = x
		x = t.at(t.to, s.perDay) + cutWidth
	}
	return s
}

// at is the place of the beginning of a day that is on the axis.
func (s scale) at(day int) float64 {
	i := slices.IndexFunc(s.stretches, func(t stretch) bool { return day <= t.to })
	return s.stretches[i].at(day, s.perDay)
}

// at is the place of a day of the stretch, at so many points a day.
func (t stretch) at(day int, perDay float64) float64 { return t.x + float64(day-t.from)*perDay }

// stretches are the runs of days that hold the spans, rounded outwards to whole months, years, decades or centuries: the finest of
// which the axis does not hold too many. Only where gaps of years are in the way of that are they cut out.
func stretches(spans []span) []stretch {
	runs := runsOf(spans)
	month, year := step{months: 1}, step{months: monthsInYear}
	if whole := joined(round(runs, month)); few(whole, month) {
		return whole
	}
	for _, u := range []step{year, {months: 10 * monthsInYear}} {
		rounded := round(runs, u)
		if whole := joined(rounded); few(whole, u) {
			return whole
		}
		if cut := cutGaps(rounded); few(cut, u) {
			return cut
		}
	}
	return joined(round(runs, step{months: 100 * monthsInYear}))
}

// maxUnits is how many months, years or decades an axis holds before the next unit is taken: two years of months.
const maxUnits = 24

// few reports whether runs take no more than maxUnits. Leap years make up to a day of difference.
func few(runs []stretch, u step) bool { return float64(days(runs)) <= maxUnits*u.length()+1 }

func days(runs []stretch) int {
	n := 0
	for _, r := range runs {
		n += r.to - r.from
	}
	return n
}

// runsOf merges spans that touch.
func runsOf(spans []span) []stretch {
	sorted := slices.SortedFunc(slices.Values(spans), func(a, b span) int { return cmp.Compare(a.first, b.first) })
	var runs []stretch
	for _, s := range sorted {
		runs = extend(runs, stretch{from: s.first, to: s.last + 1})
	}
	return runs
}

func round(runs []stretch, u step) []stretch {
	var rounded []stretch
	for _, r := range runs {
		rounded = extend(rounded, stretch{from: u.floor(r.from), to: u.next(u.floor(r.to - 1))})
	}
	return rounded
}

// extend appends a run that begins no earlier than the last, or lets the last reach over it where they touch.
func extend(runs []stretch, r stretch) []stretch {
	if n := len(runs); n > 0 && r.from <= runs[n-1].to {
		runs[n-1].to = max(runs[n-1].to, r.to)
		return runs
	}
	return append(runs, r)
}

// joined is one run from the first to the last.
func joined(runs []stretch) []stretch {
	return []stretch{{from: runs[0].from, to: runs[len(runs)-1].to}}
}

// cutGaps joins runs over all gaps but those that would take more than half of the axis, the longest first.
func cutGaps(runs []stretch) []stretch {
	axis := runs[len(runs)-1].to - runs[0].from
	var gaps []int
	for i := range runs[1:] {
		gaps = append(gaps, runs[i+1].from-runs[i].to)
	}
	slices.SortFunc(gaps, func(a, b int) int { return cmp.Compare(b, a) })
	least := axis + 1 // days that a gap must have to be cut
	for _, gap := range gaps {
		if 2*gap <= axis {
			break
		}
		least, axis = gap, axis-gap
	}
	joined := runs[:1:1]
	for _, r := range runs[1:] {
		last := &joined[len(joined)-1]
		if r.from-last.to >= least {
			joined = append(joined, r)
		} else {
			last.to = r.to
		}
	}
	return joined
}
