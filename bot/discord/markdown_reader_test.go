package discord

import (
	"regexp"
	"strings"
)

// A markdownReader is a small reader of Discord's Markdown, written from what Discord documents and its client does, and
// not from escape.go: constructs are tried in order at each place, the first that matches is taken, and a backslash takes
// the next character, unless letter, digit or white space, as itself. It yields what a person sees, and every construct met.
type markdownReader struct {
	seen       strings.Builder
	bold       []string // the texts in bold
	constructs []string // the names of all constructs but bold and backslashes
}

type construct struct {
	name      string
	form      *regexp.Regexp
	lineStart bool
}

// A word of caution to who edits this: Go's regexps have no lookahead, so forms are a little wider than the client's. Wider
// is stricter here.
var constructs = []construct{
	{"heading", regexp.MustCompile(`^ *#{1,3}\s+[^\n]`), true},
	{"subtext", regexp.MustCompile(`^ *-# +[^\n]`), true},
	{"list", regexp.MustCompile(`^ *[*+-] +[^\n]`), true},
	{"numbered list", regexp.MustCompile(`^ *\d+\. +[^\n]`), true},
	{"quote", regexp.MustCompile(`^ *>(>>)? `), true},
	{"code block", regexp.MustCompile("^```"), false},
	{"code", regexp.MustCompile("^`"), false},
	{"mention", regexp.MustCompile(`^<(@[!&]?|#|/[^>]*:|id:|t:|a?:\w+:)[^>\s]*>`), false},
	{"everyone", regexp.MustCompile(`^@(everyone|here)`), false},
	{"address", regexp.MustCompile(`^(https?|steam|discord|mailto|tel)://[^\s<]`), false},
	{"bracketed address", regexp.MustCompile(`^<[a-z]+:[^\s>]+>`), false},
	{"link", regexp.MustCompile(`^!?\[[^\]]*\]\([^)]*\)`), false},
	{"emoji", regexp.MustCompile(`^:[^\s:]+:`), false},
	{"spoiler", regexp.MustCompile(`^\|\|`), false},
	{"strike", regexp.MustCompile(`^~~`), false},
	{"underline", regexp.MustCompile(`^__`), false},
	{"italics", regexp.MustCompile(`^_\S`), false},
	{"asterisk", regexp.MustCompile(`^\*`), false},
}

var (
	backslash = regexp.MustCompile(`^\\[^0-9A-Za-z\s]`)
	strong    = regexp.MustCompile(`^\*\*((?:\\[\s\S]|[^\\*])+?)\*\*`)
)

// read takes a description that is one block quotation, or plain text.
func readMarkdown(s string) *markdownReader {
	m := &markdownReader{}
	m.read(strings.TrimPrefix(s, ">>> "), true)
	return m
}

func (m *markdownReader) read(s string, atLineStart bool) {
	for s != "" {
		if c := m.match(s, atLineStart); c != "" {
			m.constructs = append(m.constructs, c)
		}
		taken := m.take(s, atLineStart)
		atLineStart = s[taken-1] == '\n'
		s = s[taken:]
	}
}

// match names the construct that begins s, if any.
func (m *markdownReader) match(s string, atLineStart bool) string {
	if backslash.MatchString(s) || strong.MatchString(s) {
		return ""
	}
	for _, c := range constructs {
		if (!c.lineStart || atLineStart) && c.form.MatchString(s) {
			return c.name
		}
	}
	return ""
}

// take reads one step and returns its length in bytes.
func (m *markdownReader) take(s string, atLineStart bool) int {
	if found := backslash.FindString(s); found != "" {
		r := []rune(s[1:])[0]
		m.seen.WriteRune(r)
		return 1 + len(string(r))
	}
	if found := strong.FindStringSubmatch(s); found != nil {
		inner := &markdownReader{}
		inner.read(found[1], atLineStart)
		m.bold = append(m.bold, inner.seen.String())
		m.constructs = append(m.constructs, inner.constructs...)
		m.seen.WriteString(inner.seen.String())
		return len(found[0])
	}
	r := []rune(s)[0]
	m.seen.WriteRune(r)
	return max(1, len(string(r)))
}
