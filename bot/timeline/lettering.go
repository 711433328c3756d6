package timeline

import (
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
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
