package mention

import "verbatim/retrieval/exercise/syntax"

// Declared takes the names that a sentence gives a mention made by the caller, such as its "it".
func (f *Finder) Declared(words []syntax.Word, m *Mention) { f.declared(words, m) }

// declared takes the names that the text gives in so many words: "a large-scale exercise called West-Interaction 2021", "the drills –
// dubbed Zapad/Interaction-2021 –", "also translated as the Zapad/Interaction or the Sibu/Interaction".
func (f *Finder) declared(words []syntax.Word, m *Mention) {
	f.subjectOf(words, m)
	f.knownAs(words, m)
	const reach = 14 // words from the noun to the verb, a place and partners between: measured on the longest of the articles
	for at := m.Last + 1; at < len(words) && at-m.Last <= reach; at++ {
		if words[at].Is(";") || at > m.Last+1 && kinds.Get(words[at].Lower) != "" {
			return
		}
		if f.declaresAt(words, m, at) {
			at = m.Last
		}
	}
}

// knownAs takes the name before words that say that the mention is called so: "Griffin Storm, as the exercise is known".
func (f *Finder) knownAs(words []syntax.Word, m *Mention) {
	at := m.Last + 1
	if len(m.Names) > 0 || m.First < 3 || !words[m.First-1].Is("as") || at+1 >= len(words) || !words[at].Has(syntax.Auxiliary) || !words[at+1].Has(syntax.Naming) {
		return
	}
	last := m.First - 2
	for last > 0 && words[last].Shape == syntax.Mark {
		last--
	}
	if first, ok := runBefore(words, last); ok && mayBeEvent(words, first, last) {
		f.give(words, m, nameOf(f.text, words, first, last))
		m.Declared = true
	}
}

// declaresAt takes the names after a verb of naming, if one stands here and speaks of the mention.
func (f *Finder) declaresAt(words []syntax.Word, m *Mention, at int) bool {
	next := at + 1
	switch {
	case next >= len(words) || !mayDeclare(&words[at]):
		return false
	case words[at].Is("short") && words[next].Is("for"):
		next++
	case words[at].Has(syntax.Nation) && words[next].Is("for") && (words[at-1].Is(",", "is") || words[at-1].IsDash()):
		next++ // ", Arabic for Sea Breeze"
	case words[at].Is("or") && words[at-1].Is(",") && onlyMarks(words, m.Last+1, at):
	case words[at].Is(",") && at-m.Last <= 2 && onlyMarks(words, m.Last+1, at) && isOtherTitle(words, next) && len(m.Names) > 0:
	case words[at].Is("in") && words[next].Has(syntax.Nation) && words[at-1].Is(",", "("):
		next++ // ", in Swedish Nordanvind"
	case (words[at].IsDash() || words[at].Is(",")) && onlyMarks(words, m.Last+1, at) && f.isInTongue(words, next):
	case words[at].Is("former") && words[at-1].Is("the") && onlyMarks(words, m.Last+1, at-1):
	case words[at].Is("aka", "a.k.a", "alias", "means", "meaning") && words[next].Shape != syntax.Small:
	case words[at].Is("name", "title", "codename") && words[next].Is("is", "was", ",", ":"):
		next++ // "whose Russian name is"
	case words[at].Is("formerly", "previously", "originally") && words[at-1].Shape == syntax.Mark:
	case words[at].Is("name", "codename", "title", "banner", "callsign") && words[at-1].Is("under", "the", "code"):
		if words[next].Is("name", "of") {
			next++
		}
	case words[at].Has(syntax.Naming) && (isPast(&words[at]) && f.speaksOf(words, m, at) || isCalling(words, m, at)):
		next = overTongue(words, next)
		for next < len(words) && words[next].Is("as", "to", "simply", "it") {
			next++
		}
		next = overTongue(words, next)
	default:
		return false
	}
	return f.list(words, m, next)
}

// mayDeclare reports whether one of the cases of declaresAt may begin with a word: most words are told from these at once.
func mayDeclare(w *syntax.Word) bool {
	return w.Has(syntax.Nation|syntax.Naming) || w.IsDash() || w.In(declaring)
}

var declaring = syntax.NewList(`short or , in former aka a.k.a alias means meaning name title codename formerly previously originally banner callsign`)

// isOtherTitle reports whether a second name stands in quotes between commas: "REFORGER 88, “Certain Challenge”, was".
func isOtherTitle(words []syntax.Word, opening int) bool {
	const longest = 5 // words
	if !words[opening].IsQuote() {
		return false
	}
	at := opening + 1
	for at < len(words) && at-opening <= longest && (words[at].Shape == syntax.Capital || isParticle(&words[at])) {
		at++
	}
	if at == opening+1 || at+1 >= len(words) {
		return false
	}
	return words[at].IsQuote() && words[at+1].Is(",") || words[at].Is(",") && words[at+1].IsQuote()
}

// onlyMarks reports whether the words [from, to) are marks.
func onlyMarks(words []syntax.Word, from, to int) bool {
	for at := from; at < to; at++ {
		if words[at].Shape != syntax.Mark {
			return false
		}
	}
	return true
}
