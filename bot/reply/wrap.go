package reply

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"verbatim/retrieval"
)

// minWidth is the narrowest column that text is still wrapped to: the longest English words of the material fit in it.
const minWidth = 20

// wrap breaks text at spaces so that no line is wider than o.Width, keeps the text's own line breaks, begins each line with
// margin, and sets the spans bold where o.Color allows. A word wider than the line stands on a line of its own, whole.
func wrap(text string, bold []retrieval.Span, margin string, o TerminalOptions) string {
	w := wrapper{margin: margin, room: room(o.Width, margin), color: o.Color}
	for _, word := range words(text, bold) {
		w.add(word)
	}
	return w.finish()
}

func room(columns int, margin string) int {
	if columns <= 0 {
		return 0
	}
	return max(columns-textWidth(margin), minWidth)
}

// A word is a run of text without white space, or a line break.
type word struct {
	runs   []run
	breaks bool
}

type run struct {
	text string
	bold bool
}

// words cuts text at white space. A bold span may begin or end inside a word.
func words(text string, bold []retrieval.Span) []word {
	var all []word
	var current word
	for at, r := range text {
		switch {
		case r == '\n':
			all = append(all, current, word{breaks: true})
			current = word{}
		case unicode.IsSpace(r) && r != noBreakSpace:
			all = append(all, current)
			current = word{}
		default:
			current.put(Visible(text[at:at+runeLen(text[at:])]), inside(at, &bold))
		}
	}
	return append(all, current)
}

const noBreakSpace = '\u00a0'

func runeLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// inside reports whether offset at lies in one of the spans. Offsets are asked for in rising order; spans passed are dropped.
func inside(at int, spans *[]retrieval.Span) bool {
	for len(*spans) > 0 && (*spans)[0].End <= at {
		*spans = (*spans)[1:]
	}
	return len(*spans) > 0 && (*spans)[0].Start <= at
}

func (w *word) put(text string, bold bool) {
	if n := len(w.runs); n > 0 && w.runs[n-1].bold == bold {
		w.runs[n-1].text += text
		return
	}
	w.runs = append(w.runs, run{text, bold})
}

func (w word) width() int {
	n := 0
	for _, r := range w.runs {
		n += textWidth(r.text)
	}
	return n
}

// A wrapper lays words out in lines. Its fields margin, room and color are set by the caller; room 0 never wraps.
type wrapper struct {
	margin string
	room   int
	color  bool

	done []string
	line strings.Builder
	used int
}

func (w *wrapper) add(next word) {
	if next.breaks {
		w.endLine()
		return
	}
	if len(next.runs) == 0 {
		return
	}
	need := next.width()
	if w.room > 0 && w.line.Len() > 0 && w.used+1+need > w.room {
		w.endLine()
	}
	if w.line.Len() > 0 {
		w.line.WriteByte(' ')
		w.used++
	}
	w.used += need
	for _, r := range next.runs {
		w.line.WriteString(w.styled(r))
	}
}

func (w *wrapper) styled(r run) string {
	if !r.bold || !w.color {
		return r.text
	}
	return boldOn + r.text + styleOff
}

func (w *wrapper) endLine() {
	w.done = append(w.done, strings.TrimRight(w.margin+w.line.String(), " "))
	w.line.Reset()
	w.used = 0
}

func (w *wrapper) finish() string {
	w.endLine()
	return strings.Join(w.done, "\n")
}

// textWidth is how many terminal columns s takes: none for marks that join the letter before, two for wide letters of East
// Asia (Unicode Standard Annex 11).
func textWidth(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
