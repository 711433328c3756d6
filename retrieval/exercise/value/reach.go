package value

import (
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// A scope is the words of a sentence that speak of one mention.
type scope struct {
	s    *syntax.Sentence
	m    *mention.Mention
	open []bool // by word

	begin int // the first word that tells something: what stands before it is a dateline, or says who says so

	lax    bool // every verb but those of speech makes participants of its subjects
	strict bool // only verbs that alone say so make participants of their subjects

	lands []syntax.Land // those of the sentence, with the phrases that speak of two named before
}

// newScope finds how far the words about a mention reach, given all mentions of its sentence.
func newScope(s *syntax.Sentence, m *mention.Mention, all []mention.Mention) *scope {
	c := &scope{s: s, m: m, open: make([]bool, len(s.Words)), lands: withPairs(s)}
	for at := m.First; at <= m.Last && at < len(s.Words); at++ {
		c.open[at] = true
	}
	c.reachRight(m.Last+1, c.between(m.Last, c.asideEnd(nextMention(m, all, len(s.Words)))))
	if verb := c.afterAside(); verb > 0 {
		c.reachRight(verb, c.between(verb, nextMention(&mention.Mention{Last: verb}, all, len(s.Words))))
	}
	left := joinedLeft(m, all, s.Words)
	c.reachLeft(left.First, c.between(lastMention(left, all), left.First))
	return c
}

// nextMention is the first word of the next mention, where the words about this one end.
func nextMention(m *mention.Mention, all []mention.Mention, end int) int {
	for i := range all {
		if all[i].First > m.Last && !all[i].Phase && all[i].First < end {
			end = all[i].First
		}
	}
	return end
}

// lastMention is the last word of the mention before; -1 for none.
func lastMention(m *mention.Mention, all []mention.Mention) int {
	last := -1
	for i := range all {
		if all[i].Last < m.First && all[i].Last > last {
			last = all[i].Last
		}
	}
	return last
}

// reachRight opens the words after a mention. What does not speak of it is passed over: a clause of its own, words in brackets, who said
// it. After a comma the sentence may come back to it.
func (c *scope) reachRight(from, end int) {
	words, open := c.s.Words, true
	for at := from; at < end; at++ {
		w := &words[at]
		switch {
		case w.Is(";"):
			return
		case w.Is("(") && at != c.m.Last+1 && !(onlyQuotes(words, c.m.Last+1, at) && dates(words, at+1)) && !c.listsIn(at):
			at = closing(words, at)
			continue
		case w.Is(",") || w.IsDash():
			if c.handsOver(at) {
				return
			}
			if attributes(words, at+1) {
				open = false
			} else if !open {
				open = c.comesBack(at + 1)
			}
			continue
		case opensClause(words, at):
			open = open && tellsOf(words, at)
		case turnsAway(words, at):
			open = false
		case w.Is("and", "but") && at+1 < end && words[at+1].Is("it") && open: // "starts today and it will continue"
		case w.Is("and", "but") && newSubject(words, at) && verbBefore(words, at):
			return
		}
		c.open[at] = open
	}
}

// between is where the words about the mention that ends at last end, and those about the one that begins at next begin: where a clause
// begins, else at the last "and", else with the next mention.
func (c *scope) between(last, next int) int {
	words := c.s.Words
	if last < 0 || next >= len(words) {
		return max(0, min(next, len(words))) * min(1, last+1)
	}
	joint := next
	for at := next - 1; at > last; at-- {
		w := &words[at]
		if w.Is(";") || opensClause(words, at) {
			return at
		}
		if w.Is("and", "but", ",") && joint == next && !words[at-1].Has(syntax.Nation) {
			joint = at
		}
		if w.Is("and", "but", ",") && hasVerb(words, at+1, next) && !words[at+1].Has(syntax.Verb|syntax.Preposition|syntax.Nation) {
			return at
		}
	}
	return joint
}

// handsOver reports whether after the comma or dash at a word a clause begins that has a subject of its own, while the mention has had its
// verb: "As these drills take place in China, US forces leave".
func (c *scope) handsOver(at int) bool {
	words := c.s.Words
	return newSubject(words, at) && hasVerb(words, c.m.Last+1, at) && !words[min(at+1, len(words)-1)].Has(syntax.Opener)
}

// reachLeft opens the words before a mention, back to where its clause begins, and at most to the word first.
func (c *scope) reachLeft(from, first int) {
	words, verb := c.s.Words, false
	for at := from - 1; at >= first; at-- {
		w := &words[at]
		switch {
		case w.IsDash() && closes(words, at):
			for at--; at > first && !words[at].IsDash(); at-- {
				c.open[at] = true
			}
			continue
		case w.Is(";", ":", "(") || w.IsDash():
			return
		case w.Is(")"):
			if at = opening(words, at); opensReport(words, at) {
				return
			}
			continue
		case opensClause(words, at):
			if end := c.relativeEnd(at); end > 0 {
				clear(c.open[at:end])
				continue
			}
			c.openAntecedent(at, verb)
			return
		case w.Is("and", "but") && (!verb && isFinite(words, c.m.Last+1) || verb && newSubject(words, at)) && verbBefore(words, at):
			return
		case w.Has(syntax.Speech) && !w.Has(syntax.Event|syntax.Join|syntax.Receive|syntax.Happen|syntax.Intend) && verb && isReported(words, at, c.m.First):
			return
		}
		verb = verb || w.Has(syntax.Verb|syntax.Auxiliary) && !isNominal(words, at)
		c.open[at] = true
	}
}

// openAntecedent opens the country that a relative clause is about: "Japan, which hosted the drill".
func (c *scope) openAntecedent(opener int, verb bool) {
	words := c.s.Words
	if !verb || !words[opener].Is("which", "that", "who") || opener+1 >= len(words) || !words[opener+1].Has(syntax.Verb|syntax.Auxiliary) {
		return
	}
	for at := opener - 1; at >= 0; at-- {
		if !words[at].Has(syntax.Nation) && !words[at].Is(",", "and", "the") {
			return
		}
		c.open[at] = true
	}
}

// listsIn reports whether brackets that open at a word hold the countries that were counted before: "five nations (Kenya, Uganda …)".
func (c *scope) listsIn(at int) bool {
	return at+1 < len(c.s.Words) && c.s.Words[at+1].Has(syntax.Nation) && c.afterParties(at)
}

// comesBack reports whether the words after a comma go on with the mention: its verb, or a phrase about it.
func (c *scope) comesBack(at int) bool {
	words := c.s.Words
	for at < len(words) && (words[at].Has(syntax.Adverb) || words[at].Is("and")) {
		at++
	}
	if at >= len(words) {
		return false
	}
	return words[at].Has(syntax.Auxiliary) || words[at].Has(syntax.Happen|syntax.Event) && !words[at].Is("following", "like") ||
		words[at].Is("with", "in", "near", "off", "involving", "alongside", "featuring", "between")
}
