package answer

import "verbatim/retrieval"

// deepest is how many passages or documents a search ranks at most: more pages than anyone turns.
const deepest = 1000

// A page is the part of a ranking, from start to before end, that is asked for.
type page struct{ start, end int }

// pageOf keeps what is asked for within what is ranked.
func pageOf(q retrieval.Query) page {
	limit := q.Limit
	if limit <= 0 {
		limit = retrieval.DefaultHits
	}
	start := min(max(q.Offset, 0), deepest)
	return page{start, start + min(limit, deepest-start)}
}

// moreIn reports whether another page follows in a ranking of so many.
func (p page) moreIn(ranked int) bool { return p.end < deepest && p.end < ranked }

// on is what of a ranking is on the page.
func on[T any](p page, ranking []T) []T {
	return ranking[min(p.start, len(ranking)):min(p.end, len(ranking))]
}

// reasonPastTheEnd is for a page that a program asks for; nobody is shown a button that leads there.
const reasonPastTheEnd = "The ranking ends before that page. Ask for an earlier one."

// reasonNoHits says why a page of a ranking of so many is empty.
func (a *asking) reasonNoHits(ranked int) string {
	if ranked > 0 {
		return reasonPastTheEnd
	}
	reason, _ := a.reason("")
	return reason
}
