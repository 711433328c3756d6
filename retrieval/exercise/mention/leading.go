package mention

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// Subject is the exercise that a heading consists of: a name and nothing else but a number before it and brackets after it, "3. Southern Kestrel
// (India, August)"; or a phrase of an exercise that says whose or of what arms it is, "RUSSIAN AIR DRILLS".
func Subject(text string, words []syntax.Word) (Mention, bool) {
	first, end := afterMarker(words, 0), len(words)
	for at := first; at < end; at++ {
		if words[at].Is("(") || words[at].Is(":") && at == end-1 {
			end = at
		}
		if words[at].Is(":") && at+1 < end && words[at+1].Shape == syntax.Capital {
			first = at + 1 // "Talisman? No: Southern Kestrel"
		}
	}
	for first < end && isEmphasis(&words[first]) {
		first++
	}
	for end > first && isEmphasis(&words[end-1]) {
		end--
	}
	if end <= first {
		return Mention{}, false
	}
	f := NewFinder(text)
	if last, ok := runAfter(words[:end], first); ok && last == end-1 && isSubjectName(words, first, last) {
		m := f.byName(words, first, last, Form)
		f.inBrackets(words, &m, last+1)
		return m, true
	}
	return f.subjectPhrase(words, first, end)
}

// isSubjectName reports whether a run of capitals that is all of a heading can be an exercise's name: it has a year, or two words of which not all
// are ordinary.
func isSubjectName(words []syntax.Word, first, last int) bool {
	if isOtherName(words, first, last) || nouns.Get(words[first].Lower) == "undertaking" || isPlace(words, first, last) || isPhaseName(words, last) {
		return false
	}
	if yearOf(words, last) != 0 {
		return true
	}
	if last == first {
		return strings.Contains(words[first].Lower, "-")
	}
	for at := first; at <= last; at++ {
		w := &words[at]
		if w.Has(syntax.Verb|syntax.Auxiliary|syntax.Negation|syntax.Preposition|syntax.Opener|syntax.Pronoun) && !isParticle(w) || w.Has(syntax.Nation|syntax.Date) || w.Is("background", "points", "history", "key", "related", "read", "news") {
			return false
		}
	}
	return true
}

// isPhaseName reports whether a name is one of a part: "Harbour Phase".
func isPhaseName(words []syntax.Word, last int) bool {
	return words[last].Is("phase", "stage", "part", "phases", "round")
}

// subjectPhrase makes a mention of a heading that is the phrase of an exercise without a name.
func (f *Finder) subjectPhrase(words []syntax.Word, first, end int) (Mention, bool) {
	head := end - 1
	kind := kinds.Get(words[head].Lower)
	if kind == "" || kind == retrieval.KindCompetition || head == first {
		return Mention{}, false
	}
	m := Mention{First: first, Last: head, Head: head, Kind: kind, Article: Definite, Plural: strings.HasSuffix(words[head].Lower, "s"), Trust: Noun}
	whose := false
	for at := first; at < head; at++ {
		w := &words[at]
		if w.Shape == syntax.Mark || w.Has(syntax.Negation|syntax.Preposition|syntax.Auxiliary|syntax.Opener|syntax.Pronoun) {
			return Mention{}, false
		}
		m.Martial = m.Martial || isMartial(w.Lower)
		whose = whose || w.Has(syntax.Nation)
	}
	return m, whose && m.Martial
}

// Leading is the name that an item of a list begins with, and what follows tells of: "• Thunder Spear (“Perkūno Ietis”), to be conducted by". The
// caller knows that the list is one of exercises.
func (f *Finder) Leading(words []syntax.Word) (Mention, bool) {
	first := afterMarker(words, 0)
	for first < len(words) && isEmphasis(&words[first]) {
		first++
	}
	if first == 0 || first >= len(words) {
		return Mention{}, false
	}
	last, ok := runAfter(words, first)
	if !ok || isOtherName(words, first, last) || isPlace(words, first, last) || nouns.Get(words[first].Lower) == "undertaking" {
		return Mention{}, false
	}
	at := afterQuotes(words, last)
	if at < len(words) && !words[at].Is(",", "(", ":", "|", ";") && !words[at].IsDash() {
		return Mention{}, false
	}
	if single := last == first && !words[first].Acronym; single && (at >= len(words) || !words[at].Is(",", "(")) || isCommon(&words[first]) && last == first {
		return Mention{}, false
	}
	m := f.byName(words, first, last, Form)
	f.inBrackets(words, &m, last+1)
	f.declared(words, &m)
	return m, true
}

// afterMarker is the word after the mark or number of an item that begins at a word: "•", "3.", "(a)".
func afterMarker(words []syntax.Word, at int) int {
	for at < len(words) {
		w := &words[at]
		numbered := (w.Shape == syntax.Number && len(w.Lower) <= 2 || len(w.Lower) == 1) && at+1 < len(words) && words[at+1].Is(".", ")")
		switch {
		case w.Is("•", "*", "-", "–", "—", "·", "▪", "|", "#", "##", "###", "####", "("):
			at++
		case numbered:
			at += 2
		default:
			return at
		}
	}
	return at
}
