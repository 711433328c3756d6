package layout

// colon judges a line within the body that announces what follows.
func (c *company) colon(i int) Kind {
	short := c.pieces[i].traits.words <= labelWords && c.pieces[i].traits.finite == 0
	switch {
	case short && c.pieces[i+1].verdict == open && !c.introduces(i):
		return Furniture // a label over a single link
	case short:
		return Heading
	}
	return Prose
}

// isLinked reports whether a line follows a short label that announces it alone.
func (c *company) isLinked(i int) bool {
	return i > c.first && c.pieces[i-1].verdict == open && c.pieces[i-1].traits.colon && c.colon(i-1) == Furniture
}

// introduces reports whether the line's colon is kept: prose or a list of at least two follows.
func (c *company) introduces(i int) bool {
	if i+1 >= len(c.pieces) {
		return false
	}
	if c.pieces[i+1].verdict == yes {
		return true
	}
	return i+2 < len(c.pieces) && c.pieces[i+1].verdict == open && c.pieces[i+2].verdict == open && !c.pieces[i+2].gap
}

// isListed reports whether a line stands in a list that a line with a colon introduces.
func (c *company) isListed(i int) bool {
	for j := i - 1; j >= 0 && j >= i-20; j-- { // longer lists have bullets
		p := c.pieces[j]
		if p.traits.colon && (p.verdict == open || p.verdict == yes) {
			return c.introduces(j)
		}
		if p.verdict != open && p.form != item || c.pieces[j+1].gap && j+1 != i-1 && j+1 != i {
			return false
		}
	}
	return false
}

// isAlone reports whether no other undecided line touches this.
func (c *company) isAlone(i int) bool {
	touchesAbove := i > 0 && !c.pieces[i].gap && c.pieces[i-1].verdict == open
	touchesBelow := i+1 < len(c.pieces) && !c.pieces[i+1].gap && c.pieces[i+1].verdict == open
	return !touchesAbove && !touchesBelow
}

// endsGroup reports whether a blank line or prose follows.
func (c *company) endsGroup(i int) bool {
	return i+1 >= len(c.pieces) || c.pieces[i+1].gap || c.pieces[i+1].verdict == yes
}

// leads reports whether the next piece that is no furniture is prose, or another heading's.
func (c *company) leads(i int) bool {
	for j := i + 1; j < len(c.pieces) && j <= i+3; j++ {
		switch c.pieces[j].verdict {
		case yes:
			return true
		case head:
			return true
		case open:
			return c.pieces[j].isTitleLike() && c.pieces[j].gap && j == i+1
		}
	}
	return false
}
