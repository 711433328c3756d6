package layout

import "strings"

// A verdict is what a paragraph is by itself.
type verdict int

const (
	open verdict = iota // its company must tell
	yes                 // prose
	no                  // furniture
	head                // a heading, marked as such
)

// A piece is a paragraph with its traits and its verdict.
type piece struct {
	paragraph
	traits
	verdict        verdict
	startsWithSign bool // of copyright
	hasCommas      bool
	startsLow      bool // with a lower-case letter: the rest of something, and no heading
	quoted         bool // begins with a quotation mark
	hasQuotes      bool
	bulleted       bool // begins with a mark that menus begin with too
	named          bool // begins with one or two words and a colon
}

// classify gives every paragraph its kind: first by itself, then by its company.
func classify(text string, paragraphs []paragraph) []Block {
	pieces := make([]piece, len(paragraphs))
	for i, p := range paragraphs {
		pieces[i] = judge(text, p)
	}
	blocks := make([]Block, len(pieces))
	c := newCompany(text, pieces)
	for i, p := range pieces {
		blocks[i] = Block{Span: p.Span, Kind: c.kind(i), Level: p.level}
	}
	return blocks
}

// judge looks at one paragraph alone.
func judge(text string, p paragraph) piece {
	s := text[p.Start:p.End]
	piece := piece{paragraph: p}
	switch p.form {
	case title:
		piece.verdict = head
		return piece
	case image:
		piece.verdict = no
		return piece
	case literal:
		piece.verdict = yes
		return piece
	}
	if p.form == item {
		_, s, _ = strings.Cut(s, " ") // its mark parts nothing
		s = strings.TrimSpace(s)
	}
	piece.traits = traitsOf(s)
	piece.startsWithSign = isCopyright(s)
	piece.hasCommas = strings.Contains(s, ", ")
	piece.hasQuotes = strings.ContainsAny(s, "\"“„«")
	piece.named = isNamed(s)
	piece.bulleted = isBullet(text[p.Start:p.End])
	piece.startsLow = startsLow(s)
	piece.quoted = strings.ContainsAny(s[:1], "\"'") || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "‘")
	piece.verdict = piece.alone()
	return piece
}

func isNamed(s string) bool {
	name, _, found := strings.Cut(s[:min(len(s), longestSample)], ": ")
	return found && strings.Count(name, " ") < 2
}

// isCopyright reports whether a line begins with the sign of copyright. "(c)" is also the third of a list, so a year must
// follow it.
func isCopyright(s string) bool {
	if strings.HasPrefix(s, "©") {
		return true
	}
	return len(s) > 5 && strings.EqualFold(s[:4], "(c) ") && (s[4] == '1' || s[4] == '2')
}

func (p piece) alone() verdict {
	switch {
	case p.isMarked() || p.isMenu() || p.isTeaser():
		return no
	case p.form == item && p.bulleted && p.traits.words <= labelWords && !p.traits.ends:
		return open // a menu's, unless it is of a list that is announced
	case p.form == item || p.traits.ends || p.quoted:
		return yes
	case p.Len() > longestSample:
		return yes
	}
	return open
}
