package timeline

import (
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// A style is one of the ways in which text is set.
type style int

const (
	plain style = iota
	strong
	heading
	styles int = iota
)

// lettering measures and sets text. It is not safe for concurrent use, as faces are not.
type lettering struct {
	density float64 // pixels to the point
	faces   [styles]font.Face
	plain   *sfnt.Font
}

func newLettering(density float64) (lettering, error) {
	l := lettering{density: density}
	for i, from := range [styles]struct {
		data []byte
		size float64
	}{{goregular.TTF, textSize}, {gobold.TTF, textSize}, {gobold.TTF, headingSize}} {
		f, err := opentype.Parse(from.data)
		if err != nil {
			return l, err
		}
		if style(i) == plain {
			l.plain = f
		}
		l.faces[i], err = opentype.NewFace(f, &opentype.FaceOptions{Size: from.size * density, DPI: pointsPerInch})
		if err != nil {
			return l, err
		}
	}
	return l, nil
}

// pointsPerInch makes a size of one a pixel.
const pointsPerInch = 72

// width is how wide s is, in points.
func (l lettering) width(s string, in style) float64 {
	return float64(font.MeasureString(l.faces[in], s)) / 64 / l.density
}

// missing stands for a run of characters that the font lacks.
const missing = '□'

// drawable is s on one line in characters that the font has: a letter with a mark that it lacks loses the mark, and a run of
// others becomes one sign.
func (l lettering) drawable(s string) string {
	var b strings.Builder
	last := ' '
	for _, r := range norm.NFC.String(s) {
		r = l.drawableRune(r)
		if r == 0 || (r == ' ' || r == missing) && r == last {
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return strings.TrimSpace(b.String())
}

// drawableRune is r or what stands for it; 0 for what is not to be seen anyway.
func (l lettering) drawableRune(r rune) rune {
	switch {
	case unicode.IsSpace(r) || unicode.IsControl(r):
		return ' '
	case l.has(r):
		return r
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	if base := []rune(norm.NFKD.String(string(r)))[0]; l.has(base) {
		return base
	}
	return missing
}

func (l lettering) has(r rune) bool {
	glyph, err := l.plain.GlyphIndex(nil, r)
	return err == nil && glyph != 0
}
