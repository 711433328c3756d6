package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval"
)

// A cutter walks over one paragraph once and cuts it where a sentence ends.
type cutter struct {
	text     string
	at       int  // where it reads
	start    int  // of the sentence it reads
	guarded  int  // no cut before this: it stands in a short quotation that belongs to the sentence around it
	caseless bool // the paragraph has no capitals, so a capital cannot tell where a sentence begins
	spans    []retrieval.Span
}

// cutSentences cuts a paragraph, which has no white space at its ends, into sentences. Offsets are in the paragraph.
func cutSentences(paragraph string) []retrieval.Span {
	c := &cutter{text: paragraph, caseless: isCaseless(paragraph)}
	for c.at < len(c.text) {
		c.step()
	}
	if c.start < len(c.text) {
		c.spans = append(c.spans, retrieval.Span{Start: c.start, End: len(c.text)})
	}
	return c.spans
}

// step reads one character, or a stop with all that belongs to it.
func (c *cutter) step() {
	b := c.text[c.at]
	switch {
	case b == '.' || b == '!' || b == '?':
		c.stop()
	case b == '"':
		c.guard("\"", 1)
		c.at++
	case b < utf8.RuneSelf:
		c.at++
	default:
		r, size := utf8.DecodeRuneInString(c.text[c.at:])
		switch {
		case stopKind(r) != noStop:
			c.stop()
			return
		case r == '“' || r == '„':
			c.guard("”", size)
		case r == '«':
			c.guard("»", size)
		}
		c.at += size
	}
}

// stop reads a run of stops, the quotes and brackets that close after it, and the white space, and cuts if a sentence ends.
func (c *cutter) stop() {
	s := stop{at: c.at, end: afterStops(c.text, c.at)}
	s.close = afterClosers(c.text, s.end)
	s.next = afterSpace(c.text, s.close)
	c.at = s.close
	if s.next >= len(c.text) || s.at < c.guarded || !c.ends(s) {
		return
	}
	c.spans = append(c.spans, retrieval.Span{Start: c.start, End: s.close})
	c.start, c.at = s.next, s.next
}

// A stop is a place where a sentence may end: [at, end) are the marks, [end, close) what closes with them, and next is
// where the following word begins.
type stop struct{ at, end, close, next int }

type kind int

const (
	noStop  kind = iota
	narrow       // ends a sentence where white space follows
	wide         // ends a sentence by itself, in scripts that put no space there
	trailed      // an ellipsis, which may go on
)

func stopKind(r rune) kind {
	switch r {
	case '.', '!', '?', '؟', '۔', '։', '።', '‼', '⁇', '⁈', '⁉':
		return narrow
	case '。', '！', '？', '．', '｡', '।', '॥', '။', '៕':
		return wide
	case '…':
		return trailed
	}
	return noStop
}

// afterStops passes over the stops that stand together, and over the spaced points of an ellipsis.
func afterStops(text string, at int) int {
	for at < len(text) {
		if r, size := utf8.DecodeRuneInString(text[at:]); stopKind(r) != noStop {
			at += size
			continue
		}
		if !strings.HasPrefix(text[at:], " .") || at+2 < len(text) && text[at+2] != ' ' && text[at+2] != '.' {
			break
		}
		at += 2
	}
	return at
}

// afterClosers passes over closing quotes, brackets, emphasis, and a note's mark such as [1] or [citation needed].
func afterClosers(text string, at int) int {
	const longestNote = 20
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch r {
		case '"', '\'', '”', '’', '»', '›', ')', ']', '}', '*', '_', '」', '』', '）', '】':
			at += size
			continue
		case '[':
			if end := strings.IndexByte(text[at:min(at+longestNote, len(text))], ']'); end > 0 {
				at += end + 1
				continue
			}
		}
		break
	}
	return at
}

func afterSpace(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsSpace(r) {
			break
		}
		at += size
	}
	return at
}

// isCaseless reports whether a text in a script that has capitals has none. The beginning of a paragraph tells.
func isCaseless(text string) bool {
	const sample = 1000
	small := false
	for _, r := range text[:min(len(text), sample)] {
		if unicode.IsUpper(r) {
			return false
		}
		small = small || unicode.IsLower(r)
	}
	return small
}
