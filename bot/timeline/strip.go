package timeline

import (
	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// strip adds what has no place on the axis: the series, and the exercises of which no time is known.
func (c *composer) strip() {
	series, others := split(c.undated, func(e entry) bool { return e.kind == retrieval.KindSeries })
	c.list(reply.TimelineKind(retrieval.KindSeries), series)
	c.list(reply.TimelineNoDate, others)
}

// list adds a lane whose entries follow its head and each other like words.
func (c *composer) list(title string, entries []entry) {
	if len(entries) == 0 {
		return
	}
	top := c.y
	head := c.laneHead(title)
	x, y, bottom := head.end()+listGap, head.y, head.y+head.h
	for _, e := range entries {
		if x+e.least().w > c.right() {
			x, y = margin, bottom+blockGap
		}
		b := block{entry: e}.beside(x, x+signSize+signGap, x, x)
		b.box.y = y
		c.block(b)
		x = b.box.end() + listGap
		bottom = max(bottom, y+b.box.h)
	}
	c.band(top, bottom)
}

// listGap is between the entries of a list.
const listGap = 2 * gutter
