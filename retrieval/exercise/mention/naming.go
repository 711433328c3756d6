package mention

import (
	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// nameBefore takes the name among the words before the noun: "the Vostok-2022 exercises", "the Rim of the Pacific exercise", "the
// International Army Games".
func (f *Finder) nameBefore(words []syntax.Word, m *Mention) {
	if m.Kind == retrieval.KindCompetition && words[m.Head].Shape == syntax.Capital {
		f.nameWithHead(words, m)
		return
	}
	const between = 5 // words of description: "Western/Interaction-2021 joint strategic exercise"
	for at, until := m.Head-1, m.Head-1-between; at >= 0 && at >= until; at-- {
		if words[at].Is(")") {
			open := opening(words, at)
			until -= at - open
			if at = open; at > 0 && at < m.First {
				m.First = syntax.PhraseStart(words, at-1)
			}
			continue
		}
		if words[at].IsQuote() {
			if f.quotedBefore(words, m, at) {
				return
			}
			if at < m.First {
				return
			}
			continue
		}
		if at < m.First && at != m.Head-1 {
			return
		}
		if first, ok := runBefore(words, at); ok {
			if words[m.Head].Shape == syntax.Capital && !m.Plural && !words[m.Head].Is("exercise") && yearOf(words, at) == 0 && !m.Martial {
				return // "Amelia Drill", "The Georgia Patrol"
			}
			if year := apostropheYear(words, m.Head); year > 0 {
				f.give(words, m, nameOf(f.text, words, first, year))
				m.First = min(m.First, syntax.PhraseStart(words, first))
				m.Article = articleOf(words, m.First, m.Plural)
				return
			}
			first = trimmed(words, first, at)
			for at > first && describes(words[at].Lower) {
				at--
			}
			if isProper(words, first, at) && datesHead(words, m.Head) {
				f.give(words, m, nameOf(f.text, words, first, m.Head+1))
				m.First = min(m.First, syntax.PhraseStart(words, first))
				m.Article = articleOf(words, m.First, m.Plural)
			} else if isProper(words, first, at) && !f.isNamedAfter(words, m, at) {
				first = withBloc(words, m, first, at)
				m.Names = append(m.Names, nameOf(f.text, words, first, at))
				f.inBrackets(words, m, at+1)
				m.First = min(m.First, syntax.PhraseStart(words, first))
				m.Article = articleOf(words, m.First, m.Plural)
			}
			return
		}
	}
}

// isNamedAfter reports whether a noun with a capital has its name after it, so that capitals before it only describe: "Company Level Joint Exercise Amber
// Tide". A name with a year, before or after, is one in any case.
func (f *Finder) isNamedAfter(words []syntax.Word, m *Mention, before int) bool {
	if words[m.Head].Shape != syntax.Capital || m.Plural || yearOf(words, before) != 0 {
		return false
	}
	after, ok := f.nameAt(words, m.Head+1)
	return ok && after.First == m.Head+1 && isProper(words, after.First, after.Last)
}

// withBloc takes the organisation before a single word into a name with the noun: "the ASEAN Unity Exercise" is not called Unity.
func withBloc(words []syntax.Word, m *Mention, first, last int) int {
	noun := words[m.Head].Shape == syntax.Capital && !m.Plural
	if noun && first == last && first > 0 && adjacent(words, first) && words[first-1].Acronym && words[first-1].Has(syntax.Nation) && !words[first].Acronym && yearOf(words, last) == 0 {
		return first - 1
	}
	return first
}

// datesHead reports whether a year follows the noun, as part of the name: "Garuda Cakra Joint Exercise 2025".
func datesHead(words []syntax.Word, head int) bool {
	return words[head].Shape == syntax.Capital && head+1 < len(words) && len(words[head+1].Lower) == 4 && yearOf(words, head+1) != 0
}

// apostropheYear is the year of two digits after an apostrophe that follows the noun as part of the name: "Annual Exercise ‘19". It is 0 where none does.
func apostropheYear(words []syntax.Word, head int) int {
	if words[head].Shape != syntax.Capital || head+2 >= len(words) || !words[head+1].IsQuote() || len(words[head+2].Lower) != 2 || yearOf(words, head+2) == 0 {
		return 0
	}
	return head + 2
}

// describes reports whether a word with a capital at the end of a name only says what sort of exercise it is: "Garuda Cakra Joint Exercise".
func describes(lower string) bool {
	switch lower {
	case "joint", "combined", "military", "naval", "multinational", "multilateral", "bilateral", "annual", "maritime", "training", "field", "live-fire":
		return true
	}
	return false
}

// trimmed leaves out capitals that only describe: "Russian Navy" of "Russian Navy Vostok-2022".
func trimmed(words []syntax.Word, first, last int) int {
	for first < last && (opensSentence(words, first) && isCommon(&words[first]) && yearOf(words, last) == 0) {
		first++
	}
	return first
}

// nameWithHead takes a contest's name, of which the noun is part; one whose name says nothing of forces is sport.
func (f *Finder) nameWithHead(words []syntax.Word, m *Mention) {
	first := m.Head
	for first > 0 && adjacent(words, first) && words[first-1].Shape == syntax.Capital && !words[first-1].Has(syntax.Article|syntax.Preposition|syntax.Nation|syntax.Date) {
		first--
	}
	martial := false
	for at := first; at < m.Head; at++ {
		if nouns.Get(words[at].Lower) == "sport" {
			return
		}
		martial = martial || isMartial(words[at].Lower) || nouns.Get(words[at].Lower) == "force" || isWarrior(words[at].Lower)
	}
	if !martial {
		return
	}
	last := overYear(words, m.Head+1) - 1
	f.give(words, m, nameOf(f.text, words, first, last))
	m.First = syntax.PhraseStart(words, first)
	m.Article = articleOf(words, m.First, false)
}

// isWarrior reports whether a word of a contest's name says that soldiers compete.
func isWarrior(lower string) bool {
	switch lower {
	case "sniper", "soldier", "warrior", "cadet", "sapper", "marksman", "gunner", "ranger", "crew":
		return true
	}
	return false
}

// quotedBefore takes a name in quotes that closes at a word: the “Sword of Honour” drills.
func (f *Finder) quotedBefore(words []syntax.Word, m *Mention, closing int) bool {
	const longest = 7
	for at := closing - 1; at > 0 && closing-at <= longest; at-- {
		if !words[at-1].IsQuote() {
			continue
		}
		if words[at].Shape != syntax.Capital {
			return false
		}
		last := closing - 1
		if last > at && words[last].Is(",", ".") {
			last--
		}
		m.Names = append(m.Names, nameOf(f.text, words, at, last))
		f.inBrackets(words, m, closing+1)
		m.First = syntax.PhraseStart(words, at-1)
		if m.First == at-1 && at > 1 {
			m.First = syntax.PhraseStart(words, at-2)
		}
		m.Article = articleOf(words, m.First, m.Plural)
		return true
	}
	return false
}
