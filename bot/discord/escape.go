package discord

import (
	"strings"
	"unicode/utf8"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// escape returns Discord Markdown that is displayed as the plain text s, whatever s holds: nothing in it formats, links,
// mentions, shows an emoji or turns the direction of writing. Characters that act on a display are made visible as by
// reply.Visible; every other character is displayed as itself.
//
// Discord's reader takes a backslash before any character that is neither letter, digit nor white space as that character
// itself, before it looks for anything else. So it is enough to put one before every character that can begin, hold or end
// a construct; where a character is harmless in its place, the backslash is too.
func escape(s string) string { return markdown(s, nil) }

// markdown is escape with some spans of s in bold. The spans are in order.
func markdown(s string, bold []retrieval.Span) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for _, part := range parts(s, bold) {
		if part.bold && s[part.Start:part.End] != "\r" { // which is not shown before a line feed; "****" would be
			b.WriteString("**")
			writeEscaped(&b, s, part.Start, part.End)
			b.WriteString("**")
			continue
		}
		writeEscaped(&b, s, part.Start, part.End)
	}
	return b.String()
}

type part struct {
	retrieval.Span
	bold bool
}

// parts cuts s into runs of equal weight. Neighbouring spans become one, for "**a****b**" would be read otherwise.
func parts(s string, bold []retrieval.Span) []part {
	var all []part
	at := 0
	for _, span := range bold {
		start, end := max(span.Start, at), min(span.End, len(s))
		if start >= end {
			continue
		}
		if n := len(all); n > 0 && all[n-1].bold && start == at {
			all[n-1].End, at = end, end
			continue
		}
		if at < start {
			all = append(all, part{retrieval.Span{Start: at, End: start}, false})
		}
		all = append(all, part{retrieval.Span{Start: start, End: end}, true})
		at = end
	}
	if at < len(s) {
		all = append(all, part{retrieval.Span{Start: at, End: len(s)}, false})
	}
	return all
}

func writeEscaped(b *strings.Builder, s string, start, end int) {
	written := start
	for i, r := range s[start:end] {
		at := start + i
		if isItself(s, at, r) {
			continue
		}
		b.WriteString(s[written:at])
		b.WriteString(escaped(s, at, r))
		written = at + runeLength(s[at:])
	}
	b.WriteString(s[written:end])
}

// runeLength is how many bytes the first character of s takes; one that is invalid takes one.
func runeLength(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// isItself reports whether the character r that stands at s[at] is its own Markdown, as most of a text is.
func isItself(s string, at int, r rune) bool {
	return ' ' <= r && r < '\u007f' && !(r == '.' && at > 0 && isDigit(s[at-1])) && strings.IndexByte(special, byte(r)) < 0
}

// escaped is the Markdown for the character r that stands at s[at].
func escaped(s string, at int, r rune) string {
	switch {
	case r == '\r' && strings.HasPrefix(s[at+1:], "\n"):
		return ""
	case r < 0x80 && strings.IndexByte(special, byte(r)) >= 0:
		return `\` + string(r)
	case r == '.' && at > 0 && isDigit(s[at-1]):
		return `\.` // "1. " at the start of a line begins a list
	}
	visible := reply.VisibleRune(r)
	if strings.HasPrefix(visible, "[") {
		return `\[` + strings.TrimSuffix(visible[1:], "]") + `\]`
	}
	return visible
}

// special are the characters that begin, hold or end a construct: emphasis, code, spoilers, quotes, headings, lists,
// links, mentions, timestamps, emoji, addresses.
const special = "\\*_~`|><#-+[]()@:"

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// escapedUnits is the length of escaped(s, at, r) in UTF-16 code units. Every character of a document is counted
// so whenever a page is turned, so those that are most of it are told without writing them out.
func escapedUnits(s string, at int, r rune) int {
	switch {
	case isItself(s, at, r):
		return 1
	case ' ' <= r && r < '\u007f':
		return 2
	}
	return units(escaped(s, at, r))
}
