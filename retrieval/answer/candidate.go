package answer

import (
	"verbatim/retrieval/analysis"
)

// A candidate is a passage that the index found.
type candidate struct {
	*reading
	number    int // within its source
	bm25      float64
	relevance float64 // BM25 as a share of the best candidate's
	about     []bool  // which of the question's terms the title or heading holds
	judged    []sentence
}

// namesAbsent is the share of the question's names and numbers that a passage and its title lack.
func (a *asking) namesAbsent(c *candidate) float64 {
	all, absent := 0.0, 0.0
	for i, t := range a.question.Terms {
		if t.Kind == analysis.Lower {
			continue
		}
		all += t.Weight
		if !c.says(i) {
			absent += t.Weight
		}
	}
	if all == 0 {
		return 0
	}
	return absent / all
}

// holds reports whether the sentence of the given number, where there is one, holds the term.
func (c *candidate) holds(term, number int) bool {
	return number >= 0 && number < len(c.judged) && c.judged[number].terms[term]
}

// says reports whether the passage holds the term anywhere, its heading and title included.
func (c *candidate) says(term int) bool {
	if c.about[term] {
		return true
	}
	for i := range c.judged {
		if c.judged[i].terms[term] {
			return true
		}
	}
	return false
}

// nearest is how alike the passage's most similar word is to the term.
func (c *candidate) nearest(term int) float64 {
	near := 0.0
	for i := range c.judged {
		near = max(near, c.judged[i].near[term])
	}
	return near
}
