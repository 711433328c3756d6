package timeline

import (
	"image/color"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

func inkOf(l line) color.RGBA {
	if l.style == plain {
		return quiet
	}
	return ink
}

// strip adds what has no place on the axis: the series, and the exercises of which no time is known.
func (c *composer) strip() {
	series := 0
	for series < len(c.undated) && c.undated[series].kind == retrieval.KindSeries {
		series++
	}
	c.list(reply.TimelineKind(retrieval.KindSeries), c.undated[:series])
	c.list(reply.TimelineNoDate, c.undated[series:])
}

// stripHeight is how much the strip takes.
func (c composer) stripHeight() float64 {
	c.sheet, c.y = sheet{}, 0
	c.strip()
	return c.y
}

// list adds a lane whose entries stand in two columns.
func (c *composer) list(title string, entries []entry) {
	if len(entries) == 0 {
		return
	}
	top := c.y
	c.y += lanePad
	c.sheet.write(c.letters.line(title, plain), margin, c.y, quiet)
	c.y += leading + rowGap/2
	for len(entries) > 0 {
		n := min(2, len(entries))
		c.listRow(entries[:n])
		entries = entries[n:]
	}
	c.sheet.bands = append(c.sheet.bands, rect{margin / 2, top, width - margin, c.y - top})
	c.y += laneGap
}

func (c *composer) listRow(entries []entry) {
	lines := 0
	for i, e := range entries {
		x := margin + float64(i)*(column+gutter)
		c.sheet.shown = append(c.sheet.shown, e.exercise)
		c.sheet.marks = append(c.sheet.marks, mark{kind: e.kind, bar: rect{x, c.y, signSize, signSize}, sign: x + signSize/2})
		for j, l := range e.label {
			c.sheet.write(l, x, c.y+signSize+underMark+float64(j)*leading, inkOf(l))
		}
		lines = max(lines, len(e.label))
	}
	c.y += signSize + underMark + float64(lines)*leading + rowGap
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
