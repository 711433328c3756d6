package value

import (
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// afterAside is the verb of a mention that stands after words put in between: "The exercise, which includes night manoeuvres and drills, will be held". It is 0
// where no such words follow the mention.
func (c *scope) afterAside() int {
	const reach = 8 // words: "exercise between Togo, Benin and Ghana"
	words := c.s.Words
	for at := c.m.Last + 1; at+1 < len(words) && at <= c.m.Last+reach; at++ {
		if words[at].Is(",") && words[at+1].In(asides) {
			return closesAside(words, at)
		}
		if words[at].Is(";") || isFinite(words, at) || opensClause(words, at) {
			break
		}
	}
	return 0
}

// closesAside is the verb after the comma that ends the words put in between that begin with another; 0 where they are none.
func closesAside(words []syntax.Word, comma int) int {
	const longest = 40 // words: a list of what an exercise is made of
	if !words[comma+1].In(asides) {
		return 0
	}
	for at := comma + 2; at+1 < len(words) && at <= comma+longest; at++ {
		if words[at].Is(";") {
			return 0
		}
		if words[at].Is(",") && words[at+1].Has(syntax.Auxiliary|syntax.Happen) && isFinite(words, at+1) {
			return at + 1
		}
	}
	return 0
}

var asides = syntax.NewList(`which who including involving featuring comprising attended joined led hosted organised organized known called dubbed codenamed`)

// asideEnd is where the words about a mention end if it stands itself in words put in between after another: at their end.
func (c *scope) asideEnd(end int) int {
	words := c.s.Words
	for at := c.m.First - 2; at > 0; at-- {
		if !words[at].Is(",") || !words[at+1].In(asides) {
			continue
		}
		if verb := closesAside(words, at); verb > c.m.Last && mention.IsNoun(words[at-1].Lower) {
			return min(end, verb-1)
		}
		return end
	}
	return end
}

// opensReport reports whether brackets that open at a word end what a report opens with, an agency in brackets after the place and day: "Accra, 4 May (GNA) The
// exercise".
func opensReport(words []syntax.Word, at int) bool {
	const longest = 10 // words
	return at > 1 && at <= longest && words[at-1].Has(syntax.Date) && at+2 < len(words) && words[at+1].Acronym && words[at+2].Is(")") && !hasVerb(words, 0, at)
}

// joinedLeft is the first of the mentions that "and" joins with one, which have their subject and verb together: "started patrols and military drills". It is the
// mention itself where none is.
func joinedLeft(m *mention.Mention, all []mention.Mention, words []syntax.Word) *mention.Mention {
	for i := len(all) - 1; i >= 0; i-- {
		if before := &all[i]; before.Last == m.First-2 && words[m.First-1].Is("and") && len(before.Names)+len(m.Names) == 0 && before.First > 0 && words[before.First-1].Has(syntax.Event) {
			return before
		}
	}
	return m
}

// relativeEnd is the comma that ends the relative clause that begins at a word after a comma, where the verb of its subject follows: "Mali, which has
// broken with Paris, has concluded manoeuvres". It is 0 where none does.
func (c *scope) relativeEnd(opener int) int {
	words := c.s.Words
	if opener == 0 || !words[opener-1].Is(",") || !words[opener].Is("which", "who", "whose", "where") {
		return 0
	}
	end := c.m.First
	if end < 0 {
		end = len(words)
	}
	for at := end - 2; at > opener; at-- {
		if words[at].Is(",") && (isFinite(words, at+1) || isUnknownVerb(words, at+1)) {
			return at
		}
	}
	return 0
}
