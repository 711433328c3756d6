package mention

import "verbatim/retrieval/exercise/syntax"

// subjectOf takes a name of which the phrase is said: "RIMPAC is the world's largest naval exercise", "Harbour Shield 2019, a two-week
// exercise".
func (f *Finder) subjectOf(words []syntax.Word, m *Mention) {
	if m.First < 2 || m.Article == Pointing || len(m.Names) > 0 {
		return
	}
	phrase := m.First
	if words[phrase-1].IsQuote() && words[phrase-2].Is("a", "an", "the") {
		phrase -= 2 // is a "rehearsal exercise"
	}
	if phrase == 0 {
		return
	}
	at, apposed, ok := beforeCopula(words, phrase-1)
	if !ok {
		return
	}
	if !apposed {
		at = beforeHolders(words, at)
	}
	first, ok := runBefore(words, at)
	if !ok || !f.isSubject(words, m, first, at, apposed) {
		return
	}
	f.give(words, m, nameOf(f.text, words, first, at))
	f.inAside(words, m, at)
	m.Declared = apposed && first > 0 && (words[first-1].Has(syntax.Naming) || first > 1 && words[first-1].Is("as") && words[first-2].Has(syntax.Naming))
	m.Predicate = m.Article == Indefinite && !apposed
	m.First, m.Article = first, Definite
}

// beforeHolders is the last word before a phrase that ends at a word and says whose something is, and before brackets: "Amber Tide (AT) by Togo and Benin". It
// is the word itself where there is none.
func beforeHolders(words []syntax.Word, last int) int {
	at := last
	for at > 0 && (words[at].Has(syntax.Nation) || words[at].Is("and", ",", "the")) {
		at--
	}
	if at == last || at < 1 || !words[at].Is("by", "of", "between") {
		return last
	}
	if at--; words[at].Is(")") {
		at = opening(words, at) - 1
	}
	return max(at, 0)
}

// beforeCopula is the last word before a comma, a dash, or a form of "to be" with its adverbs, and tells which of them it was.
func beforeCopula(words []syntax.Word, at int) (subject int, apposed, ok bool) {
	from := at
	for at > 0 && (words[at].Has(syntax.Adverb) || words[at].Is("is", "was", "are", "were", "be", "been", "will", "has", "to")) {
		at--
	}
	copula := at < from && (words[at+1].Has(syntax.Auxiliary) || words[from].Is("is", "was", "be", "been"))
	apposed = !copula && (words[at].Is(",", ":") || words[at].IsDash())
	if !copula && !apposed {
		return 0, false, false
	}
	if copula && words[at].Is(",") {
		at = beforeAside(words, at)
	}
	for at > 0 && words[at].Shape == syntax.Mark {
		if words[at].Is(")") {
			for at > 0 && !words[at].Is("(") {
				at--
			}
		}
		at--
	}
	return at, apposed, at >= 0
}

// inAside takes the names that are declared between a name that ends at a word and the verb: "Platinum Lynx 23, or Platinasti Ris in Serbian, is".
func (f *Finder) inAside(words []syntax.Word, m *Mention, last int) {
	aside := Mention{First: last, Last: last, Head: last, Names: m.Names}
	for at := last + 1; at < m.First; at++ {
		if f.declaresAt(words[:m.First], &aside, at) {
			at = aside.Last
		}
	}
	m.Names, m.Declared = aside.Names, m.Declared || aside.Declared
}

// beforeAside is the comma before the words that end with the comma at a word, as those between a name and its verb do: "Steel Wing, held each June since
// 2011, is"; the same word where there is none.
func beforeAside(words []syntax.Word, at int) int {
	const longest = 12 // words
	for before := at - 1; before > 0 && before >= at-longest; before-- {
		if words[before].Is(",") {
			return before
		}
	}
	return at
}

// isSubject reports whether the words [first, last] can be the name of what is described after them: no country, place or person.
func (f *Finder) isSubject(words []syntax.Word, m *Mention, first, last int, apposed bool) bool {
	if yearOf(words, last) != 0 {
		return true
	}
	if first > 0 && (nouns.Get(words[first-1].Lower) == "title" || words[first-1].Has(syntax.Preposition) && apposed && m.Article == Bare) {
		return false
	}
	if apposed && first > 0 && words[first-1].Is("and", "or") && words[last+1].IsDash() {
		return false // the last of a list: "bases in Kara and Sokodé – the yearly exercise"
	}
	if apposed && m.Article != Indefinite && m.Article != Definite && m.Article != Own {
		return false
	}
	return !isOtherName(words, first, last) && !isPlace(words, first, last) && !(opensSentence(words, first) && isCommon(&words[first]) && !(last > first && apposed && m.Article == Indefinite))
}
