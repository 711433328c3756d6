package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval/analysis"
)

// The lengths of a quotation of the day, in characters. What is shorter is seldom a statement; what is longer is not read in
// passing: it takes more than eight lines on a phone.
const (
	shortestAlone = 60
	longestAlone  = 320
)

// standsAlone reports whether a reader who has seen nothing else understands a sentence: it is whole, and nothing in it
// points to what stood before it or to the day it was written. The rule would rather lose a good sentence than show a
// dangling one: there are always more. How it does is measured on sentences of several kinds of text (TestStandsAlone).
func standsAlone(sentence string, analyzer *analysis.Analyzer) bool {
	n := utf8.RuneCountInString(sentence)
	if n < shortestAlone || n > longestAlone || !whole(sentence) {
		return false
	}
	words := wordsOf(sentence, analyzer)
	return len(words) > 0 && !leans(words) && !countsBack(words) && !reported(words) && !speaks(sentence, words)
}

// whole reports whether a text begins as a sentence does, ends as a statement, and closes what it opens. Line ends within
// show a text that was broken by hand, and may hold a heading.
func whole(s string) bool {
	const opening, closing = "\"'“‘«(", "\"'”’»)"
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, opening))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closing))
	return (unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.Is(unicode.Han, first)) &&
		strings.ContainsRune(".!。", last) && !strings.HasSuffix(s, "...") && balanced(s) && !strings.Contains(s, "\n\n")
}

// balanced reports whether every quotation mark and bracket has its partner.
func balanced(s string) bool {
	return strings.Count(s, `"`)%2 == 0 && strings.Count(s, "“") == strings.Count(s, "”") &&
		strings.Count(s, "(") == strings.Count(s, ")") && strings.Count(s, "[") == strings.Count(s, "]")
}

// A word of a sentence: as written, in small letters, and whether it looks like a name.
type word struct {
	low  string
	name bool
}

func wordsOf(sentence string, analyzer *analysis.Analyzer) []word {
	var all []word
	for i, t := range analyzer.Tokens(nil, sentence) {
		text := sentence[t.Start:t.End]
		all = append(all, word{strings.ToLower(text), i > 0 && t.Kind == analysis.Capital && !analysis.IsFunctionWord(text)})
	}
	return all
}

// leans reports whether words point to something outside of their sentence.
func leans(words []word) bool {
	if leaningStart[words[0].low] {
		return true
	}
	named, contents := false, 0
	for i, w := range words {
		switch {
		case leaning[w.low], persons[w.low] && !named, things[w.low] && contents < 2:
			return true
		case dated[w.low] && i > 0 && nearby[words[i-1].low]:
			return true
		}
		named = named || w.name
		if !analysis.IsFunctionWord(w.low) {
			contents++
		}
	}
	return definite[words[0].low] && !named && !numbered(words)
}

// countsBack reports whether words begin with things that were counted before: "the two sides", "while both powers".
func countsBack(words []word) bool {
	first := words[:min(len(words), 3)]
	for i, w := range first {
		if w.low == "both" || i > 0 && first[i-1].low == "the" && counts[w.low] {
			return true
		}
	}
	return false
}

// reported reports whether somebody is said to have spoken who is only "the expert", and was named before.
func reported(words []word) bool {
	for i := 2; i < len(words); i++ {
		if reporting[words[i].low] && words[i-2].low == "the" && !words[i-1].name {
			return true
		}
	}
	return false
}

// speaks reports whether somebody unnamed speaks: a first or second person outside of quotation marks, or all of the sentence
// inside of them.
func speaks(sentence string, words []word) bool {
	if strings.ContainsAny(sentence, quoteMarks) {
		return allQuoted(sentence)
	}
	for _, w := range words {
		if speakers[w.low] {
			return true
		}
	}
	return false
}

const quoteMarks = "\"“”«»"

// allQuoted reports whether a sentence is one quotation from end to end.
func allQuoted(sentence string) bool {
	begun := strings.TrimLeft(sentence, quoteMarks)
	inner := strings.TrimRight(begun, quoteMarks)
	return begun != sentence && inner != begun && !strings.ContainsAny(inner, quoteMarks)
}

func numbered(words []word) bool {
	for _, w := range words {
		if w.low[0] >= '0' && w.low[0] <= '9' {
			return true
		}
	}
	return false
}

// Closed classes of English, but for leaning and leaningStart, which gather the adverbs that grammars call connective.
var (
	leaningStart = set(`he she it they this that these those his her its their him them such there here and but or nor so yet then thus
		hence however also meanwhile moreover furthermore therefore instead otherwise nevertheless nonetheless still besides similarly
		likewise additionally consequently accordingly afterwards afterward later earlier previously finally again indeed another
		other others both either neither each some most many few all one two three several which who whose what when where why how
		because for as not only even rather further first second third last next now`)
	leaning   = set(`also latter former aforementioned aforesaid above below today yesterday tomorrow tonight ago likewise`)
	persons   = set(`he she him his her hers himself herself`)
	things    = set(`it its they them their theirs itself themselves this these those`)
	speakers  = set(`i me my mine we us our ours you your yours myself ourselves yourself let's`)
	definite  = set(`the a an`)
	counts    = set(`two three four five six seven eight nine ten pair same other others`)
	reporting = set(`said says say told tells added adds noted notes stated states explained explains`)
	nearby    = set(`this last next past coming`)
	dated     = set(`week month year day morning evening night weekend summer autumn winter spring monday tuesday wednesday thursday friday
		saturday sunday decade century`)
)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
