package mention

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

//go:embed nouns.txt
var nounsFile string

// nouns are the words of nouns.txt with their group.
var nouns = readNouns()

func readNouns() map[string]string {
	nouns := map[string]string{}
	for line := range strings.Lines(nounsFile) {
		group, words, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found || strings.HasPrefix(group, "#") {
			continue
		}
		for _, word := range strings.Fields(words) {
			nouns[word] = group
		}
	}
	return nouns
}

// inName reports whether a word may be part of an exercise's name: it has a capital and belongs to no country, date or phrase of
// grammar.
func inName(w *syntax.Word) bool {
	return w.Shape == syntax.Capital && !w.Has(syntax.Nation|syntax.Date) && !w.Possessive && !w.Is("ex") &&
		!w.Has(syntax.Article|syntax.Preposition|syntax.Opener|syntax.Pronoun|syntax.Auxiliary|syntax.Coordinator) && kinds[w.Lower] == ""
}

// nameOf makes a name of the words [first, last], of which the last may be its year.
func nameOf(text string, words []syntax.Word, first, last int) Name {
	span := retrieval.Span{Start: words[first].Start, End: words[last].End}
	n := Name{Span: span, First: first, Last: last, Text: text[span.Start:span.End]}
	n.Year = yearOf(words, last)
	return n
}

// yearOf is the year that a name ends with: "Vostok-2022", "Joint Sea 2024", "INDRA-21", "Talisman Sabre 23".
func yearOf(words []syntax.Word, last int) int {
	digits := words[last].Lower
	if words[last].Shape != syntax.Number {
		at := strings.LastIndexAny(digits, "-–‑")
		if at < 0 {
			return 0
		}
		digits = strings.TrimLeft(digits[at:], "-–‑")
	}
	if n := len(digits); n == 5 && digits[4] >= 'a' && digits[4] <= 'z' {
		digits = digits[:4] // "Joint Sword-2024A"
	}
	if at := strings.IndexAny(digits, "-/"); at > 0 && len(digits)-at <= 3 {
		digits = digits[:at] // "19-1" and "24/II" are issues of their year
	}
	return Year(digits)
}

// Two digits from 00 to latest are a year of this century, since exercises are named a few years ahead at most; from earliest on they are
// one of the last, when the habit of naming them so began. What lies between is the number of an edition: "Cobra Gold 43".
const latest, earliest = 30, 50

// Year reads a year of four digits, or of two; 0 where they are none.
func Year(digits string) int {
	if strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) >= 0 {
		return 0
	}
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil:
		return 0
	case len(digits) == 4 && n >= 1900 && n < 2100:
		return n
	case len(digits) == 2 && n <= latest:
		return 2000 + n
	case len(digits) == 2 && n >= earliest:
		return 1900 + n
	}
	return 0
}

