package layout

// A company is the pieces of one text, in which each is judged by its neighbours.
type company struct {
	pieces      []piece
	first, last int            // the first and last piece that is surely of the body
	strong      int            // the first strong heading before the body, or -1
	times       map[string]int // how often each short line occurs
	text        string
	sections    bool // short headings divide the body
	notes       bool // there is too little running text to tell anything by
}

func newCompany(text string, pieces []piece) *company {
	c := &company{pieces: pieces, text: text, first: len(pieces), last: -1, strong: -1, times: map[string]int{}}
	c.dropAddresses()
	prose, undecided := 0, 0
	for i, p := range pieces {
		switch p.verdict {
		case yes:
			prose += p.Len()
		case open:
			undecided += p.Len()
			c.times[text[p.Start:p.End]]++
		}
		if p.isSolid() {
			c.first, c.last = min(c.first, i), i
		}
	}
	// A text that is mostly short lines without stops is a list, notes or verse, and then none of them is furniture.
	const fewest = 0.2
	c.notes = share(prose, prose+undecided) < fewest
	c.strong = c.headline()
	c.sections = c.hasSections()
	return c
}

// dropAddresses makes furniture of what the site tells its reader above and below a text that otherwise never speaks so:
// notices about consent, calls to subscribe. In a letter or a manual, "we" and "you" are all over, and it stays.
func (c *company) dropAddresses() {
	const edge, leastBody = 4, 5
	var addresses []int
	body := 0
	for i, p := range c.pieces {
		switch {
		case p.verdict != yes:
		case p.isAddress() && (i < edge || i >= len(c.pieces)-2*edge):
			addresses = append(addresses, i)
		case p.traits.you && !p.hasQuotes:
			return
		case p.isSolid():
			body++
		}
	}
	if body < leastBody*len(addresses) {
		return
	}
	for _, i := range addresses {
		c.pieces[i].verdict = no
	}
}

// isPaired reports whether a line is a pair with several values, or touches one: a list of particulars, such as those at
// the head of minutes. A page's own pairs ("Comments: 14") have one value.
func (c *company) isPaired(i int) bool {
	if !c.pieces[i].isPair() {
		return false
	}
	if c.pieces[i].hasCommas {
		return true
	}
	above := i > 0 && !c.pieces[i].gap && c.pieces[i-1].isPair() && c.pieces[i-1].hasCommas
	below := i+1 < len(c.pieces) && !c.pieces[i+1].gap && c.pieces[i+1].isPair() && c.pieces[i+1].hasCommas
	return above || below
}

// headline is the first strong heading before the body that stands by itself, else the first strong one, else -1. Links
// such as one that leads past the menu touch the menu.
func (c *company) headline() int {
	first := -1
	for i := range c.pieces[:c.first] {
		p := c.pieces[i]
		if p.verdict != open || !p.isStrong() || c.isPage(i) {
			continue
		}
		if p.gap && (i+1 == len(c.pieces) || c.pieces[i+1].gap) {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// hasSections reports whether short headings divide the body, so that one right above it is no surprise.
func (c *company) hasSections() bool {
	for i := c.first; i < c.last; i++ {
		if p := c.pieces[i]; p.verdict == open && p.traits.words < strongWords && c.amid(i) == Heading {
			return true
		}
	}
	return false
}

func (c *company) kind(i int) Kind {
	p := c.pieces[i]
	switch {
	case p.verdict == no:
		return Furniture
	case p.verdict == head:
		return Heading
	case c.isEchoed(i):
		return Heading
	case p.verdict == yes:
		return Prose
	case c.notes:
		return Prose
	case i < c.first:
		return c.before(i)
	case i > c.last:
		return c.after(i)
	}
	return c.amid(i)
}

// isEchoed reports whether a short first line is repeated by the line after it: pages give their headline, and then a
// text that begins with it.
func (c *company) isEchoed(i int) bool {
	if i+1 >= len(c.pieces) || i > 0 && c.pieces[i-1].verdict == yes {
		return false
	}
	p, q := c.pieces[i], c.pieces[i+1]
	return p.form == plain && p.Len() <= headingRunes && p.Len() <= q.Len() && c.text[p.Start:p.End] == c.text[q.Start:q.Start+p.Len()]
}

// isPage reports whether a line tells of the page and not of the text: who, when, or names in a row.
func (c *company) isPage(i int) bool {
	p := c.pieces[i]
	if p.isByline() || p.isStamp() {
		return true
	}
	// Names in a row above a headline are a menu; the same above prose are a headline without small words.
	bare := p.traits.small == 0 && p.traits.words > strongWords && p.traits.capitals == p.traits.words && !p.hasCommas
	return bare && i+1 < len(c.pieces) && c.pieces[i+1].verdict == open && c.pieces[i+1].isStrong()
}

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
