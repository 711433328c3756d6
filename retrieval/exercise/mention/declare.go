package mention

import "verbatim/retrieval/exercise/syntax"

// Declared takes the names that a sentence gives a mention made by the caller, such as its "it".
func (f *Finder) Declared(words []syntax.Word, m *Mention) { f.declared(words, m) }

// declared takes the names that the text gives in so many words: "a large-scale exercise called West-Interaction 2021", "the drills –
// dubbed Zapad/Interaction-2021 –", "also translated as the Zapad/Interaction or the Sibu/Interaction".
func (f *Finder) declared(words []syntax.Word, m *Mention) {
	f.subjectOf(words, m)
	const reach = 14 // words from the noun to the verb, a place and partners between: measured on the longest of the articles
	for at := m.Last + 1; at < len(words) && at-m.Last <= reach; at++ {
		if words[at].Is(";") || at > m.Last+1 && kinds[words[at].Lower] != "" {
			return
		}
		if f.declaresAt(words, m, at) {
			at = m.Last
		}
	}
}

// declaresAt takes the names after a verb of naming, if one stands here and speaks of the mention.
func (f *Finder) declaresAt(words []syntax.Word, m *Mention, at int) bool {
	next := at + 1
	switch {
	case words[at].Is("short") && next < len(words) && words[next].Is("for"):
		next++
	case words[at].Is("name", "codename", "code", "title", "banner") && at > 0 && words[at-1].Is("under", "the", "code"):
		if next < len(words) && words[next].Is("name", "of") {
			next++
		}
	case words[at].Has(syntax.Naming) && isPast(&words[at]) && f.speaksOf(words, m, at):
		for next < len(words) && words[next].Is("as", "to", "simply") {
			next++
		}
	default:
		return false
	}
	found := false
	for next < len(words) {
		if words[next].Is("the") && next+1 < len(words) {
			next++
		}
		name, ok := f.nameAt(words, next)
		if !ok {
			break
		}
		name = f.withSmall(words, name)
		m.Names = append(m.Names, name)
		m.Last, found = max(m.Last, name.Last), true
		next = name.Last + 1
		if next < len(words) && words[next].IsQuote() {
			next++
		}
		if next >= len(words) || !words[next].Is("or") {
			break
		}
		if next = afterAside(words, next+1); next < 0 {
			break
		}
	}
	return found
}

// withSmall takes in what small words join to a name that is given in so many words: "Return of Forces to Germany".
func (f *Finder) withSmall(words []syntax.Word, n Name) Name {
	at := n.Last + 1
	for at < len(words) && words[at].Is("of", "to", "the", "for", "and", "in") {
		at++
	}
	if at == n.Last+1 || at >= len(words) || words[at].Shape != syntax.Capital || n.Year != 0 || words[at-1].Is("and", "in") && words[n.Last+1].Is("and", "in") {
		return n
	}
	return f.withSmall(words, nameOf(f.text, words, n.First, at))
}

// afterAside passes over words between commas: "or, in older papers, the Tal-Kholboo".
func afterAside(words []syntax.Word, at int) int {
	if at >= len(words) || !words[at].Is(",") {
		return at
	}
	const longest = 6
	for next := at + 1; next < len(words) && next <= at+longest; next++ {
		if words[next].Is(",") {
			return next + 1
		}
	}
	return -1
}

func isPast(w *syntax.Word) bool {
	return !w.Is("call", "name", "style", "title", "know", "refer", "term", "translate", "knows", "calls", "names", "titles", "terms", "refers", "brand", "label", "rendering")
}

// speaksOf reports whether a verb of naming follows the noun itself, a name of it, or a mark or auxiliary after these.
func (f *Finder) speaksOf(words []syntax.Word, m *Mention, at int) bool {
	before := at - 1
	for before > m.Last && (words[before].Has(syntax.Adverb) || words[before].Is("formerly", "previously", "officially", "code")) {
		before--
	}
	if before <= m.Last {
		return true
	}
	w := &words[before]
	return w.Shape == syntax.Mark && !w.Is(".") || w.Has(syntax.Auxiliary) || w.Is("which") || nouns[w.Lower] != "" || w.Has(syntax.Nation)
}

// subjectOf takes a name of which the phrase is said: "RIMPAC is the world's largest naval exercise", "Harbour Shield 2019, a two-week
// exercise".
func (f *Finder) subjectOf(words []syntax.Word, m *Mention) {
	at := m.First - 1
	if at < 1 || m.Article == Pointing {
		return
	}
	apposed := words[at].Is(",") || words[at].IsDash()
	if words[at].Is(",") && words[at-1].Is(")") || words[at].Is(")") {
		for at > 0 && !words[at].Is("(") {
			at--
		}
		at--
	}
	for at > 0 && (words[at].Has(syntax.Auxiliary|syntax.Adverb) || words[at].Is(",", "*", "**", "(", ")") || words[at].IsDash() || words[at].IsQuote()) {
		at--
	}
	if at == m.First-1 || len(m.Names) > 0 {
		return
	}
	first, ok := runBefore(words, at)
	if !ok || !apposed && !words[m.First-1].Is("is", "was", "are", "were", "be") && !words[m.First-1].Has(syntax.Adverb) {
		return
	}
	last := at
	if words[at].Shape == syntax.Number {
		last = at
	}
	if first > 0 && words[first-1].Has(syntax.Preposition) && yearOf(words, last) == 0 || !isProper(words, first, last) && first != 0 {
		return
	}
	if apposed && yearOf(words, last) == 0 && (m.Article != Indefinite && m.Article != Definite || first > 0 && nouns[words[first-1].Lower] == "title") {
		return
	}
	if first == 0 && isCommon(&words[first]) && yearOf(words, last) == 0 {
		return
	}
	m.Names = append(m.Names, nameOf(f.text, words, first, last))
	f.inBrackets(words, m)
	m.Predicate = m.Article == Indefinite && !apposed
	m.First = first
	m.Article = Definite
}
