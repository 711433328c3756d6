package mention

import (
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

// isInTongue reports whether a name begins at a word that is said to be one in another language or to other people: "Szabla in Polish", "Nordlys to
// the Norwegians".
func (f *Finder) isInTongue(words []syntax.Word, at int) bool {
	name, ok := f.nameAt(words, at)
	if !ok {
		return false
	}
	next := afterQuotes(words, name.Last)
	if next >= len(words) || !words[next].Is("in", "to", "for") {
		return false
	}
	if next++; next < len(words) && words[next].Is("the") {
		next++
	}
	tongue := next < len(words) && (words[next].Has(syntax.Nation) || words[next].Shape == syntax.Capital && words[next-1].Is("in") && isTongue(words[next].Lower))
	return tongue && (next+1 >= len(words) || words[next+1].Shape == syntax.Mark)
}

// isTongue reports whether a word has the ending of an adjective of a people, which is its language's name: "Polish", "Spanish", "Estonian", "Chinese".
func isTongue(lower string) bool {
	for _, ending := range [...]string{"ish", "an", "ese", "ic", "ch", "ek"} {
		if strings.HasSuffix(lower, ending) {
			return true
		}
	}
	return false
}

// overTongue passes over who calls it so: "known in Russian as", "known to the troops as".
func overTongue(words []syntax.Word, at int) int {
	const longest = 4
	if at >= len(words) || !words[at].Is("in", "to", "by", "among", "locally") {
		return at
	}
	for next := at + 1; next < len(words) && next <= at+longest; next++ {
		if words[next].Is("as") {
			return next + 1
		}
	}
	return at
}
