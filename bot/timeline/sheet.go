package timeline

import (
	"image/color"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// A format is a size of paper, in points. A point is a CSS pixel of a screen that shows the picture at its full width.
type format struct{ width, tallest float64 }

// area is all of the paper, and what may reach over its edges of the room between things.
func (f format) area() float64 { return rect{w: f.width, h: f.tallest}.grown().area() }

// formats are the sizes of paper; the first that holds everything is taken, and the last where none does.
//
// Discord shows a picture at most 350 high on a desktop, and about 350 wide on a phone. Its type is therefore as large as the
// longer side is short, and the first papers are square: they can be read where they stand, down to type of 350/450 of its size.
// What needs more is opened: a phone held upright shows all of a picture that is up to twice as high as wide at its own width.
func formats() []format {
	return []format{{350, 350}, {400, 400}, {450, 450}, {350, 700}, {450, 900}, {550, 1100}}
}

// pixelWidth is how wide every picture is: two pixels to the point on the widest paper and three on the narrowest, as many as
// the screens of desktops and phones have.
const pixelWidth = 1100

const (
	textSize    = 11.0 // the least that Apple's Human Interface Guidelines allow
	leading     = 13.5 // from line to line
	headingSize = 15.0
	headLeading = 22.0

	margin = 11.0 // left and right of everything
	gutter = 8.0  // between things side by side

	// widestLabel lets two labels with their signs stand side by side on the smallest paper.
	widestLabel = 147.0
)

// A sheet is the picture in points: what is where, in the order in which it is painted.
type sheet struct {
	width, height float64

	bands []rect
	rules []rect // of no width
	cuts  []rect
	bars  []bar
	signs []sign
	texts []text

	lanes []reply.TimelineLane // what is shown, in the order in which it is read
	left  int                  // how many exercises are not
}

// A text is a line and where its upper left corner is.
type text struct {
	line
	x, y   float64
	colour color.RGBA
}

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
