package timeline

// A rect is a rectangle: its upper left corner and its size.
type rect struct{ x, y, w, h float64 }

// end is where r ends on the right, and bottom where it ends below.
func (r rect) end() float64    { return r.x + r.w }
func (r rect) bottom() float64 { return r.y + r.h }

func (r rect) area() float64 { return r.w * r.h }

func (r rect) overlaps(o rect) bool {
	return r.x < o.end() && o.x < r.end() && r.y < o.bottom() && o.y < r.bottom()
}

// grown is r with the room that must be on its right and under it.
func (r rect) grown() rect {
	r.w += gutter
	r.h += blockGap
	return r
}
