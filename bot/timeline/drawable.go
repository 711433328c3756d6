package timeline

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"verbatim/retrieval"
)

// missing stands for a run of characters that the font lacks.
const missing = '□'

var missingRun = regexp.MustCompile(string(missing) + `(\s*` + string(missing) + `)+`)

// longestName is how many bytes of a name are looked at: several times what the two lines of a label hold.
const longestName = 1000

// drawable is s on one line in characters that the font has: a letter with a mark that it lacks loses the mark, and a run of
// others becomes one sign.
func (l lettering) drawable(s string) string {
	if len(s) > longestName {
		s = strings.ToValidUTF8(s[:longestName], "")
	}
	s = strings.Map(l.drawableRune, norm.NFC.String(s))
	s = missingRun.ReplaceAllLiteralString(s, string(missing))
	return strings.Join(strings.Fields(s), " ")
}

// drawableRune is r or what stands for it; negative for what is not to be seen anyway.
func (l lettering) drawableRune(r rune) rune {
	switch {
	case unicode.IsSpace(r) || unicode.IsControl(r):
		return ' '
	case unicode.Is(unicode.Cf, r):
		return -1
	case l.has(r):
		return r
	case unicode.In(r, unicode.Mn, unicode.Me):
		return -1
	}
	if base, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r))); l.has(base) {
		return base
	}
	return missing
}

// has reports whether the font can draw r. The bold face has the same characters.
func (l lettering) has(r rune) bool {
	glyph, err := l.plain.GlyphIndex(nil, r)
	return err == nil && glyph != 0
}

// name is the first of an exercise's names that can be drawn whole, or else its own as well as it can be.
func (l lettering) name(e retrieval.Exercise) string {
	for _, name := range slices.Concat([]string{e.Name}, e.Aliases) {
		if d := l.drawable(name); d != "" && !strings.ContainsRune(d, missing) {
			return d
		}
	}
	return l.drawable(e.Name)
}
