package corpus

import (
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/layout"
)

// inspect looks for what in the bytes stands in the way of quoting them.
func inspect(document retrieval.Document) File {
	text := document.Text
	bad, first, controls := undrawable(text)
	switch {
	case isUTF16(text):
		return unreadable(document.Source, problemUTF16)
	case (bad+controls)*10 > len(text):
		// A text in a single-byte encoding has a few per cent of bytes that are no UTF-8; even Greek or Cyrillic in such an
		// encoding is no more readable to us than a picture, and gets the same advice.
		return unreadable(document.Source, problemBinary)
	}
	blocks := layout.Blocks(text, isMarkdown(document.Source))
	document.Title = layout.Title(document.Source, text, blocks)
	file := File{Document: document}
	switch {
	case strings.TrimSpace(strings.TrimPrefix(text, "\ufeff")) == "":
		file.Warning = warningEmpty
	case !slices.ContainsFunc(blocks, isProse):
		file.Warning = warningNoProse
	case bad > 0:
		file.Warning = warningBadBytes(1 + strings.Count(text[:first], "\n"))
	}
	return file
}

func isProse(block layout.Block) bool { return block.Kind == layout.Prose }

// undrawable counts the bytes that no reader can be shown: those that are no UTF-8 and NUL, which a quotation must not hold
// (package passage), with the place of the first, and other control characters, which it may. Tab, line ends and the page break
// of old texts are white space.
func undrawable(text string) (bad, first, controls int) {
	for at := 0; at < len(text); {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		switch {
		case r == utf8.RuneError && size == 1, r == 0:
			if bad == 0 {
				first = at
			}
			bad++
		case r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", r):
			controls++
		}
		at += size
	}
	return bad, first, controls
}

// isUTF16 recognises the byte order mark of UTF-16 and UTF-32 and, without one, Latin text in UTF-16: every second byte
// is NUL.
func isUTF16(text string) bool {
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") || strings.HasPrefix(text, "\x00\x00\xfe\xff") {
		return true
	}
	const sample = 1000
	head := text[:min(len(text), sample)]
	var nul [2]int
	for i := range len(head) {
		if head[i] == 0 {
			nul[i%2]++
		}
	}
	half := len(head) / 2
	return half > 1 && (nul[0]*10 > half*7 && nul[1]*10 < half || nul[1]*10 > half*7 && nul[0]*10 < half)
}
