package timeline

import (
	"image/color"

	"verbatim/retrieval"
)

// A format is a size of paper, in points. A point is a CSS pixel of a screen that shows the picture at its full width.
type format struct{ width, tallest float64 }

// formats are the sizes of paper, smallest first: the smallest that holds all is taken, and the largest where none does. The
// first is as wide as Discord shows a picture on a phone, the last as wide as it does on a desktop: what fits no smaller one
// must be opened on a phone to be read. None is higher than one and a half times its width, so that all of it is on the screen
// when a phone held upright shows it as wide as it can.
func formats() []format {
	return []format{{350, 525}, {440, 660}, {550, 825}}
}

// pixelWidth is how wide every picture is: two pixels to the point on a desktop, and three on a phone, whose screens have so many.
const pixelWidth = 1100

const (
	textSize    = 11.0 // the least that Apple's Human Interface Guidelines allow
	headingSize = 15.0
	leading     = 13.5 // from line to line

	margin = 11.0 // left and right of everything
	gutter = 8.0  // between things side by side

	// widestLabel lets two labels with their signs stand side by side on the smallest paper.
	widestLabel = 148.0
)

// A sheet is the picture in points: what is where, in the order in which it is painted.
type sheet struct {
	letters lettering
	width   float64
	height  float64

	bands []rect
	rules []rect // of no width
	cuts  []rect
	bars  []bar
	signs []sign
	texts []text

	shown []retrieval.Exercise // in the order in which they are read
	left  int
}

// A rect is a rectangle: its upper left corner and its size.
type rect struct{ x, y, w, h float64 }

func (r rect) overlaps(o rect) bool {
	return r.x < o.x+o.w && o.x < r.x+r.w && r.y < o.y+o.h && o.y < r.y+r.h
}

// moved is r so much further to the right and down.
func (r rect) moved(x, y float64) rect {
	r.x += x
	r.y += y
	return r
}

// A text is a line and where its upper left corner is.
type text struct {
	line
	x, y   float64
	colour color.RGBA
}

func (t text) box() rect { return rect{t.x, t.y, t.width, leading} }

// A bar shows how long an exercise took or, where that is not sure, within what time it was.
type bar struct {
	rect
	kind retrieval.ExerciseKind
	sure bool
}

// A sign is the shape of a kind, full where the days are known and hollow where they are not.
type sign struct {
	rect
	kind retrieval.ExerciseKind
	sure bool
}
