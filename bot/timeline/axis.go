package timeline

const (
	tickPad = 3.0 // left and right of a tick's label
	axisGap = 2.0 // under the axis
)

// axis adds the labels of the ticks, with what they are part of above them.
func (c *composer) axis(s scale) []tick {
	step := c.stepFor(s)
	ticks := s.ticks(step)
	if _, context := step.label(ticks[0].day); context != "" {
		c.contexts(ticks, step)
		c.y += leading
	}
	end := 0.0
	for i, t := range ticks {
		words, _ := step.label(t.day)
		l := c.letters.line(words, plain)
		x, room := min(t.x+tickPad, c.right()-l.width), c.right()
		if !t.first && i+1 < len(ticks) {
			room = ticks[i+1].x
		}
		if x >= end && x+l.width <= room {
			c.write(l, x, c.y, quiet)
			end = x + l.width + tickPad
		}
	}
	c.y += leading + axisGap
	return ticks
}

// contexts adds what the ticks are part of: once where it begins, and again behind a cut.
func (c *composer) contexts(ticks []tick, step step) {
	said, end := "", 0.0
	for _, t := range ticks {
		_, context := step.label(t.day)
		l := c.letters.line(context, strong)
		x := min(t.x+tickPad, c.right()-l.width)
		if context == said || x < end {
			continue
		}
		c.write(l, x, c.y, ink)
		said, end = context, x+l.width+gutter
	}
}

// A tick is a day that the axis names. The first of a stretch is named even where that leaves no room for the next.
type tick struct {
	day   int
	x     float64
	first bool
}

// ticks are the beginning of every stretch, and every step within.
func (s scale) ticks(step step) []tick {
	var ticks []tick
	for _, t := range s.stretches {
		for day := t.from; day < t.to; day = step.next(step.floor(day)) {
			ticks = append(ticks, tick{day, t.at(day, s.perDay), day == t.from})
		}
	}
	return ticks
}

// stepFor is the finest step whose labels have room.
func (c *composer) stepFor(s scale) step {
	all := steps()
	for _, step := range all {
		words, _ := step.label(widestDay)
		if step.length()*s.perDay >= c.letters.width(words, plain)+2*tickPad {
			return step
		}
	}
	return all[len(all)-1]
}

// widestDay is 30 March 2000, whose labels are as wide as any.
const widestDay = 11046
