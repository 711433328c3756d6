package mention

import "verbatim/retrieval/exercise/syntax"

// list takes the names that begin at a word, with "or" between them, or with another country's "and" between: "that the Saudis call Falcon
// Eyes and the Egyptians Sahm al-Sahra".
func (f *Finder) list(words []syntax.Word, m *Mention, next int) (found bool) {
	for next >= 0 && next < len(words) {
		if words[next].Is("the", "a", "an", "exercise", "ex") && next+1 < len(words) {
			next++
		}
		if found && words[next].Has(syntax.Nation) {
			next++
		}
		name, ok := f.nameAt(words, next)
		if !ok {
			break
		}
		f.give(words, m, f.withSmall(words, name))
		m.Declared, found = true, true
		next = m.Last + 1
		for next < len(words) && words[next].IsQuote() {
			next++
		}
		after := overCaller(words, next)
		called := after > next
		next = after
		if next+2 >= len(words) || !words[next].Is("or") && !(words[next].Is("and") && (words[next+1].Has(syntax.Nation) || words[next+2].Has(syntax.Nation) || called)) {
			break
		}
		next = afterAside(words, next+1)
	}
	return found
}

// overCaller passes over who uses a name, where another follows: "Szabla by the former and".
func overCaller(words []syntax.Word, at int) int {
	const longest = 3 // words
	if at >= len(words) || !words[at].Is("by") {
		return at
	}
	for next := at + 2; next < len(words) && next <= at+longest; next++ {
		if words[next].Is("and") {
			return next
		}
	}
	return at
}

// give adds a name to a mention, with another that stands in brackets after it.
func (f *Finder) give(words []syntax.Word, m *Mention, name Name) {
	m.Names = append(m.Names, name)
	m.Last = max(m.Last, name.Last)
	f.inBrackets(words, m, name.Last+1)
}

// isCalling reports whether a verb of naming has a subject and the mention for its object: "which the Saudis call", "They call it".
func isCalling(words []syntax.Word, m *Mention, at int) bool {
	knows := words[at].Is("know", "knows") && at+1 < len(words) && words[at+1].Is("as")
	if !knows && !words[at].Is("call", "calls", "called", "name", "named", "dub", "dubbed", "names") {
		return false
	}
	if at+1 < len(words) && words[at+1].Is("it") {
		return true
	}
	for before := at - 1; before > m.Last && before >= at-6; before-- {
		if words[before].Is("that", "which") {
			return true
		}
	}
	return false
}

// withSmall takes in what small words join to a name that is given in so many words: "Return of Forces to Germany".
func (f *Finder) withSmall(words []syntax.Word, n Name) Name {
	at := n.Last + 1
	for at < len(words) && words[at].Is("of", "to", "the", "for", "in") {
		at++
	}
	if at == n.Last+1 || at >= len(words) || words[at].Shape != syntax.Capital || n.Year != 0 || words[at-1].Is("in") || words[at-1].Is("the") && words[at].Has(syntax.Nation) {
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
	for before > m.Last && (words[before].Has(syntax.Adverb) || words[before].Is("formerly", "previously", "officially", "code", "better", "best", "well")) {
		before--
	}
	if before <= m.Last {
		return true
	}
	w := &words[before]
	return w.Shape == syntax.Mark && !w.Is(".") || w.Has(syntax.Auxiliary) || w.Is("which") || nouns.Get(w.Lower) != "" || w.Has(syntax.Nation|syntax.Date)
}
