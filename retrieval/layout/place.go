package layout

// before judges a line above the body: the headline, what stands around it, or a caption.
func (c *company) before(i int) Kind {
	p := c.pieces[i]
	switch {
	case c.isPaired(i):
		return Prose
	case c.isPage(i):
		return Furniture
	case i == c.strong:
		return Heading
	case p.isSentence():
		return Prose
	case i > c.strong && p.isStrong() && p.gap && c.endsGroup(i):
		return Heading
	case c.strong >= 0 && i == c.first-1 && p.isTitleLike() && c.isAlone(i) && c.sections:
		return Heading
	case c.strong >= 0:
		return Furniture // a button, a label or a name beside the headline
	case p.isTitleLike() && p.gap && c.endsGroup(i) && !p.traits.colon:
		return Heading
	case p.traits.colon && c.introduces(i):
		return Prose
	}
	return Furniture
}

// after judges a line below the body, where there is nothing left to head.
func (c *company) after(i int) Kind {
	p := c.pieces[i]
	switch {
	case c.isPaired(i):
		return Prose
	case c.isPage(i):
		return Furniture
	case p.traits.colon:
		if c.introduces(i) {
			return Prose
		}
		return Furniture
	case c.isListed(i), p.isSentence():
		return Prose
	}
	return Furniture
}

// amid judges a line within the body, where most lines are worth keeping.
func (c *company) amid(i int) Kind {
	p := c.pieces[i]
	switch {
	case p.isByline() || p.traits.clock && p.isStamp():
		return Furniture
	case p.traits.colon:
		return c.colon(i)
	case c.isListed(i), p.isSentence():
		return Prose
	case p.startsLow && p.traits.words > 2, p.isCaptionLike() && !c.isLinked(i):
		return Prose
	case c.times[c.text[p.Start:p.End]] > 1:
		return Furniture // no text has the same heading twice
	case p.isTitleLike() && c.isAlone(i) && c.leads(i):
		return Heading
	case p.traits.words <= 2 && !c.isAlone(i):
		return Furniture // a bar of buttons
	case c.isLinked(i):
		return Furniture
	}
	return Prose
}
