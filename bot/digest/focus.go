package digest

import (
	"slices"
	"strconv"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/retrieval"
)

// evidenceShown is how many quotations an exercise is shown with.
const evidenceShown = 2

// evidenceFor chooses the quotations that an exercise is shown with: those that give the most of it, from different files
// where there are any, and none that is too long to be read in passing.
func evidenceFor(e retrieval.Exercise) []retrieval.Excerpt {
	type place struct {
		source string
		start  int
	}
	gives := make(map[place]int)
	var all []retrieval.Excerpt
	for _, v := range e.Evidence {
		at := place{v.Excerpt.Source, v.Excerpt.Start}
		if gives[at] == 0 && len(v.Excerpt.Quote) <= 2*longestAlone {
			all = append(all, v.Excerpt)
		}
		gives[at]++
	}
	slices.SortStableFunc(all, func(a, b retrieval.Excerpt) int {
		return gives[place{b.Source, b.Start}] - gives[place{a.Source, a.Start}]
	})
	return elsewhereFirst(all)
}

// elsewhereFirst keeps the first, and then one from another file, where there is one, rather than the second.
func elsewhereFirst(all []retrieval.Excerpt) []retrieval.Excerpt {
	if len(all) <= evidenceShown {
		return all
	}
	if i := slices.IndexFunc(all, func(e retrieval.Excerpt) bool { return e.Source != all[0].Source }); i > 0 {
		return []retrieval.Excerpt{all[0], all[i]}
	}
	return all[:evidenceShown]
}

// yearsSince is how many years ago a day was, where this is its day of the year; else 0. In common years what began on a leap
// day has its day on 28 February.
func yearsSince(began, today string) int {
	now, err := time.Parse(due.DayFormat, today)
	if err != nil || len(began) != len(today) {
		return 0
	}
	same := began[4:] == today[4:] ||
		began[4:] == "-02-29" && today[4:] == "-02-28" && now.AddDate(0, 0, 1).Month() == time.March
	year, err := strconv.Atoi(began[:4])
	if !same || err != nil {
		return 0
	}
	return max(0, now.Year()-year)
}
