package mention

import (
	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// nameAfter takes the name that follows the noun: "Exercise Cobra Gold", "the drill, Joint Sea-2021,", "exercise “Shared Destiny”".
func (f *Finder) nameAfter(words []syntax.Word, m *Mention) {
	if m.Kind == retrieval.KindCompetition {
		return
	}
	at := overSeries(words, f.overPhrase(words, m.Head+1))
	apposed := at < len(words) && (words[at].Is(",", "(", ":") || words[at].IsDash())
	if apposed {
		at++
	}
	if at < len(words) && words[at].Is("ex", "exercise") && words[at].Shape == syntax.Capital {
		at++
	}
	if name, ok := f.nationAt(words, m, at); ok {
		f.give(words, m, name)
		return
	}
	if name, ok := f.nameAt(words, at); ok && (f.stronglyNamed(words, m, name) || apposed && f.isApposedName(words, m, name)) {
		f.give(words, m, name)
	}
}

// nationAt is the name that begins with a people's adjective, after "Exercise" alone: "Exercise Kenyan Storm".
func (f *Finder) nationAt(words []syntax.Word, m *Mention, at int) (Name, bool) {
	if at != m.Head+1 || m.Plural || words[m.Head].Shape != syntax.Capital || at+1 >= len(words) || !words[at].Has(syntax.Nation) || words[at].Possessive || words[at].Shape != syntax.Capital {
		return Name{}, false
	}
	last, ok := runAfter(words, at+1)
	if !ok || !adjacent(words, at+1) || nouns.Get(words[last].Lower) != "" || isOtherName(words, at+1, last) {
		return Name{}, false
	}
	return nameOf(f.text, words, at, last), true
}

// isApposedName reports whether a name after a comma is the exercise's: it has a year, or stands between commas as a name of its own: "The
// 14-day exercise, AGNI SETU-VII, will".
func (f *Finder) isApposedName(words []syntax.Word, m *Mention, name Name) bool {
	if name.Year != 0 {
		return true
	}
	next := name.Last + 1
	for next < len(words) && words[next].IsQuote() {
		next++
	}
	return !m.Plural && next < len(words) && words[next].Is(",", "(") && isProper(words, name.First, name.Last) && (name.Last > name.First || words[name.First].Acronym)
}

// overPhrase passes over what stands between a noun and the name in apposition to it: "drill of the year, Iron Griffin 2017".
func (f *Finder) overPhrase(words []syntax.Word, at int) int {
	const longest = 6
	if at >= len(words) || !words[at].Is("of", "in", "since", "on", "for", "to", "with", "between") {
		return at
	}
	for next := at + 1; next < len(words) && next <= at+longest; next++ {
		if words[next].Is(",") {
			return next
		}
		if words[next].Shape == syntax.Mark || words[next].Has(syntax.Verb|syntax.Opener|syntax.Auxiliary) {
			return at
		}
	}
	return at
}

// overSeries passes over "in the series of", after which the name stands: "the second drill in the series of Dawn Lance".
func overSeries(words []syntax.Word, at int) int {
	for next := at + 1; next+2 < len(words) && next <= at+3 && words[at].Is("in", "of"); next++ {
		if words[next].Is("series") && words[next+1].Is("of") {
			return next + 2
		}
	}
	return at
}

// stronglyNamed reports whether a name that follows a noun at once is the exercise's: it has a year or quotes, or is written as the
// noun is: "Exercise Cobra Gold".
func (f *Finder) stronglyNamed(words []syntax.Word, m *Mention, name Name) bool {
	if name.First != m.Head+1 {
		return name.Year != 0 || words[name.First-1].Is("of") && words[name.First-2].Is("series") && isProper(words, name.First, name.Last) || name.Year != 0 || name.First == m.Head+2 && words[m.Head+1].IsQuote() || words[name.First].Acronym && words[m.Head+1].Is("(")
	}
	if name.Year != 0 {
		return true
	}
	if !isProper(words, name.First, name.Last) && !(words[m.Head].Shape == syntax.Capital && !m.Plural && isCompoundName(words, name)) {
		return false
	}
	return words[m.Head].Shape == syntax.Capital || !m.Plural && (words[name.First].Acronym || name.Last > name.First || endsPhrase(words, name.Last+1))
}

// isCompoundName reports whether a name after "Exercise" has a word of its own before one that places or services end with: "Vigilant Guard".
func isCompoundName(words []syntax.Word, name Name) bool {
	return name.Last > name.First && nouns.Get(words[name.First].Lower) == "" && !isOtherName(words, name.First, name.Last)
}

// endsPhrase reports whether a noun phrase ends before a word, as it does not where the name is the subject of a verb: "the exercise Malabar
// in", but not "the exercise Putin ordered".
func endsPhrase(words []syntax.Word, at int) bool {
	return at >= len(words) || words[at].Shape == syntax.Mark || words[at].Has(syntax.Preposition|syntax.Auxiliary|syntax.Coordinator|syntax.Happen) && !words[at].Has(syntax.Speech)
}

// nameAt is the name that begins at a word: a run of capitals, or what stands in quotes.
func (f *Finder) nameAt(words []syntax.Word, at int) (Name, bool) {
	for at < len(words) && words[at].Shape == syntax.Mark && words[at].Is("*", "**", "_") {
		at++
	}
	if at >= len(words) {
		return Name{}, false
	}
	if words[at].IsQuote() {
		if name, ok := f.quotedAfter(words, at); ok || at+1 >= len(words) {
			return name, ok
		}
		if last, ok := runAfter(words, at+1); ok && last > at+1 && yearOf(words, last) != 0 {
			return nameOf(f.text, words, at+1, last), true // a quote that is never closed
		}
		return Name{}, false
	}
	last, ok := runAfter(words, at)
	if !ok {
		return Name{}, false
	}
	return nameOf(f.text, words, at, last), true
}

// quotedAfter is the name in quotes that open at a word. A long quotation is somebody's words.
func (f *Finder) quotedAfter(words []syntax.Word, opening int) (Name, bool) {
	const longest = 7
	for at := opening + 1; at < len(words) && at-opening <= longest; at++ {
		if !words[at].IsQuote() && !(words[at].Is(",", ".") && at+1 < len(words) && words[at+1].IsQuote()) {
			continue
		}
		if at == opening+1 || words[opening+1].Shape != syntax.Capital {
			return Name{}, false
		}
		n := nameOf(f.text, words, opening+1, at-1)
		if last := overYear(words, at) - 1; n.Year == 0 && last > at && yearOf(words, last) != 0 {
			n = nameOf(f.text, words, opening+1, last)
		}
		return n, true
	}
	return Name{}, false
}
