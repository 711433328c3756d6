package quantity

import (
	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// furthest is how many words may stand between a number and its noun: "ten nuclear-powered and conventional attack submarines" has four.
const furthest = 6

// A counting reads the modifiers and the noun after a number.
type counting struct {
	*reader
	n     number
	outer bool   // it may share its noun with the next quantity
	best  phrase // the noun so far
	words int    // read so far
	mass  bool   // best is a mass, which counts nothing where another noun follows
}

// counted reads the modifiers and the noun after at.
func (r *reader) counted(at int, n number, outer bool) (phrase, bool) {
	c := counting{reader: r, n: n, outer: outer}
	for c.words = 0; c.words <= furthest; c.words++ {
		start, end := r.token(at)
		if c.read(start, end) {
			break
		}
		at = end
	}
	return c.best, c.best.end > 0
}

// read takes in the word from start to end, and reports whether the phrase ends with it or before it.
func (c *counting) read(start, end int) (done bool) {
	word := c.text[start:end]
	switch {
	case word == "and" || word == "or":
		return c.join(start, end)
	case stops[word] || units[word] || months[word] || c.words == 0 && units[c.text[start:words.Letters(c.text, start)]]:
		return true
	}
	p, ok := c.materiel(start, end)
	switch {
	case ok:
		c.best = p
		if c.mass || !masses[word] || p.end > end {
			return true
		}
		c.mass = true
	case c.best.end > 0 && !c.mass && !words.Small(word):
		return true
	case c.best.end == 0 && !c.n.small && isPlural(word):
		c.best = phrase{head: retrieval.Span{Start: start, End: end}, end: end}
	}
	return c.parted(end)
}

// join reads an "and" from start to end, and reports whether the phrase ends before it: it does where a noun or nothing stands before, and
// where the next quantity follows.
func (c *counting) join(start, end int) (done bool) {
	if c.words == 0 || c.best.end > 0 && !c.mass {
		return true
	}
	if _, follows := c.amount(words.Space(c.text, c.pastQualifier(end))); !follows {
		return false
	}
	if c.outer && !c.mass {
		c.best, _ = c.shared(c.before(start), end)
	}
	return true
}

// before is where the word before start ends.
func (c *counting) before(start int) int {
	word, from := words.Last(c.text, start)
	return from + len(word)
}

// materiel reads a noun of people or of materiel that begins with the word from start to end.
func (c *counting) materiel(start, end int) (phrase, bool) {
	word, head := c.text[start:end], retrieval.Span{Start: start, End: end}
	switch class := c.class(end, word, c.n); {
	case class != Other:
		p := c.compound(start, end, class, c.n)
		return p, p.class != Other
	case isPeople(word):
		return phrase{head, end, People}, true
	case portions[word] && c.hardware(end) > 0:
		head.End = c.hardware(end)
		return phrase{head, head.End, Things}, true
	case isDesignation(word):
		return c.designated(start, end, c.n), true
	}
	return phrase{}, false
}

// hardware reads "of equipment", "of military hardware" after "pieces", and returns where it ends; 0 where it is not there.
func (r *reader) hardware(at int) int {
	word, end := words.Next(r.text, at)
	if word != "of" {
		return 0
	}
	for range furthest {
		if word, end = words.Next(r.text, end); hardware[word] {
			return end
		}
		if word == "" || stops[word] && word != "and" {
			break
		}
	}
	return 0
}

// designated reads the noun after the designation of equipment, or takes the designation for it: "two Tu-95MS bombers", "16 Su-30s".
func (r *reader) designated(start, end int, n number) phrase {
	at := end
	for range 3 {
		from, to := r.token(at)
		word := r.text[from:to]
		if class := r.class(to, word, n); class != Other {
			return r.compound(from, to, class, n)
		}
		if word == "" || stops[word] || r.parted(at) {
			break
		}
		at = to
	}
	return phrase{retrieval.Span{Start: start, End: end}, end, Things}
}
