package value

import (
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// newLoose is a scope without a mention: all of a sentence but its dateline, who says so, the clauses that say who does not take part, and what stands
// after a semicolon, where a sentence often turns to others.
func newLoose(s *syntax.Sentence) *scope {
	words := s.Words
	c := &scope{s: s, m: nowhere, open: make([]bool, len(words)), lands: withPairs(s)}
	c.begin = afterSaying(words, afterDateline(words))
	if c.begin+1 < len(words) && words[c.begin].Is("when", "as", "while") {
		c.begin++
	}
	for first := c.begin; first < len(words) && (!words[first].Is(";") || c.goesOnWith(first+1)); {
		last := segmentEnd(words, first)
		if !refuses(words[first:last]) {
			c.openWords(first, last)
		}
		first = last
	}
	return c
}

// nowhere is the mention of a sentence that has none.
var nowhere = &mention.Mention{First: -1, Last: -1, Head: -1}

// goesOnWith reports whether the words after a semicolon go on with the next of those who take part: "; France with the frigate Aconit".
func (c *scope) goesOnWith(at int) bool {
	words := c.s.Words
	if at < len(words) && words[at].Has(syntax.Article) {
		at++
	}
	return at < len(words) && words[at].Has(syntax.Nation)
}

// openWords opens the words [first, last), and leaves out who said so.
func (c *scope) openWords(first, last int) {
	words, open := c.s.Words, true
	for at := first; at < last; at++ {
		if words[at].Is(",") || words[at].IsDash() {
			open = !attributes(words, at+1) && (open || at+1 < last && !words[at+1].Has(syntax.Date)) // "announced today, 6 March"
		}
		c.open[at] = open
		open = open || words[at].Is("that") // "adding that the navies of"
	}
}

// segmentEnd is where the part of a sentence ends that begins at a word: at a semicolon, a full stop within a quotation, or a word that sets what
// follows against it.
func segmentEnd(words []syntax.Word, first int) int {
	for at := first + 1; at < len(words); at++ {
		if words[at].In(partings) {
			return at
		}
	}
	return len(words)
}

var partings = syntax.NewList(`; . but while whereas although though if`)

// afterDateline is the first word after the place and day that a report opens with: "MAUN, 3 June (Agency) –".
func afterDateline(words []syntax.Word) int {
	const longest = 16 // words: two cities, a day, an agency
	for at := 1; at < len(words) && at < longest; at++ {
		w := &words[at]
		if w.Is("(") && opensReport(words, at) {
			return closing(words, at) + 1
		}
		if w.IsDash() && words[0].Shape == syntax.Capital && !words[0].Has(syntax.Date) {
			return at + 1
		}
		if w.Shape == syntax.Small && !w.Has(syntax.Date|syntax.Preposition) {
			break
		}
	}
	return 0
}

// afterSaying is the first word of what somebody is said to say, where a sentence that goes on from a word begins with who does: "He said an advance
// party", "The colonel told reporters that".
func afterSaying(words []syntax.Word, from int) int {
	for at := from; at < len(words); at++ {
		switch {
		case words[at].IsQuote() || words[at].Is(";", ":"):
			return from
		case isSaying(words, at) && at > from:
			for next := at + 1; next < len(words) && next <= at+8; next++ {
				if words[next].Is("that") {
					return next + 1
				}
				if words[next].Shape == syntax.Mark || isFinite(words, next) {
					break
				}
			}
			if isReported(words, at, len(words)) && !inverted(words, at) {
				return at + 1
			}
			return from
		case isFinite(words, at):
			return from
		}
	}
	return from
}