// runAfter is the run of name words that begins at first, with the year that follows it; ok where there is one.
func runAfter(words []syntax.Word, first int) (last int, ok bool) {
	at := first
	for at < len(words) && (at == first || adjacent(words, at)) {
		if inName(&words[at]) || isOwner(words, at) {
			at++
		} else if next := overParticle(words, at); at > first && next >= at && nouns[words[at-1].Lower] == "" {
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
	return at - 1, true
}

// leadsIn reports whether a word that begins a sentence is no part of the name after it: "Dubbed Cobra Gold", "Meanwhile Malabar".
func leadsIn(w *syntax.Word) bool {
	return w.Has(syntax.Adverb) || w.Has(syntax.Verb) && (strings.HasSuffix(w.Lower, "ed") || strings.HasSuffix(w.Lower, "ing") || w.Is("known", "held", "begun"))
}

// isOwner reports whether a word is the owner in a name such as "the Bear's Paw", and not who holds the exercise.
func isOwner(words []syntax.Word, at int) bool {
	w := &words[at]
	return w.Shape == syntax.Capital && w.Possessive && !w.Has(syntax.Nation|syntax.Date) && at > 0 && words[at-1].Is("the", "exercise") &&
		at+1 < len(words) && inName(&words[at+1])
}

// isParticle reports whether a word in small letters joins those of a name: "Escudo del Sur", "Lions of the Sahel".
func isParticle(w *syntax.Word) bool {
	return w.Shape == syntax.Small && w.Is("of", "the", "de", "del", "della", "di", "du", "des", "da", "do", "dos", "la", "el", "al", "y", "van", "der")
}

// overParticle is the name word after the small words at a word; the same where there is none. A word such as "al-Bahr" is both.
func overParticle(words []syntax.Word, at int) int {
	if isArabic(words[at].Lower) && words[at].Shape == syntax.Small {
		return at
	}
	const most = 2 // "of the"
	next := at
	for next < len(words) && next < at+most && isParticle(&words[next]) {
		next++
	}
	if next == at || next >= len(words) || !inName(&words[next]) || words[next-1].Is("the") && next == at+1 {
		return -1
	}
	return next
}

// beforeParticle is the name word before the small words that end before a word; -1 where there is none.
func beforeParticle(words []syntax.Word, at int) int {
	before := at - 1
	for before >= 0 && before >= at-2 && isParticle(&words[before]) {
		before--
	}
	if before < 0 || before == at-1 || !inName(&words[before]) || nouns[words[before].Lower] != "" || opensSentence(words, before) && isCommon(&words[before]) || words[before+1].Is("the") {
		return -1
	}
	return before
}

// isArabic reports whether a word is a name with the Arabic article: "al-Bahr".
func isArabic(lower string) bool {
	for _, article := range [...]string{"al-", "el-", "as-", "ash-", "an-", "ar-"} {
		if strings.HasPrefix(lower, article) {
			return true
		}
	}
	return false
}

// overYear passes over a year that follows a name, with the dash or apostrophe before it.
func overYear(words []syntax.Word, at int) int {
	next := at
	for next < len(words) && next < at+2 && (words[next].IsDash() || words[next].IsQuote() || words[next].Is("*", "**", "_", "(")) {
		next++
	}
	if next < len(words) && words[next-1].Is("(") && (len(words[next].Lower) != 4 || next+1 >= len(words) || !words[next+1].Is(")")) {
		return at
	}
	if next < len(words) && words[next].Shape == syntax.Number && (yearOf(words, next) != 0 || next == at && isEdition(words[next].Lower)) && !isCounted(words, next) {
		return next + 1
	}
	return at
}

// isEdition reports whether a number may be that of an edition: "Cobra Gold 43", "Friendship 7".
func isEdition(digits string) bool {
	return len(digits) <= 2 && strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// isCounted reports whether a number of two digits counts what follows: "Vostok 13 training grounds".
func isCounted(words []syntax.Word, at int) bool {
	if len(words[at].Lower) == 4 || at+1 >= len(words) {
		return false
	}
	next := &words[at+1]
	return next.Shape == syntax.Small && next.Roles == 0 && kinds[next.Lower] == ""
}

// adjacent reports whether only a space stands before a word.
func adjacent(words []syntax.Word, at int) bool {
	return at > 0 && words[at].Start-words[at-1].End == 1 && words[at-1].Shape != syntax.Mark
}

// runBefore is the run of name words that ends at last.
func runBefore(words []syntax.Word, last int) (first int, ok bool) {
	at := last
	if words[at].Shape == syntax.Number && Year(words[at].Lower) != 0 && at > 0 && inName(&words[at-1]) {
		at--
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
	proper := false
	for at := first; at <= last; at++ {
		switch group := nouns[words[at].Lower]; {
		case group == "title" || group == "sport":
			return false
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
	group := nouns[words[last].Lower]
	return group == "force" || group == "place" && !(last > first && nouns[words[first].Lower] == "force")
}

// opensSentence reports whether a word begins the sentence or a quotation in it.
func opensSentence(words []syntax.Word, at int) bool {
	return at == 0 || words[at-1].IsQuote() || words[at-1].Is(":", "—", ".", "*", "**")
}

// isCommon reports whether a word that begins a sentence is likely an ordinary one.
func isCommon(w *syntax.Word) bool {
	return w.Roles&^(syntax.Nation|syntax.Date) != 0 || isMartial(w.Lower) || isOrdinal(w.Lower) || isDomestic(w.Lower) || isPhase(w.Lower)
}

func isLetterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// IsTitle reports whether a word, in small letters, is a person's title or office.
func IsTitle(lower string) bool { return nouns[lower] == "title" }

// IsForce reports whether a word, in small letters, is one of those that make the names of services and units.
func IsForce(lower string) bool { return nouns[lower] == "force" }

// IsUnit reports whether the name of a unit or service ends with such a word.
func IsUnit(lower string) bool {
	switch lower {
	case "command", "district", "fleet", "army", "navy", "force", "forces", "corps", "regiment", "brigade", "division", "battalion", "squadron", "guard", "guards", "marines", "flotilla", "team", "group":
		return true
	}
	return false
}
