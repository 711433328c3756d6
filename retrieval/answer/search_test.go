package answer

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"verbatim/retrieval"
)

// ferries is a library of n passages that all speak of ferries, in ten files.
func ferries(t *testing.T, n int) *Library {
	t.Helper()
	var texts [10]strings.Builder
	for i := range n {
		// Passages do not reach over a comment.
		fmt.Fprintf(&texts[i%len(texts)], "Ferry%d left for the islands with %s on board.\n\n<!-- -->\n\n", i, strings.Repeat("a ferry and ", i%7))
	}
	var files []string
	for i := range texts {
		files = append(files, fmt.Sprintf("%d.md", i), texts[i].String())
	}
	return library(t, files...)
}

// TestSearchAtAnyOffset asks for pages that nobody turns to by a button, but a program may.
func TestSearchAtAnyOffset(t *testing.T) {
	t.Parallel()
	l := ferries(t, deepest+150)
	for _, c := range []struct {
		offset, limit int
		bySource      bool
		hits          int
		more          bool
	}{
		{offset: 0, limit: 10, hits: 10, more: true},
		{offset: -5, limit: 10, hits: 10, more: true},
		{offset: math.MinInt, limit: 10, hits: 10, more: true},
		{offset: deepest - 10, limit: 5, hits: 5, more: true},
		{offset: deepest - 10, limit: 10, hits: 10},
		{offset: deepest - 5, limit: 10, hits: 5},
		{offset: deepest, limit: 10},
		{offset: deepest + 1, limit: 10},
		{offset: math.MaxInt, limit: 10},
		{offset: 10, limit: math.MaxInt, hits: deepest - 10},
		{offset: -5, limit: 3, bySource: true, hits: 3, more: true},
		{offset: 8, limit: 3, bySource: true, hits: 2},
		{offset: 10, limit: 3, bySource: true},
		{offset: math.MaxInt, limit: math.MaxInt, bySource: true},
		{offset: 5, limit: math.MaxInt, bySource: true, hits: 5},
	} {
		r, err := l.Search(t.Context(), retrieval.Query{Text: "ferry", Offset: c.offset, Limit: c.limit, BySource: c.bySource})
		if err != nil || len(r.Hits) != c.hits || r.More != c.more {
			t.Errorf("%+v: got %d hits, more: %v, %v", c, len(r.Hits), r.More, err)
		}
		wanted := ""
		if c.hits == 0 {
			wanted = reasonPastTheEnd
		}
		if r.Reason != wanted {
			t.Errorf("%+v: the reason is %q", c, r.Reason)
		}
	}
	r, err := l.Search(t.Context(), retrieval.Query{Text: "zymurgist", Offset: 10})
	if err != nil || !strings.Contains(r.Reason, "zymurgist") {
		t.Errorf("of what is nowhere: %q, %v", r.Reason, err)
	}
}

// TestScoresDoNotRiseDownARanking looks at several blocks that are judged by themselves.
func TestScoresDoNotRiseDownARanking(t *testing.T) {
	t.Parallel()
	r, err := ferries(t, 3*block).Search(t.Context(), retrieval.Query{Text: "the ferry for the islands", Limit: 3 * block})
	if err != nil || len(r.Hits) != 3*block {
		t.Fatalf("%d hits, %v", len(r.Hits), err)
	}
	for i := 1; i < len(r.Hits); i++ {
		if r.Hits[i].Score > r.Hits[i-1].Score {
			t.Errorf("hit %d has %v, the one before it %v", i, r.Hits[i].Score, r.Hits[i-1].Score)
		}
	}
}
