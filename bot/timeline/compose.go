package timeline

import (
	"cmp"
	"image/color"
	"slices"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// A composer puts a sheet together from top to bottom.
type composer struct {
	letters        lettering
	title          string
	dated, undated []entry
	total          int
	width          float64

	sheet sheet
	y     float64 // how far down it is
}

// Distances from top to bottom.
const (
	edge        = 9.0 // above and below everything
	lanePad     = 5.0 // inside a lane, above and below
	laneGap     = 4.0 // between lanes
	headLeading = 22.0
)

func (c composer) compose() sheet {
	c.sheet = sheet{width: c.width, left: c.total - len(c.dated) - len(c.undated)}
	c.y = edge
	c.head()
	if len(c.dated) > 0 {
		c.timeline()
	}
	c.strip()
	c.foot()
	c.sheet.height = c.y - laneGap + edge
	return c.sheet
}

func (c *composer) right() float64 { return c.width - margin }

// write adds a line of text.
func (c *composer) write(l line, x, y float64, colour color.RGBA) {
	c.sheet.texts = append(c.sheet.texts, text{line: l, x: x, y: y, colour: colour})
}

// head adds the title, and how many exercises there are.
func (c *composer) head() {
	l := c.letters
	count := l.line(reply.TimelineCount(c.total), plain)
	c.write(count, c.right()-count.width, c.y+3, quiet)
	title := l.elide(l.drawable(c.title), heading, c.right()-count.width-gutter-margin)
	c.write(l.line(title, heading), margin, c.y, ink)
	c.y += headLeading
}

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
	if height > 1.5*c.width {
		c.axis(s) // once more: the first is too far from the last lane to follow a line up to it
	}
	for _, x := range ticks {
		c.sheet.rules = append(c.sheet.rules, rect{x, top, 0, height})
	}
	for _, t := range s.stretches[1:] {
		c.sheet.cuts = append(c.sheet.cuts, rect{t.x - cutWidth, top, cutWidth, height})
	}
}

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
	c.sheet.lanes = append(c.sheet.lanes, reply.Lane{Title: words})
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

// block adds an exercise to the lane that is begun.
func (c *composer) block(b block) {
	lane := &c.sheet.lanes[len(c.sheet.lanes)-1]
	lane.Exercises = append(lane.Exercises, b.exercise)
	y := b.box.y
	if b.bar.w > 0 {
		c.sheet.bars = append(c.sheet.bars, bar{b.bar.moved(0, y), b.kind, b.span.sure})
		y += barHeight + barGap
	}
	c.sheet.signs = append(c.sheet.signs, sign{rect{b.sign, y + (leading-signSize)/2, signSize, signSize}, b.kind, b.dated && b.span.sure})
	for i, l := range b.entry.label {
		x := b.label
		if b.toLeft {
			x += b.width - l.width
		}
		c.write(l, x, y+float64(i)*leading, inkOf(l))
	}
}

func inkOf(l line) color.RGBA {
	if l.style == plain {
		return quiet
	}
	return ink
}

// foot adds what a reader must know to read the picture rightly.
func (c *composer) foot() {
	for _, e := range c.dated {
		if !e.span.sure {
			c.say(reply.TimelineUnsure)
			break
		}
	}
	if c.sheet.left > 0 {
		c.say(reply.TimelineLeft(c.sheet.left))
	}
}

// say adds a line of the bot's own words.
func (c *composer) say(words string) {
	for _, l := range c.letters.wrap(words, plain, c.right()-margin, 2) {
		c.write(l, margin, c.y, quiet)
		c.y += leading
	}
}
