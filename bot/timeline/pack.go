package timeline

import (
	"cmp"
	"slices"
	"sort"
)

// A packing is blocks that have found their places, and where the lowest of them ends.
type packing struct {
	blocks []block
	bottom float64
}

// pack finds places for entries, given in order of time as the blocks that each may become. They stand in that order, with their
// labels on the right where there is a choice, or, where that makes it lower, in the fullest rows. Of these the emptiest comes
// first, so that the others move up into its gaps.
func pack(entries [][]block, taken rect) packing {
	ordered, full := newPacking(taken), newPacking(taken)
	for _, ways := range entries {
		ordered.add(ways)
	}
	for _, row := range slices.Backward(fullestRows(entries)) {
		for _, b := range row {
			full.add([]block{b})
		}
	}
	if full.bottom < ordered.bottom {
		return full.packing
	}
	return ordered.packing
}

// A packer adds blocks to a packing, as high as there is room beside and under what is there.
type packer struct {
	packing
	top   float64
	boxes []rect // of all that is there
}

func newPacking(taken rect) packer {
	return packer{packing{bottom: taken.bottom()}, taken.y, []rect{taken}}
}

// add adds the block that finds a place higher than the others do.
func (p *packer) add(ways []block) {
	var best block
	for i, b := range ways {
		b.box.y = p.top
		if b.box.y = highest(b.box, p.boxes); i == 0 || b.box.y < best.box.y {
			best = b
		}
	}
	p.blocks = append(p.blocks, best)
	p.boxes = append(p.boxes, best.box)
	p.bottom = max(p.bottom, best.box.bottom())
}

// highest is the least y, from that of box on, at which box with room around it overlaps none of the boxes.
func highest(box rect, boxes []rect) float64 {
	box = box.grown()
	for moved := true; moved; {
		moved = false
		for _, o := range boxes {
			if o = o.grown(); box.overlaps(o) {
				box.y = o.bottom()
				moved = true
			}
		}
	}
	return box.y
}

// fullestRows shares entries out to rows, each of which is filled as well as what is left allows. Against adding in order of time
// alone this saves a fifth of the height where there are many (TestPackingSaves).
func fullestRows(entries [][]block) [][]block {
	var rows [][]block
	left := slices.Clone(entries)
	for len(left) > 0 {
		row := fullestRow(left)
		rows = append(rows, row)
		left = slices.DeleteFunc(left, func(ways []block) bool { return slices.ContainsFunc(row, ways[0].isFor) })
	}
	return rows
}

// isFor reports whether b and o are ways for the same entry.
func (b block) isFor(o block) bool { return b.number == o.number }

// fullestRow chooses the blocks that fill a row best, by the area that they take: weighted interval scheduling. Two ways for one
// entry share its sign, and so are never chosen together.
func fullestRow(entries [][]block) []block {
	blocks := slices.Concat(entries...)
	slices.SortStableFunc(blocks, func(a, b block) int { return cmp.Compare(a.box.end(), b.box.end()) })
	filled := make([]float64, len(blocks)+1) // how much the first so many fill at best
	before := make([]int, len(blocks))       // how many are wholly on the left of each
	for i, b := range blocks {
		before[i] = sort.Search(i, func(j int) bool { return blocks[j].box.end()+gutter > b.box.x })
		filled[i+1] = max(filled[i], filled[before[i]]+b.worth())
	}
	var row []block
	for i := len(blocks); i > 0; {
		if filled[i] == filled[i-1] {
			i--
			continue
		}
		row = append(row, blocks[i-1])
		i = before[i-1]
	}
	slices.Reverse(row)
	return row
}

// worth is how well a block fills a row. A label on the right is preferred where nothing else decides.
func (b block) worth() float64 {
	if b.toLeft {
		return b.box.area() - 1
	}
	return b.box.area()
}
