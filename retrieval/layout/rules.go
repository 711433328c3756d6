package layout

// The limits below were chosen on news pages and abstracts outside this repository, before the pages in testdata were
// written; the test prints how these come out, line by line where it is wrong.
const (
	headingRunes = 150 // the longest headlines have some 130 characters
	strongWords  = 4   // a heading of so many words names something; shorter ones may be buttons
	labelWords   = 2   // "Related stories:", "Ingredients:"; longer ones announce what is worth reading
	sectionWords = 6   // a heading within the body has fewer words, or is capitalised; others may be captions
	cellWords    = 4   // words between two marks of a menu
	solidWords   = 6   // a sentence of so many words is a text's body and not a caption or a button
	menuWords    = 12  // a headline without one small word is shorter than this
	menuCapitals = 0.8
	smallProse   = 0.15 // running English has .35 to .5 small words; headlines .1 to .25; menus hardly any
)

// isMarked reports whether a line shows by its own signs that it is no part of a text: nothing to read, marks between
// scraps, mostly hashtags or addresses, the sign of copyright.
func (p piece) isMarked() bool {
	t := p.traits
	switch {
	case t.words == 0:
		return true
	case p.startsWithSign:
		return true
	case t.labels*2 >= t.words:
		return true
	case t.ends && !t.trails:
		return false
	case t.bars > 0 && t.finite == 0 && t.words <= cellWords*(t.marks+1):
		return true
	}
	return t.marks > 1 && t.words <= cellWords*(t.marks+1)
}

// isMenu reports whether a line is a run of names with nothing that ties them together.
func (p piece) isMenu() bool {
	t := p.traits
	return !t.ends && t.words > menuWords && share(t.capitals, t.words) >= menuCapitals && share(t.small, t.words) < smallProse/2 &&
		!p.hasCommas
}

// isTeaser reports whether a line trails off without having said anything: "Continue reading…"
func (p piece) isTeaser() bool {
	return p.traits.trails && p.traits.words <= 3 && p.traits.small == 0 && p.traits.capitals > 0 && !p.quoted
}

// isByline reports whether a line says who wrote it: names after "by", with no verb.
func (p piece) isByline() bool {
	t := p.traits
	if t.by == 0 || t.ends || t.finite > 0 || t.by > 3 {
		return false
	}
	after := t.words - t.by
	return after >= 1 && after <= 10 && (t.by == 1 || after >= 2) && share(t.capitalsBy, after) >= 0.5
}

// isStamp reports whether a line says when: a time of day, or numbers that make up a good part of few words, with no verb.
func (p piece) isStamp() bool {
	t := p.traits
	if t.ends || t.finite > 0 || t.words > 10 || t.small > 1 {
		return false
	}
	return t.clock || t.numbers >= 2 && t.numbers*3 >= t.words
}

// isSentence reports whether a line that does not end as a sentence reads as one all the same: enough words, a verb with
// a tense, the small words of running text, and not in the capitals of a headline.
func (p piece) isSentence() bool {
	t := p.traits
	if t.inner {
		return true
	}
	capitals := share(t.capitals, t.words)
	small := share(t.small, t.words)
	if t.words >= 2*solidWords && small >= 2*smallProse && capitals < 0.5 {
		return true
	}
	return t.finite > 0 && t.words >= solidWords && small >= smallProse && capitals < 0.5
}

// isSolid reports whether a line is surely of the body of a text.
func (p piece) isSolid() bool {
	if p.form == literal || p.form == item && p.verdict == yes {
		return true
	}
	return p.verdict == yes && p.traits.words >= solidWords || p.verdict == yes && p.Len() >= 80
}

// isAddress reports whether a line has the site speak to its reader, outside of quotation marks.
func (p piece) isAddress() bool { return p.traits.site && p.traits.you && !p.hasQuotes }

// isPair reports whether a line is a name, a colon and a value: "Present: A. Lund, B. Moor".
func (p piece) isPair() bool { return p.named && !p.traits.colon && !p.traits.clock }

// isTitleLike reports whether a line has the form of a heading.
func (p piece) isTitleLike() bool {
	return !p.traits.ends && !p.traits.inner && p.traits.runes <= headingRunes
}

// isCaptionLike reports whether a line within the body may as well be a caption as a heading; then it is kept as prose.
func (p piece) isCaptionLike() bool {
	return p.traits.words >= sectionWords && p.traits.small > 0 && share(p.traits.capitals, p.traits.words) < 0.5
}

// isStrong reports whether a heading says enough to be known for one wherever it stands.
func (p piece) isStrong() bool {
	return p.isTitleLike() && p.traits.words >= strongWords && !p.traits.colon && !p.traits.possessive
}
