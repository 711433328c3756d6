package timeline

import (
	"image/color"

	"verbatim/retrieval"
)

// All lengths are in points of a phone, whose screen is 350 points wide between Discord's margins. Nothing is set smaller than
// 11 points, the least that Apple's Human Interface Guidelines allow. Three pixels to the point are what a phone's screen has;
// on a desktop, where Discord shows a picture at most 550 wide, they leave almost two.
const (
	width   = 350.0
	density = 3.0

	textSize    = 11.0
	headingSize = 15.0
	leading     = 14.0 // from line to line
	headLeading = 20.0

	// tallest is the most that a phone held upright shows at once of a picture as wide as its screen: twice the width.
	tallest = 2 * width

	margin = 12.0 // left and right of everything
	gutter = 8.0  // between things side by side
	right  = width - margin
	column = (width - 2*margin - gutter) / 2 // the widest label: two fit side by side
)

func pixels(points float64) int { return int(points*density + 0.5) }

// A sheet is the picture in points: what is where, painted in the order of its fields.
type sheet struct {
	height float64
	bands  []rect
	rules  []rect
	cuts   []rect
	marks  []mark
	texts  []text

	shown []retrieval.Exercise
	left  int
}

// A rect is a rectangle: its upper left corner and its size.
type rect struct{ x, y, w, h float64 }

// A text is a line and where its upper left corner is.
type text struct {
	line
	x, y   float64
	colour color.RGBA
}

func (t text) box() rect { return rect{t.x, t.y, t.width, leading} }

// A mark shows an exercise on the axis: the sign of its kind, and, where it is longer than that, a bar.
type mark struct {
	kind retrieval.ExerciseKind
	sure bool
	bar  rect    // as high as the sign, and at least as wide
	sign float64 // the middle of the sign
}

// write adds a line of text.
func (s *sheet) write(l line, x, y float64, colour color.RGBA) {
	s.texts = append(s.texts, text{line: l, x: x, y: y, colour: colour})
}
