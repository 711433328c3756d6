package timeline

import (
	"cmp"
	"slices"
)

// A block is an entry where it is drawn: a bar on top, where it took longer than a sign is wide, and beneath it the sign of its
// kind with the label beside it.
type block struct {
	entry
	box    rect    // all of it
	bar    rect    // empty where there is none
	sign   float64 // the left end of the sign
	label  float64 // the left end of the label
	toLeft bool    // whether the label is on the left of the sign, and flush right
}

// Sizes of the parts of a block.
const (
	signSize  = 9.0 // wide and high
	signGap   = 4.0 // between a sign and its label
	barHeight = 5.0
	barGap    = 2.0 // under a bar
	blockGap  = 5.0 // under a block
)

// ways are the blocks that an entry may become between two edges: with its label to the right of its sign, and to the left.
// There is at least one, as a block takes at most half of the room.
func (e entry) ways(s scale, left, right float64) []block {
	from, to := s.at(e.span.first), s.at(e.span.last+1)
	b := block{entry: e}
	if to-from > signSize {
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
	b.box.h = max(float64(len(b.entry.label))*leading, leading)
	if b.bar.w > 0 {
		b.box.h += barHeight + barGap
	}
	return b
}

// pack puts entries, in order of time, as high as there is room, under and beside what is taken already. It returns the blocks
// and where the lowest of them ends.
func pack(entries []entry, s scale, left, right float64, taken rect) ([]block, float64) {
	var blocks []block
	boxes := []rect{taken}
	bottom := taken.y + taken.h
	for _, e := range entries {
		b := slices.MinFunc(raised(e.ways(s, left, right), taken.y, boxes), func(a, b block) int { return cmp.Compare(a.box.y, b.box.y) })
		blocks = append(blocks, b)
		boxes = append(boxes, b.box)
		bottom = max(bottom, b.box.y+b.box.h)
	}
	return blocks, bottom
}

// raised are the blocks as high as each finds room, at y or below.
func raised(blocks []block, y float64, boxes []rect) []block {
	for i := range blocks {
		blocks[i].box.y = y
		blocks[i].box.y = highest(blocks[i].box, boxes)
	}
	return blocks
}

// highest is the least y, from that of box on, at which box with room around it overlaps none of the boxes.
func highest(box rect, boxes []rect) float64 {
	box.w += gutter
	box.h += blockGap
	for moved := true; moved; {
		moved = false
		for _, o := range boxes {
			if o.w += gutter; !box.overlaps(rect{o.x, o.y, o.w, o.h + blockGap}) {
				continue
			}
			box.y = o.y + o.h + blockGap
			moved = true
		}
	}
	return box.y
}
