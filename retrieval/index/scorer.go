package index

import "sort"

// A cursor walks over a list twice: to add its parts to a window's sums, and, some way behind, to look documents up. Both
// only go forward.
type cursor struct {
	*list
	weight float64
	next   int // the first not added yet
	block  int // that next stands in
	at     int // where the last look-up ended
}

// bound is the most that the list can add to a score.
func (c *cursor) bound() float64 { return c.weight * c.most }

// document is the first that has not been added yet.
func (c *cursor) document() (doc uint32, any bool) {
	if c.next >= len(c.low) {
		return 0, false
	}
	for c.next >= c.ends[c.block] {
		c.block++
	}
	return uint32(c.block)<<blockBits | uint32(c.low[c.next]), true
}

// lookUp is what the list adds to a document's score. The documents asked for must not descend.
func (c *cursor) lookUp(doc uint32) float64 {
	start, end := c.list.block(doc >> blockBits)
	c.at = max(c.at, start)
	if c.at < end && c.low[c.at] < uint16(doc) {
		c.gallop(uint16(doc), end)
	}
	if c.at < end && c.low[c.at] == uint16(doc) {
		return float64(c.weight * c.part(c.frequencies[c.at], doc))
	}
	return 0
}

// gallop goes forward to the first not before low, in steps that double, and then searches the last step.
func (c *cursor) gallop(low uint16, end int) {
	step := 1
	for c.at+step < end && c.low[c.at+step] < low {
		c.at += step
		step *= 2
	}
	rest := c.low[c.at:min(c.at+step+1, end)]
	c.at += sort.Search(len(rest), func(i int) bool { return rest[i] >= low })
}

// A scorer scores documents for one group.
type scorer struct {
	terms []term
	bound float64 // the most it can add
	doc   uint32  // looked up last
	value float64 // of doc
	known bool    // whether doc and value hold
}

// A term scores in body and title.
type term struct{ body, title cursor }

func (g *scorer) add(body, title cursor) {
	g.terms = append(g.terms, term{body, title})
	g.bound = max(g.bound, body.bound()+title.bound())
}

// score is what the group adds to a document's score. The documents asked for must not descend.
func (g *scorer) score(doc uint32) float64 {
	if g.known && g.doc == doc {
		return g.value
	}
	g.doc, g.known, g.value = doc, true, 0
	for i := range g.terms {
		t := &g.terms[i]
		g.value = max(g.value, t.body.lookUp(doc)+t.title.lookUp(doc))
	}
	return g.value
}
