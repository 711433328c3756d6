package mention

import "verbatim/retrieval/exercise/syntax"

// inBrackets takes another name in brackets that open at a word, quotes passed over: "Search-2021 (Poisk-2021)", "Rim of the Pacific (RIMPAC)".
func (f *Finder) inBrackets(words []syntax.Word, m *Mention, at int) {
	for at < len(words) && (words[at].IsQuote() || words[at].Is("*", "**")) {
		at++
	}
	if at >= len(words) || !words[at].Is("(", "[") {
		return
	}
	at = overLanguage(words, at+1)
	name, ok := f.nameAt(words, at)
	if !ok {
		name, ok = f.gloss(words, at)
	}
	if !ok || name.Last+1 >= len(words) {
		return
	}
	if next := &words[name.Last+1]; !next.Is(")", "]", "in", "for", "to") && !next.IsQuote() {
		return
	}
	m.Names = append(m.Names, name)
	m.Last = max(m.Last, closing(words, name.Last))
}

// overLanguage passes over what leads to the name in brackets: "(in Polish: Szabla)", "(Polish for Sabre)", "(or “Sabre”)".
func overLanguage(words []syntax.Word, at int) int {
	next := at
	if next < len(words) && words[next].Is("in", "or") {
		next++
	}
	if next < len(words) && words[next].Has(syntax.Nation) {
		next++
		if next < len(words) && words[next].Is(":", "for") {
			return next + 1
		}
	}
	if next < len(words) && next == at+1 && words[at].Is("or") || next > at+1 {
		return next
	}
	return at
}

// gloss is what a name means, in quotes that open at a word and fill the brackets: Balikatan ("shoulder to shoulder").
func (f *Finder) gloss(words []syntax.Word, at int) (Name, bool) {
	const longest = 5 // words
	if at >= len(words) || !words[at].IsQuote() {
		return Name{}, false
	}
	for last := at + 1; last+2 < len(words) && last-at <= longest; last++ {
		if words[last].Shape == syntax.Mark {
			break
		}
		if words[last+1].IsQuote() && words[last+2].Is(")") {
			return nameOf(f.text, words, at+1, last), true
		}
	}
	return Name{}, false
}

// opening is the word that opens the brackets that close at a word.
func opening(words []syntax.Word, at int) int {
	for at > 0 && !words[at].Is("(") {
		at--
	}
	return at
}

// closing is the word that closes the brackets after a word, or the last before the sentence ends.
func closing(words []syntax.Word, at int) int {
	for at < len(words)-1 && !words[at].Is(")", "]") {
		at++
	}
	return at
}
