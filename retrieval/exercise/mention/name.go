package mention

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/words"
)

//go:embed nouns.txt
var nounsFile string

// nouns are the words of nouns.txt with their group.
var nouns = readNouns()

func readNouns() words.Table[string] {
	var nouns words.Table[string]
	for line := range strings.Lines(nounsFile) {
		group, words, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found || strings.HasPrefix(group, "#") {
			continue
		}
		for _, word := range strings.Fields(words) {
			nouns.Put(word, group)
		}
	}
	return nouns
}

// inName reports whether a word may be part of an exercise's name: it has a capital and belongs to no country, date or phrase of
// grammar.
func inName(w *syntax.Word) bool {
	return w.Shape == syntax.Capital && !w.Has(syntax.Nation|syntax.Date) && !w.Possessive && !w.Is("ex") &&
		!w.Has(syntax.Article|syntax.Preposition|syntax.Opener|syntax.Pronoun|syntax.Auxiliary|syntax.Coordinator) && (!w.Has(syntax.Exercise) || kinds.Get(w.Lower) == "")
}

// nameOf makes a name of the words [first, last], of which the last may be its year.
func nameOf(text string, words []syntax.Word, first, last int) Name {
	first = afterPhase(words, first, last)
	span := retrieval.Span{Start: words[first].Start, End: words[last].End}
	n := Name{Span: span, First: first, Last: last, Text: text[span.Start:span.End]}
	n.Year = yearOf(words, last)
	return n
}

// afterPhase leaves out of which part of an exercise a name tells: "Harbour Phase of Amber Tide 2024" is of "Amber Tide 2024".
func afterPhase(words []syntax.Word, first, last int) int {
	for at := first; at+1 < last; at++ {
		if words[at].Is("phase", "stage", "edition", "leg", "iteration") && words[at+1].Is("of") {
			if at += 2; words[at].Is("the") && at < last {
				at++
			}
			return at
		}
	}
	return first
}

// runAfter is the run of name words that begins at first, with the year that follows it; ok where there is one.
func runAfter(words []syntax.Word, first int) (last int, ok bool) {
	at := first
	for at < len(words) && (at == first || adjacent(words, at)) {
		if inName(&words[at]) || isOwner(words, at) {
			at++
		} else if next := overParticle(words, at); at > first && next >= at && nouns.Get(words[at-1].Lower) == "" {
			at = next + 1
		} else {
			break
		}
	}
	if at == first || at == first+1 && opensSentence(words, first) && leadsIn(&words[first]) {
		return 0, false
	}
	if yearOf(words, at-1) == 0 {
		at = overYear(words, at)
	}
	if at == first+1 && abbreviated.Get(words[first].Lower) != "" {
		return 0, false
	}
	return at - 1, true
}

// adjacent reports whether only a space stands before a word.
func adjacent(words []syntax.Word, at int) bool {
	return at > 0 && words[at].Start-words[at-1].End == 1 && words[at-1].Shape != syntax.Mark
}

// runBefore is the run of name words that ends at last.
func runBefore(words []syntax.Word, last int) (first int, ok bool) {
	at := last
	if words[at].Shape == syntax.Number && (Year(words[at].Lower) != 0 || isEdition(words[at].Lower)) && at > 0 {
		if inName(&words[at-1]) {
			at--
		} else if at > 1 && words[at-1].IsQuote() && inName(&words[at-2]) {
			at -= 2 // "Sea Breeze '21"
		}
	}
	if !inName(&words[at]) {
		return 0, false
	}
	for at > 0 && adjacent(words, at) {
		if inName(&words[at-1]) || isOwner(words, at-1) {
			at--
		} else if before := beforeParticle(words, at); before >= 0 {
			at = before
		} else {
			break
		}
	}
	if at < last && opensSentence(words, at) && leadsIn(&words[at]) {
		at++
	}
	return at, true
}

// isProper reports whether a run of capitals names an exercise where nothing but its place by the noun says so: not the sea it is held
// in, not the service that holds it, and not the first word of a sentence, which has a capital in any case.
func isProper(words []syntax.Word, first, last int) bool {
	if yearOf(words, last) != 0 {
		return true
	}
	if _, after, found := strings.Cut(words[last].Lower, "-"); found && strings.HasSuffix(after, "ed") || strings.HasSuffix(words[last].Lower, "-led") {
		return false // "Pacific Air Forces-sponsored"
	}
	if isOtherName(words, first, last) {
		return false
	}
	proper := last > first && words[first].Is("joint", "combined", "allied") && nouns.Get(words[last].Lower) == "place" // "Joint Sea"
	for at := first; at <= last; at++ {
		switch group := nouns.Get(words[at].Lower); {
		case group != "":
		case at > 0 && !opensSentence(words, at) || words[at].Acronym || strings.ContainsAny(words[at].Lower, "/"):
			proper = true
		case last > first:
			proper = proper || !isCommon(&words[at])
		}
	}
	return proper && !isPlace(words, first, last)
}

// isPlace reports whether a run of capitals ends as names of places and services do: "South China Sea", "Eastern Military District".
func isPlace(words []syntax.Word, first, last int) bool {
	if last > first+2 && words[first+1].Is("of") && words[first+2].Is("the") && nouns.Get(words[first].Lower) == "" && !words[first].Has(syntax.Nation) {
		return false // "Rim of the Pacific"
	}
	group := nouns.Get(words[last].Lower)
	if words[last].Is("red", "yellow", "black") {
		return false // seas begin so, and do not end so
	}
	return group == "force" || group == "place" && !(last > first && nouns.Get(words[first].Lower) == "force")
}

// opensSentence reports whether a word begins the sentence or a quotation in it.
func opensSentence(words []syntax.Word, at int) bool {
	return at == 0 || words[at-1].IsQuote() || words[at-1].In(openings)
}

var openings = syntax.NewList(`: — . * ** )`)

// counts are the numbers in words.
var counts = syntax.NewList(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty dozens`)

// isCommon reports whether a word that begins a sentence is likely an ordinary one.
func isCommon(w *syntax.Word) bool {
	return w.In(counts) || w.Roles&^(syntax.Nation|syntax.Date|syntax.Exercise) != 0 || isMartial(w.Lower) || IsOrdinal(w.Lower) || isDomestic(w.Lower) || isPhase(w.Lower)
}

func isLetterOrDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// IsTitle reports whether a word, in small letters, is a person's title or office.
func IsTitle(lower string) bool { return nouns.Get(lower) == "title" }

// IsForce reports whether a word, in small letters, is one of those that make the names of services and units.
func IsForce(lower string) bool { return nouns.Get(lower) == "force" }

// IsUnit reports whether the name of a unit or service ends with such a word.
func IsUnit(lower string) bool {
	switch lower {
	case "command", "district", "fleet", "army", "navy", "force", "forces", "corps", "regiment", "brigade", "division", "battalion", "squadron", "guard", "guards", "marines", "flotilla", "team", "group":
		return true
	}
	return false
}
