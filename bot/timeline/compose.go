package timeline

import (
	"image/color"
	"slices"
	"strings"

	"verbatim/bot/reply"
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
	edge    = 9.0 // above and below everything
	lanePad = 5.0 // inside a lane, above and below
	laneGap = 4.0 // between lanes
)

// compose makes the sheet, as high as it becomes.
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
	c.write(count, c.right()-count.width, c.y+headingSize-textSize, quiet) // on one base with the title
	title := l.elide(l.drawable(c.title), heading, c.right()-count.width-gutter-margin)
	c.write(l.line(title, heading), margin, c.y, ink)
	c.y += headLeading
}

// foot adds what a reader must know to read the picture rightly.
func (c *composer) foot() {
	if slices.ContainsFunc(c.dated, func(e entry) bool { return !e.span.sure }) {
		c.say(reply.TimelineUnsure)
	}
	if slices.ContainsFunc(c.sheet.texts, func(t text) bool { return strings.ContainsRune(t.words, missing) }) {
		c.say(reply.TimelineMissing)
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
