package timeline

// tickPad is the room left and right of a tick's label.
const tickPad = 3.0

// axis adds the labels of the ticks, with what they are part of above them, and returns where the ticks are.
func (c *composer) axis(s scale) []float64 {
	step := c.stepFor(s)
	ticks := c.ticks(s, step)
	if _, context := step.label(ticks[0].day); context != "" {
		c.contexts(ticks, step)
		c.y += leading
	}
	var places []float64
	end := 0.0
	for _, t := range ticks {
		words, _ := step.label(t.day)
		l := c.letters.line(words, plain)
		x := min(t.x+tickPad, c.right()-l.width)
		places = append(places, t.x)
		if x < end || x+l.width > t.end {
			continue
		}
		c.write(l, x, c.y, quiet)
		end = x + l.width + tickPad
	}
	c.y += leading + 2
	return places
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

// A tick is a day that the axis names.
type tick struct {
	day int
	x   float64
	end float64 // where the next one is, or the stretch ends
}

// ticks are the beginning of every stretch, and every step within.
func (c *composer) ticks(s scale, step step) []tick {
	var ticks []tick
	for _, t := range s.stretches {
		for day := t.from; day < t.to; {
			next := step.next(step.floor(day))
			ticks = append(ticks, tick{day: day, x: t.x + float64(day-t.from)*s.perDay, end: t.x + float64(min(next, t.to)-t.from)*s.perDay})
			day = next
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
