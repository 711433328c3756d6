package layout

import (
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
)

// A form is what a line's own marks say it is, before any question of meaning.
type form int

const (
	plain   form = iota
	item         // begins with a bullet or a number
	literal      // a row of a table, or a line of code: never joined with its neighbours, always prose
	title        // marked as a heading
	image        // nothing but pictures and links' addresses: furniture
)

// A line is one line of the text without the white space around it; it is never empty.
type line struct {
	retrieval.Span
	form   form
	level  int  // of a heading
	gap    bool // whether something stands between the line before and this: a blank line, or markup
	indent int  // bytes of white space before it
	brk    bool // whether it ends with Markdown's hard break
}

const byteOrderMark = "\ufeff"

// cutLines finds the lines that are not blank. A line ends with LF, CRLF, a lone CR, or the page break of old texts.
func cutLines(text string) []line {
	var lines []line
	start, gap := 0, true
	if strings.HasPrefix(text, byteOrderMark) {
		start = len(byteOrderMark)
	}
	for start < len(text) {
		end := lineEnd(text, start)
		if span, ok := trim(text, start, end); ok {
			lines = append(lines, line{Span: span, gap: gap, indent: span.Start - start, brk: strings.HasSuffix(text[span.End:end], "  ")})
			gap = false
		} else {
			gap = true
		}
		start = end + 1
		if end < len(text) && text[end] == '\r' && start < len(text) && text[start] == '\n' {
			start++
		}
	}
	return lines
}

func lineEnd(text string, start int) int {
	for i := start; i < len(text); i++ {
		if c := text[i]; c == '\n' || c == '\r' || c == '\f' {
			return i
		}
	}
	return len(text)
}

// trim narrows [start, end) to what is not white space; ok is false where nothing is left.
func trim(text string, start, end int) (span retrieval.Span, ok bool) {
	kept := strings.TrimLeftFunc(text[start:end], isBlank)
	start = end - len(kept)
	kept = strings.TrimRightFunc(kept, isBlank)
	return retrieval.Span{Start: start, End: start + len(kept)}, kept != ""
}

// isBlank also counts the invisible marks that web pages leave around lines.
func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
		0x200b, 0x200e, 0x200f, 0xfeff:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

func (l line) of(text string) string { return text[l.Start:l.End] }

// runes is the length of the line in characters, as its writer saw it.
func (l line) runes(text string) int { return utf8.RuneCountInString(l.of(text)) }

// isRule reports whether a line is drawn and not written: at least three of one mark, with or without spaces.
func isRule(s string) bool {
	mark, count := s[0], 0
	if !strings.ContainsRune("-=*_~#+", rune(mark)) {
		return false
	}
	for i := range len(s) {
		switch s[i] {
		case mark:
			count++
		case ' ', '\t':
		default:
			return false
		}
	}
	return count >= 3
}

// isBullet reports whether a line begins with one of the marks that part the entries of menus as well.
func isBullet(s string) bool {
	mark, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("•·▪●", mark)
}

// isItem reports whether a line begins as an item of a list does: a bullet or a number, then a space.
func isItem(s string) bool {
	mark, rest, found := strings.Cut(s, " ")
	if !found || strings.TrimSpace(rest) == "" || len(mark) > 5 {
		return false
	}
	switch mark {
	case "-", "*", "+", "•", "–", "—", "·", "‣", "◦", "▪", "●", "○":
		return true
	}
	number := strings.TrimLeft(strings.TrimPrefix(mark, "("), "0123456789")
	return len(number) < len(mark) && (number == "." || number == ")") && mark[0] != '.' && mark[0] != ')'
}
