package reply

import (
	"fmt"
	"strings"

	"verbatim/retrieval"
)

// SourceList lays out one page of the list of sources; total is how many there are in all.
func SourceList(page []retrieval.Source, total int) Message {
	if total == 0 {
		return Message{Text: NoSources}
	}
	entries := make([]string, 0, len(page))
	for _, s := range page {
		entries = append(entries, SourceEntry(s))
	}
	return Message{
		Text:  counted(total, "source", "sources") + ".",
		Cards: []Card{{Kind: Listing, Text: strings.Join(entries, "\n\n")}},
	}
}

// SourceEntry describes one source in two or three lines: title, file, and what is wrong with it where something is.
func SourceEntry(s retrieval.Source) string {
	if s.Problem != "" {
		return onOneLine(s.Source) + "\n" + s.Problem
	}
	entry := fmt.Sprintf("%s\n%s, %s, %s", s.Title, onOneLine(s.Source), counted(s.Passages, "passage", "passages"), size(s.Bytes))
	if s.Warning != "" {
		entry += "\n" + s.Warning
	}
	return entry
}

// SourceText lays out the part of a source's text that shown covers.
func SourceText(d retrieval.Document, shown retrieval.Span) Message {
	text := d.Text[shown.Start:shown.End]
	if strings.TrimSpace(text) == "" {
		return Message{Text: EmptyText}
	}
	first := 1 + strings.Count(d.Text[:shown.Start], "\n")
	last := first + strings.Count(strings.TrimRight(text, "\r\n"), "\n")
	return Message{Cards: []Card{{Kind: Listing, Title: d.Title, Quote: text, Place: lines(d.Source, first, last)}}}
}

// PageLabel is the label between the buttons that turn pages. pages is 0 where it is not known.
func PageLabel(page, pages int) string {
	if pages == 0 {
		return fmt.Sprintf("Page %d", page)
	}
	return fmt.Sprintf("Page %d of %d", page, pages)
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// size writes a number of bytes as people read it.
func size(bytes int) string {
	const kilo = 1000
	switch {
	case bytes < kilo:
		return counted(bytes, "byte", "bytes")
	case bytes < kilo*kilo:
		return fmt.Sprintf("%.1f kB", float64(bytes)/kilo)
	default:
		return fmt.Sprintf("%.1f MB", float64(bytes)/(kilo*kilo))
	}
}
