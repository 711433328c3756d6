package layout

import (
	"strings"

	"verbatim/retrieval"
)

// A markdown reader walks over the lines once and remembers which construct it is in.
type markdown struct {
	text      string
	kept      []line
	fence     string // the mark that opened the code it is in; empty outside
	comment   bool   // inside <!-- -->
	lastClose int    // where the last comment of the text ends; a comment that is never closed is no comment
	row       bool   // whether the line it reads is a row of a table, bars at its ends or not
	gap       bool   // whether markup was left out since the last line kept
}

// readMarkdown gives every line its form and leaves out the lines that are markup alone.
func readMarkdown(text string, lines []line) []line {
	m := &markdown{text: text, lastClose: strings.LastIndex(text, "-->")}
	for i := frontMatter(text, lines); i < len(lines); i++ {
		m.row = isRow(text, lines, i)
		m.read(lines[i])
	}
	return m.kept
}

// frontMatter counts the lines of a YAML or TOML header: the text's first line is a rule and a later one closes it.
func frontMatter(text string, lines []line) int {
	if len(lines) == 0 {
		return 0
	}
	mark := lines[0].of(text)
	if mark != "---" && mark != "+++" || strings.TrimPrefix(text[:lines[0].Start], byteOrderMark) != "" {
		return 0
	}
	for i, l := range lines[1:] {
		if s := l.of(text); s == mark || mark == "---" && s == "..." {
			return i + 2
		}
	}
	return 0
}

func (m *markdown) read(l line) {
	s := l.of(m.text)
	switch {
	case m.fence != "":
		m.readCode(l, s)
	case m.comment:
		m.leaveComment(l)
	case strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~"):
		m.fence, m.gap = s[:3], true
	default:
		m.readText(l)
	}
}

func (m *markdown) readCode(l line, s string) {
	if strings.HasPrefix(s, m.fence) && strings.Trim(s, m.fence[:1]) == "" {
		m.fence, m.gap = "", true
		return
	}
	l.form = literal
	m.keep(l)
}

// readText reads a line outside code: what stands before a comment, and then what stands after it.
func (m *markdown) readText(l line) {
	const open = "<!--"
	at := strings.Index(l.of(m.text), open)
	if at < 0 || l.Start+at >= m.lastClose {
		m.classify(l)
		return
	}
	if span, ok := trim(m.text, l.Start, l.Start+at); ok {
		before := l
		before.Span = span
		m.classify(before)
	}
	m.comment, m.gap = true, true
	l.Start += at + len(open)
	m.leaveComment(l)
}

func (m *markdown) leaveComment(l line) {
	const closing = "-->"
	at := strings.Index(l.of(m.text), closing)
	if at < 0 {
		return
	}
	m.comment = false
	if span, ok := trim(m.text, l.Start+at+len(closing), l.End); ok {
		l.Span = span
		m.readText(l)
	}
}

func (m *markdown) classify(l line) {
	s := l.of(m.text)
	switch {
	case isRule(s):
		m.underline(l, s)
		m.gap = true
		return
	case isTags(s) || isRowRule(s):
		m.gap = true
		return
	case atxLevel(s) > 0:
		l.form, l.level = title, atxLevel(s)
		if l.Span = atxText(m.text, l.Span, l.level); l.Len() == 0 {
			return
		}
	case isAddress(s):
		l.form = image
	case isItem(s):
		l.form = item
	case m.row && strings.Contains(s, "|") || isBarred(s):
		l.form = literal
	}
	m.keep(l)
}

// underline makes the line above a heading, as Markdown does where a row of = or - touches a paragraph of one line.
func (m *markdown) underline(l line, s string) {
	if l.gap || m.gap || len(m.kept) == 0 || strings.Trim(s, s[:1]) != "" {
		return
	}
	above := &m.kept[len(m.kept)-1]
	if above.form == plain && above.gap && (s[0] == '=' || s[0] == '-') {
		above.form, above.level = title, 1
		if s[0] == '-' {
			above.level = 2
		}
	}
}

func (m *markdown) keep(l line) {
	l.gap, m.gap = l.gap || m.gap, false
	m.kept = append(m.kept, l)
}

// atxLevel is the number of # before a heading, or 0.
func atxLevel(s string) int {
	level := len(s) - len(strings.TrimLeft(s, "#"))
	if level > 6 || level == len(s) || s[level] != ' ' && s[level] != '\t' {
		return 0
	}
	return level
}

// atxText is the heading without its marks before and after.
func atxText(text string, span retrieval.Span, level int) retrieval.Span {
	inner, _ := trim(text, span.Start+level, span.End)
	if bare := strings.TrimRight(text[inner.Start:inner.End], "#"); bare == "" || strings.HasSuffix(bare, " ") {
		inner, _ = trim(text, inner.Start, inner.Start+len(bare))
	}
	return inner
}

// isRowRule reports whether the line divides a table's head from its body.
func isRowRule(s string) bool {
	return strings.Trim(s, "|-: \t") == "" && strings.Contains(s, "|") && strings.Contains(s, "-")
}

// isBarred reports whether a line stands between bars, as the rows of most tables do.
func isBarred(s string) bool { return len(s) > 2 && s[0] == '|' && s[len(s)-1] == '|' }

// isTags reports whether a line holds HTML tags and nothing else.
func isTags(s string) bool {
	if s[0] != '<' || s[len(s)-1] != '>' || len(s) < 3 || strings.Contains(s, "://") && !strings.Contains(s, "=") {
		return false
	}
	depth := 0
	for i := range len(s) {
		switch {
		case s[i] == '<':
			depth++
		case s[i] == '>':
			depth--
		case depth == 0 && s[i] != ' ' && s[i] != '\t':
			return false
		}
	}
	return true
}

// isAddress reports whether a line is a picture alone, or defines where a link leads.
func isAddress(s string) bool {
	picture := strings.HasPrefix(s, "![") || strings.HasPrefix(s, "[![")
	if picture && s[len(s)-1] == ')' && strings.Count(s, "](") == strings.Count(s, "[") {
		return true
	}
	name, _, found := strings.Cut(s, "]: ")
	return found && strings.HasPrefix(name, "[") && !strings.HasPrefix(name, "[^") && !strings.Contains(name[1:], "[")
}
