package timeline

import "image/color"

// A block is an entry where it is drawn: on top a bar, where its time is long enough to be seen, and beneath it the sign of its
// kind with the label beside it.
type block struct {
	entry
	number int     // of the entry, among those that are packed together
	box    rect    // all of it
	bar    rect    // empty where there is none
	sign   float64 // the left end of the sign
	label  float64 // the left end of the label
	toLeft bool    // whether the label is on the left of the sign, and flush right
}

// Sizes of the parts of a block.
const (
	signSize  = 10.0         // wide and high
	signGap   = 4.0          // between a sign and its label
	leastBar  = 2 * signSize // what is shorter is told by the sign alone
	barHeight = 5.0
	barGap    = 2.0 // under a bar
	blockGap  = 5.0 // under a block
)

// ways are the blocks that an entry may become between two edges: with its label to the right of its sign, and to the left.
// There is at least one, as a block takes at most half of the room. The number is the entry's own.
func (e entry) ways(s scale, number int, left, right float64) []block {
	from, to := s.at(e.span.first), s.at(e.span.last+1)
	b := block{entry: e, number: number}
	if to-from > leastBar {
		b.bar = rect{from, 0, to - from, barHeight}
	} else {
		from = min(max((from+to-signSize)/2, left), right-signSize)
		to = from + signSize
	}
	var ways []block
	if toRight := b.beside(from, from+signSize+signGap, from, to); toRight.box.x+toRight.box.w <= right {
		ways = append(ways, toRight)
	}
	b.toLeft = true
	if toLeft := b.beside(to-signSize, to-signSize-signGap-e.width, from, to); toLeft.box.x >= left {
		ways = append(ways, toLeft)
	}
	return ways
}

// beside completes a block whose sign and label begin, and whose time reaches, where they are given to.
func (b block) beside(sign, label, from, to float64) block {
	b.sign, b.label = sign, label
	b.box.x = min(from, label)
	b.box.w = max(to, label+b.width) - b.box.x
	b.box.h = b.entry.height()
	if b.bar.w > 0 {
		b.box.h += barHeight + barGap
	}
	return b
}

// block adds an exercise to the lane that is begun.
func (c *composer) block(b block) {
	lane := &c.sheet.lanes[len(c.sheet.lanes)-1]
	lane.Exercises = append(lane.Exercises, b.exercise)
	y := b.box.y
	if b.bar.w > 0 {
		c.sheet.bars = append(c.sheet.bars, bar{rect{b.bar.x, y, b.bar.w, b.bar.h}, b.kind, b.span.sure})
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
