package timeline

import (
	"cmp"
	"slices"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// timeline adds the axis and a lane for each kind that there is.
func (c *composer) timeline() {
	spans := make([]span, len(c.dated))
	for i, e := range c.dated {
		spans[i] = e.span
	}
	s := newScale(spans, margin, c.right()-margin)
	ticks := c.axis(s)
	top := c.y
	for _, k := range retrieval.ExerciseKinds() {
		c.lane(k, s)
	}
	height := c.y - laneGap - top
	if height > far*c.width {
		c.axis(s)
	}
	for _, t := range ticks {
		c.sheet.rules = append(c.sheet.rules, rect{t.x, top, 0, height})
	}
	for _, t := range s.stretches[1:] {
		c.sheet.cuts = append(c.sheet.cuts, rect{t.x - cutWidth, top, cutWidth, height})
	}
}

// far is how high the lanes are, in widths of the paper, before the axis is repeated under them: on the tall papers only, where
// the eye loses a line on its way up.
const far = 1.5

// lane adds the exercises of one kind, where there are any.
func (c *composer) lane(k retrieval.ExerciseKind, s scale) {
	var own [][]block
	for _, e := range slices.Backward(c.dated) {
		if e.kind == k {
			own = append(own, e.ways(s, len(own), margin, c.right()))
		}
	}
	if len(own) == 0 {
		return
	}
	top := c.y
	p := pack(own, c.laneHead(reply.TimelineKind(k)))
	slices.SortFunc(p.blocks, func(a, b block) int { return cmp.Compare(a.number, b.number) })
	for _, b := range p.blocks {
		c.block(b)
	}
	c.band(top, p.bottom)
}

// laneHead begins a lane and names what is in it; it returns the room that this takes.
func (c *composer) laneHead(words string) rect {
	c.sheet.lanes = append(c.sheet.lanes, reply.TimelineLane{Title: words})
	l := c.letters.line(words, plain)
	c.write(l, margin, c.y+lanePad, quiet)
	return rect{margin, c.y + lanePad, l.width, leading}
}

// band adds what is behind a lane, whose content ends at bottom, and goes on to the next.
func (c *composer) band(top, bottom float64) {
	c.y = bottom + lanePad
	c.sheet.bands = append(c.sheet.bands, rect{margin / 2, top, c.width - margin, c.y - top})
	c.y += laneGap
}

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
	x, y, bottom := head.end()+listGap, head.y, head.bottom()
	for _, e := range entries {
		if x+e.least().w > c.right() {
			x, y = margin, bottom+blockGap
		}
		b := block{entry: e}.beside(x, x+signSize+signGap, x, x)
		b.box.y = y
		c.block(b)
		x = b.box.end() + listGap
		bottom = max(bottom, b.box.bottom())
	}
	c.band(top, bottom)
}

// listGap is between the entries of a list.
const listGap = 2 * gutter
