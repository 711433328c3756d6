package digest

import (
	"hash/fnv"
	"regexp"
	"slices"

	"verbatim/retrieval/analysis"
)

// terms are hashes of the terms of a text, in order. Two of a million differ but for one chance in some thousands; then a
// topic finds a quotation more than it should.
type terms []uint32

func termsOf(analyzer *analysis.Analyzer, text string) terms {
	var all terms
	for _, t := range analyzer.Tokens(nil, text) {
		if !analysis.IsFunctionWord(text[t.Start:t.End]) {
			h := fnv.New32a()
			_, _ = h.Write([]byte(t.Term))
			all = append(all, h.Sum32())
		}
	}
	return all.and(nil)
}

func (t terms) and(more terms) terms {
	all := slices.Concat(t, more)
	slices.Sort(all)
	return slices.Clip(slices.Compact(all))
}

func (t terms) hold(all terms) bool {
	for _, one := range all {
		if _, found := slices.BinarySearch(t, one); !found {
			return false
		}
	}
	return true
}

// topics are what a channel wants to read about: any of them will do, and of each every word. None means everything.
type topics []terms

var betweenTopics = regexp.MustCompile(`[,;\n]`)

func topicsOf(text string, analyzer *analysis.Analyzer) topics {
	var all topics
	for _, topic := range betweenTopics.Split(text, -1) {
		if t := termsOf(analyzer, topic); len(t) > 0 {
			all = append(all, t)
		}
	}
	return all
}

func (ts topics) fit(t terms) bool {
	return len(ts) == 0 || slices.ContainsFunc(ts, t.hold)
}
