package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// traits are what can be counted in a paragraph by itself.
type traits struct {
	runes      int
	words      int  // tokens with a letter or a digit
	small      int  // words that sentences need
	finite     int  // verbs with a tense
	capitals   int  // words that begin with a capital
	numbers    int  // words that begin with a digit
	marks      int  // tokens that part a menu: / | > • -
	bars       int  // those of them that hardly ever part anything but a menu: | > •
	labels     int  // hashtags, handles, addresses
	possessive bool // speaks of "our" or "your" after its first word
	site, you  bool // speaks of "we", and of "you"
	clock      bool // has a time of day
	by         int  // the word that is "by", counted from 1
	capitalsBy int  // words after it that begin with a capital or a digit
	ends       bool // with a full stop or its like, closing quotes aside
	trails     bool // with an ellipsis
	colon      bool // with a colon
	inner      bool // has the end of a sentence inside
}

// How much of a paragraph is counted, in bytes. A menu may be long, so what does not end as a sentence is looked at for
// longer; what does is prose by its length already, and counting all of it would take half the time of cutting a text.
const (
	longestSample = 600
	endedSample   = 240
)

func traitsOf(s string) traits {
	t := traits{ends: endsSentence(s), trails: strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…"), colon: strings.HasSuffix(s, ":")}
	limit := longestSample
	if t.ends && !t.trails {
		limit = endedSample
	}
	s = s[:min(len(s), limit)]
	t.runes = utf8.RuneCountInString(s)
	stopped := false
	for token := range strings.FieldsSeq(s) {
		stopped = t.add(token, stopped)
	}
	return t
}

// add counts one token. It takes and returns whether the token before ended like a sentence.
func (t *traits) add(token string, stopped bool) bool {
	word := strings.TrimFunc(token, isNoWord)
	if word == "" {
		t.addMark(token)
		return stopped
	}
	t.words++
	first, _ := utf8.DecodeRuneInString(word)
	capital, number := unicode.IsUpper(first) || unicode.IsTitle(first), unicode.IsNumber(first)
	t.addWord(strings.ToLower(word), capital, number)
	switch {
	case token[0] == '#' || token[0] == '@' || strings.Contains(word, "://") || strings.HasPrefix(word, "www."):
		t.labels++
	case number && strings.Contains(word, ":"):
		t.clock = true
	}
	t.inner = t.inner || stopped && capital
	// An abbreviation rarely has more than four letters: "Gen.", "Prof."
	const shortestEnd = 5
	return utf8.RuneCountInString(word) >= shortestEnd && endsSentence(token)
}

func (t *traits) addWord(word string, capital, number bool) {
	switch {
	case capital:
		t.capitals++
	case number:
		t.numbers++
	}
	if t.by > 0 && (capital || number) {
		t.capitalsBy++
	}
	if len(word) > len("shouldn't") { // longer than any word asked for below
		return
	}
	word = strings.Replace(word, "’", "'", 1)
	if isSmall(word) {
		t.small++
	}
	if isFinite(word) {
		t.finite++
	}
	if word == "by" {
		t.by, t.capitalsBy = t.words, 0
	}
	t.site = t.site || word == "we" || word == "our" || word == "us"
	t.you = t.you || word == "you" || word == "your"
	t.possessive = t.possessive || t.words > 1 && isPossessive(word)
}

func (t *traits) addMark(token string) {
	switch token {
	case "|", "||", ">", ">>", "»", "›", "•", "·", "→", "⋅", "∙", "‹", "«", "::", "●", "▪":
		t.marks++
		t.bars++
	case "/", "//", "-", "–", "—", "--", "~", "\\":
		t.marks++
	}
}

func isNoWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

// endsSentence reports whether s ends as a sentence does, closing quotes, brackets, emphasis and note marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]}*_」』）】›")
	if note := strings.LastIndexByte(s, '['); note > 0 && len(s)-note <= 20 {
		s = strings.TrimRight(s[:note], "\"'”’)]0123456789[")
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return isStop(last)
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '．', '؟', '۔', '।', '॥', '։', '።', '။', '៕', '‼', '⁇', '⁈', '⁉', ';':
		return true
	}
	return false
}

// share is part over whole; zero where there is no whole.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
