package timeline

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/image/math/fixed"
)

// A line is one line of text in one style.
type line struct {
	words string
	style style
	width float64
}

// ellipsis ends what had to be cut.
const ellipsis = "…"

// wrap sets s in at most so many lines of at most the width given, and ends the last with an ellipsis where it does not fit.
func (l lettering) wrap(s string, in style, width float64, most int) []line {
	var lines []line
	for s != "" && len(lines) < most-1 {
		head := l.firstLine(s, in, width)
		lines = append(lines, l.line(strings.TrimSpace(s[:head]), in))
		s = strings.TrimSpace(s[head:])
	}
	if s != "" {
		lines = append(lines, l.line(l.elide(s, in, width), in))
	}
	return lines
}

// balanced is wrap with lines of much the same width, where all fits.
func (l lettering) balanced(s string, in style, width float64, most int) []line {
	lines := l.wrap(s, in, width, most)
	if len(lines) < 2 || len(l.wrap(s, in, width, most+1)) > most {
		return lines
	}
	for width -= balance; ; width -= balance {
		narrower := l.wrap(s, in, width, most+1)
		if len(narrower) > len(lines) {
			return lines
		}
		lines = narrower
	}
}

// balance is by how much lines are narrowed at a time: about a letter.
const balance = textSize / 2

func (l lettering) line(words string, in style) line {
	return line{words: words, style: in, width: l.width(words, in)}
}

// firstLine is how much of s fits, in bytes: up to the last place where it may be broken, or, in a word that is longer than a
// line, as many characters as fit. It is at least one character.
func (l lettering) firstLine(s string, in style, width float64) int {
	if l.width(s, in) <= width {
		return len(s)
	}
	fits := l.fitting(s, in, width)
	if at := strings.LastIndexAny(s[:fits], " /-–"); at > 0 && s[fits] != ' ' {
		_, size := utf8.DecodeRuneInString(s[at:])
		return at + size
	}
	return fits
}

// fitting is how many bytes of s fit into the width, whole characters and at least one.
func (l lettering) fitting(s string, in style, width float64) int {
	face := l.faces[in]
	room := fixed.Int26_6(width * l.density * 64)
	before := rune(-1)
	for i, r := range s {
		if before >= 0 {
			room -= face.Kern(before, r)
		}
		advance, _ := face.GlyphAdvance(r)
		room -= advance
		if room < 0 && i > 0 {
			return i
		}
		before = r
	}
	return len(s)
}

// elide cuts s so that it fits with an ellipsis; what fits as it is stays whole.
func (l lettering) elide(s string, in style, width float64) string {
	if l.width(s, in) <= width {
		return s
	}
	end := l.fitting(s, in, width-l.width(ellipsis, in))
	return strings.TrimSpace(s[:end]) + ellipsis
}
