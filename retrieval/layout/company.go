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
