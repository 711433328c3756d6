package layout

import "strings"

// readPlain finds what plain text marks as Markdown does, by custom: items, drawn rules, underlined headings, and tables.
func readPlain(text string, lines []line) []line {
	kept := lines[:0]
	gap := false
	for i, l := range lines {
		s := l.of(text)
		if isRule(s) {
			if isUnderline(text, kept, l) {
				kept[len(kept)-1].form = title
			}
			gap = true
			continue
		}
		l.gap, gap = l.gap || gap, false
		switch {
		case isItem(s):
			l.form = item
		case isRow(text, lines, i):
			l.form = literal
		}
		kept = append(kept, l)
	}
	return kept
}

// isUnderline reports whether the rule l underlines the line before it: they touch, and are about equally long.
func isUnderline(text string, before []line, l line) bool {
	if l.gap || len(before) == 0 || l.Len() < 3 || strings.Contains(l.of(text), " ") {
		return false
	}
	above := before[len(before)-1]
	length := above.runes(text)
	return above.gap && above.form == plain && length <= headingRunes && l.Len()*2 >= length && l.Len() <= length+20
}

// isRow reports whether a line is a row of a table: three or more neighbouring lines have the same number of bars or tabs.
func isRow(text string, lines []line, i int) bool {
	count := columns(lines[i].of(text))
	if count == 0 {
		return false
	}
	alike := 1
	for j := i - 1; j >= 0 && j > i-3 && !lines[j+1].gap && columns(lines[j].of(text)) == count; j-- {
		alike++
	}
	for j := i + 1; j < len(lines) && j < i+3 && !lines[j].gap && columns(lines[j].of(text)) == count; j++ {
		alike++
	}
	return alike >= 3
}

// columns counts the column marks of a line. A row of a table is short; longer lines are not looked at.
func columns(s string) int {
	const longestRow = 400
	if len(s) > longestRow {
		return 0
	}
	return strings.Count(s, "|") + strings.Count(s, "\t")
}
