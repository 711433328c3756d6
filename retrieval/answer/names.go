package answer

import (
	"regexp"
	"slices"
	"strings"

	"verbatim/retrieval/analysis"
)

// declarer matches the words between a name and another of the same thing. What stands before must part them, or make the
// name their subject: a mark (", dubbed", "(known as") or a form of "to be". So somebody who dubs or calls something is
// not taken for it.
var declarer = regexp.MustCompile(`(?:[,(\x{2013}\x{2014}]| --?| is| was| are| were| which is| which was)\s*(?:` +
	`(?:also|better|formerly|commonly|popularly|otherwise|previously|often|sometimes|widely) (?:known as|called|named|dubbed|nicknamed|translated as|spelled|spelt|referred to as|written)|` +
	`(?:also )?(?:transliterated as|known as|referred to as|abbreviated(?: as| to)?|code-?named|nicknamed|dubbed|a\.k\.a\.|aka|or simply)) `)

// afterDeclarers finds the names on either side of the words that declare.
func afterDeclarers(text string, tokens []analysis.Token) (found []Alias) {
	for _, at := range declarer.FindAllStringIndex(text, -1) {
		name, known := nameBefore(text, tokens, at[0])
		if !known {
			continue
		}
		for _, other := range namesAfter(text, tokens, at[1]) {
			found = append(found, Alias{Name: name, Other: other})
		}
	}
	return found
}

// describing is how many words may tell what a name is the name of before it is given another: "Western/Interaction-2021 joint
// strategic exercise, also translated as".
const describing = 3

// nameBefore is the name that ends before a place, words that describe it left out.
func nameBefore(text string, tokens []analysis.Token, before int) (name [2]int, known bool) {
	last := len(tokens) - 1
	for last >= 0 && tokens[last].End > before {
		last--
	}
	for skipped := 0; last >= 0 && !inName(tokens[last]); skipped++ {
		if skipped == describing || analysis.IsFunctionWord(wordAt(text, tokens[last])) || last > 0 && !joins(text[tokens[last-1].End:tokens[last].Start]) {
			return name, false
		}
		last--
	}
	first := last
	for first > 0 && inName(tokens[first-1]) && joins(text[tokens[first-1].End:tokens[first].Start]) {
		first--
	}
	return named(text, tokens, first, last)
}

// namesAfter are the names that begin at a place: one, or several with "or" or "and" between.
func namesAfter(text string, tokens []analysis.Token, after int) (names [][2]int) {
	at := slices.IndexFunc(tokens, func(t analysis.Token) bool { return t.Start >= after })
	for at >= 0 && at < len(tokens) {
		if strings.EqualFold(wordAt(text, tokens[at]), "the") && at+1 < len(tokens) {
			at++
		}
		last := at
		for last+1 < len(tokens) && inName(tokens[last]) && inName(tokens[last+1]) && joins(text[tokens[last].End:tokens[last+1].Start]) {
			last++
		}
		name, known := named(text, tokens, at, last)
		if !known {
			return names
		}
		names = append(names, name)
		if last+2 >= len(tokens) || wordAt(text, tokens[last+1]) != "or" && wordAt(text, tokens[last+1]) != "and" {
			return names
		}
		at = last + 2
	}
	return names
}

// named is the span of tokens that make a name: the first has a capital, and is no word of grammar that begins a sentence.
func named(text string, tokens []analysis.Token, first, last int) (name [2]int, known bool) {
	for first >= 0 && first < last && analysis.IsFunctionWord(wordAt(text, tokens[first])) {
		first++
	}
	if first < 0 || first > last || tokens[first].Kind != analysis.Capital || analysis.IsFunctionWord(wordAt(text, tokens[first])) {
		return name, false
	}
	return [2]int{tokens[first].Start, tokens[last].End}, true
}

func wordAt(text string, t analysis.Token) string { return text[t.Start:t.End] }

// inName reports whether a word can be part of a name.
func inName(t analysis.Token) bool { return t.Kind != analysis.Lower }

// joins reports whether what stands between two words leaves them one name.
func joins(between string) bool {
	return between == " " || between == "-" || between == "/" || between == "–" || between == "’s " || between == "'s "
}
