package discord

import (
	"strings"
	"unicode"
	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// quoted is text as block quotations, each within limit units. What is white space alone is left out: Discord refuses it.
func quoted(text string, bold []retrieval.Span, ends []int, limit int) []string {
	var pieces []string
	for _, s := range split(text, bold, ends, limit-len(blockQuote)) {
		piece := text[s.Start:s.End]
		if trimmed(piece) != "" {
			pieces = append(pieces, blockQuote+markdown(piece, within(bold, s)))
		}
	}
	return pieces
}

// plain is text without any formatting, in pieces within limit units.
func plain(text string, limit int) []string { return emphasised(text, nil, limit) }

// emphasised is text with nothing but some spans in bold, in pieces within limit units.
func emphasised(text string, bold []retrieval.Span, limit int) []string {
	var pieces []string
	for _, s := range split(text, bold, nil, limit) {
		piece := trimmed(text[s.Start:s.End])
		if piece == "" {
			continue
		}
		s.Start += strings.Index(text[s.Start:s.End], piece)
		s.End = s.Start + len(piece)
		pieces = append(pieces, markdown(piece, within(bold, s)))
	}
	return pieces
}

// escapedWithin is a label as Markdown of at most limit units, shortened where it must be. What is empty becomes a dash, for Discord
// takes no field without text.
func escapedWithin(label string, limit int) string {
	label = trimmed(label)
	if label == "" {
		return "–"
	}
	for room := limit; ; room /= 2 {
		if text := escape(shorten(label, room)); units(text) <= limit {
			return text
		}
	}
}

// trimmed is text without the white space around it. Control characters that count as white space are made visible, and
// stay.
func trimmed(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) && reply.VisibleRune(r) == string(r) })
}

// within moves the parts of spans that lie in s to offsets in s.
func within(spans []retrieval.Span, s retrieval.Span) []retrieval.Span {
	var inside []retrieval.Span
	for _, b := range spans {
		b = retrieval.Span{Start: max(b.Start, s.Start) - s.Start, End: min(b.End, s.End) - s.Start}
		if b.Start < b.End {
			inside = append(inside, b)
		}
	}
	return inside
}
