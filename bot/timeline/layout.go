package timeline

import (
	"sort"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// layOut makes the sheet of as many exercises as fit: those of which a time is known before the others, and the latest first.
func layOut(exercises []retrieval.Exercise, title string, l lettering) sheet {
	c := composer{letters: l, title: title, total: len(exercises)}
	dated, undated := entries(exercises, l)

	c.undated = undated[:most(len(undated), func(n int) bool {
		c.undated = undated[:n]
		return len(dated) == 0 && c.compose().height <= tallest || c.stripHeight() <= tallest/3
	})]
	n := most(len(dated), func(n int) bool {
		c.dated = dated[len(dated)-n:]
		return c.compose().height <= tallest
	})
	c.dated = dated[len(dated)-n:]
	return c.compose()
}

// most is the largest number up to all that fits, taking for granted that fewer fit where more do.
func most(all int, fits func(n int) bool) int {
	return sort.Search(all, func(n int) bool { return !fits(n + 1) })
}

// A composer puts a sheet together from top to bottom.
type composer struct {
	letters        lettering
	title          string
	dated, undated []entry
	total          int

	sheet sheet
	y     float64
}

// Distances from top to bottom.
const (
	edge      = 10.0 // above and below everything
	lanePad   = 5.0  // inside a lane, above its head and below its rows
	laneGap   = 4.0  // between lanes
	rowGap    = 6.0
	underMark = 2.0 // between a mark and its label
)

func (c composer) compose() sheet {
	c.sheet = sheet{left: c.total - len(c.dated) - len(c.undated)}
	c.y = edge
	c.head()
	if len(c.dated) > 0 {
		c.timeline()
	}
	c.strip()
	c.foot()
	c.sheet.height = c.y + edge
	return c.sheet
}

func (c *composer) head() {
	l := c.letters
	c.sheet.write(l.line(l.elide(l.drawable(c.title), heading, right-margin), heading), margin, c.y, ink)
	c.y += headLeading
	c.say(reply.TimelineCount(c.total))
	c.y += rowGap
}

// say adds a line of the bot's own words.
func (c *composer) say(words string) {
	for _, l := range c.letters.wrap(words, plain, right-margin, 2) {
		c.sheet.write(l, margin, c.y, quiet)
		c.y += leading
	}
}

// timeline adds the axis and a lane for each kind that there is.
func (c *composer) timeline() {
	spans := make([]span, len(c.dated))
	for i, e := range c.dated {
		spans[i] = e.span
		c.sheet.shown = append(c.sheet.shown, e.exercise)
	}
	s := newScale(spans, margin, right-margin)
	ticks := c.axis(s)
	top := c.y
	for _, k := range retrieval.ExerciseKinds() {
		c.lane(k, s)
	}
	for _, x := range ticks {
		c.sheet.rules = append(c.sheet.rules, rect{x, top, 0, c.y - laneGap - top})
	}
	for _, t := range s.stretches[1:] {
		c.sheet.cuts = append(c.sheet.cuts, rect{t.x - cutWidth, top, cutWidth, c.y - laneGap - top})
	}
}

// lane adds the exercises of one kind, where there are any.
func (c *composer) lane(k retrieval.ExerciseKind, s scale) {
	var own []entry
	for _, e := range c.dated {
		if e.kind == k {
			own = append(own, e)
		}
	}
	if len(own) == 0 {
		return
	}
	top := c.y
	c.y += lanePad
	c.laneHead(reply.TimelineKind(k), k)
	for _, r := range pack(own, s) {
		c.row(r)
	}
	c.sheet.bands = append(c.sheet.bands, rect{margin / 2, top, width - margin, c.y - top})
	c.y += laneGap
}

// laneHead names a kind beside its sign, and so is the key to the picture.
func (c *composer) laneHead(words string, k retrieval.ExerciseKind) {
	c.sheet.marks = append(c.sheet.marks, mark{kind: k, sure: true,
		bar: rect{margin, c.y + (leading-signSize)/2, signSize, signSize}, sign: margin + signSize/2})
	c.sheet.write(c.letters.line(words, plain), margin+signSize+5, c.y, quiet)
	c.y += leading + rowGap/2
}

func (c *composer) row(r row) {
	for _, p := range r.entries {
		c.sheet.marks = append(c.sheet.marks, mark{kind: p.kind, sure: p.span.sure,
			bar: rect{p.bar, c.y, p.length, signSize}, sign: p.sign})
		for i, l := range p.entry.label {
			x := p.label
			if p.toLeft {
				x += p.width - l.width
			}
			c.sheet.write(l, x, c.y+signSize+underMark+float64(i)*leading, inkOf(l))
		}
	}
	c.y += signSize + underMark + float64(r.lines)*leading + rowGap
}
