package reply

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns s with each character that acts on a display instead of being shown replaced by one that is shown: a
// control character by its picture (ESC becomes ␛), a character that turns the direction of what follows by its number in
// brackets, a byte that is no UTF-8 by the replacement character. Line feeds and tabs stay; "\r\n" becomes "\n". Text without such characters, which is nearly all, comes back as
// it is. Joiners and other invisible characters that scripts and emoji need stay too: they change nothing around them.
func Visible(s string) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, acts) < 0 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if r == '\r' && strings.HasPrefix(s[i+1:], "\n") {
			continue
		}
		b.WriteString(VisibleRune(r))
	}
	return b.String()
}

// VisibleRune is Visible for one character.
func VisibleRune(r rune) string {
	switch {
	case !acts(r):
		return string(r)
	case r < ' ':
		return string(controlPictures + r)
	case r == delete:
		return "␡"
	default:
		return fmt.Sprintf("[U+%04X]", r)
	}
}

const (
	controlPictures = '\u2400' // the picture of control character c is controlPictures+c
	delete          = '\u007f'
)

// acts reports whether a character does something to a display: C0 and C1 controls, and the embeddings, overrides and
// isolates of the bidirectional algorithm (Unicode Standard Annex 9), which reach beyond the text that holds them.
func acts(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' ||
		'\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
