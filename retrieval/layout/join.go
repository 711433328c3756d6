package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/retrieval"
)

// A paragraph is one or more lines that are read as one, with what is known of it so far.
type paragraph struct {
	retrieval.Span
	form  form
	level int
	gap   bool // whether a blank line or markup stands before it
}

// widestWrap is the widest line that counts as wrapped by hand, in characters. Typewriters, mail and books wrap at 60 to
// 80, code at 100 or 120; a longer line is a paragraph that its editor showed wrapped.
const widestWrap = 120

// narrowestWrap is the narrowest column that text is wrapped to, in characters; newspapers' are not much wider.
const narrowestWrap = 40

// joinLines makes paragraphs of lines. In Markdown a line end inside a paragraph means a space; in plain text it may mean
// either, and a line that had room for the next line's first word was ended on purpose.
func joinLines(text string, lines []line, markdown bool) []paragraph {
	var paragraphs []paragraph
	for group := range groups(lines) {
		width := widest(text, group)
		if len(paragraphs) > 0 && !markdown && resumes(text, paragraphs[len(paragraphs)-1], group[0]) {
			paragraphs[len(paragraphs)-1].End = group[0].End
		} else {
			paragraphs = append(paragraphs, newParagraph(group[0]))
		}
		for i, l := range group[1:] {
			if continues(text, group[i], l, width, markdown) {
				paragraphs[len(paragraphs)-1].End = l.End
				continue
			}
			paragraphs = append(paragraphs, newParagraph(l))
		}
	}
	return paragraphs
}

func newParagraph(l line) paragraph { return paragraph{l.Span, l.form, l.level, l.gap} }

// resumes reports whether a line after a blank one goes on with the sentence before it, as after the foot of a page.
func resumes(text string, before paragraph, next line) bool {
	s, t := text[before.Start:before.End], next.of(text)
	if before.form != plain || next.form != plain || !startsLow(t) || isByWord(t) || columns(t) > 0 {
		return false
	}
	if len(s) > longestSample {
		s = s[len(s)-longestSample:]
	}
	traits := traitsOf(s)
	return !traits.ends && !traits.colon && traits.small > 0 && traits.runes >= narrowestWrap
}

// startsLow reports whether the first letter is in lower case. A script without cases has none.
func startsLow(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

// groups yields runs of lines with no gap between them.
func groups(lines []line) func(yield func([]line) bool) {
	return func(yield func([]line) bool) {
		for len(lines) > 0 {
			n := 1
			for n < len(lines) && !lines[n].gap {
				n++
			}
			if !yield(lines[:n]) {
				return
			}
			lines = lines[n:]
		}
	}
}

func widest(text string, group []line) int {
	width := 0
	if len(group) == 1 {
		return width // nothing to join
	}
	for _, l := range group {
		width = max(width, l.runes(text))
	}
	return width
}

// continues reports whether next belongs to the same paragraph as the line before it.
func continues(text string, before, next line, width int, markdown bool) bool {
	if next.form != plain || before.form != plain && before.form != item {
		return false
	}
	if markdown {
		return !before.brk && !strings.HasSuffix(before.of(text), "\\")
	}
	if width > widestWrap {
		return false
	}
	s, t := before.of(text), next.of(text)
	if startsLow(t) && !endsSentence(s) && !isByWord(t) {
		return true
	}
	if endsSentence(s) && !endsSentence(t) && next.runes(text) < narrowestWrap {
		return false // a button below a sentence
	}
	return isFull(t, before.runes(text), width)
}

// isFull reports whether the line had no room for the first word of the next. Short lines prove nothing: a menu's longest
// entry is always full.
func isFull(next string, length, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	// Writers that wrap by hand, and justified books, leave a few more blanks than a program would.
	const ragged = 4
	return length >= narrowestWrap && length+1+utf8.RuneCountInString(word)+ragged > width
}

// isByWord reports whether a line begins in lower case with a byline's word, which some sites do not capitalise.
func isByWord(s string) bool { return strings.HasPrefix(s, "by ") && !endsSentence(s) }
