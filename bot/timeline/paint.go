package timeline

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"

	"verbatim/retrieval"
)

// paint makes the picture of a sheet.
func paint(s sheet, l lettering) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, pixels(width), pixels(s.height)))
	draw.Draw(img, img.Bounds(), image.NewUniform(background), image.Point{}, draw.Src)
	p := painter{Context: gg.NewContextForRGBA(img)}
	p.Scale(density, density)
	for _, r := range s.bands {
		p.band(r)
	}
	for _, r := range s.rules {
		p.rule(r)
	}
	for _, r := range s.cuts {
		p.cut(r)
	}
	for _, m := range s.marks {
		p.mark(m)
	}
	for _, t := range s.texts {
		set(img, t, l)
	}
	return img
}

// A painter draws in points.
type painter struct{ *gg.Context }

func (p painter) band(r rect) {
	p.SetColor(band)
	p.DrawRoundedRectangle(r.x, r.y, r.w, r.h, 4)
	p.Fill()
}

func (p painter) rule(r rect) {
	p.SetColor(rule)
	p.DrawRectangle(r.x, r.y, 1/density, r.h)
	p.Fill()
}

// cut draws a gap in the axis as a torn edge.
func (p painter) cut(r rect) {
	p.SetColor(background)
	p.DrawRectangle(r.x+4, r.y, r.w-8, r.h)
	p.Fill()
}

// mark draws a bar and a sign: full where the days are known, and hollow where they are not.
func (p painter) mark(m mark) {
	colour := colourOf(m.kind)
	if m.bar.w > m.bar.h {
		p.bar(m, colour)
	}
	p.sign(m)
	p.SetColor(colour)
	if m.sure {
		p.Fill()
		return
	}
	p.SetLineWidth(1.5)
	p.StrokePreserve()
	p.SetColor(band)
	p.Fill()
}

// bar draws how long it took, or, dashed and pale, within what time it was.
func (p painter) bar(m mark, colour color.RGBA) {
	r := m.bar
	if m.sure {
		p.SetColor(colour)
		p.DrawRoundedRectangle(r.x, r.y+2, r.w, r.h-4, (r.h-4)/2)
		p.Fill()
		return
	}
	p.SetColor(mix(colour, band, 0.25))
	p.DrawRoundedRectangle(r.x, r.y+1.5, r.w, r.h-3, (r.h-3)/2)
	p.Fill()
	p.SetColor(colour)
	p.SetLineWidth(1)
	p.SetDash(2, 2.5)
	p.DrawRoundedRectangle(r.x+.5, r.y+2, r.w-1, r.h-4, (r.h-4)/2)
	p.Stroke()
	p.SetDash()
}

// mix is so much of one colour over another.
func mix(over, under color.RGBA, share float64) color.RGBA {
	m := func(a, b uint8) uint8 { return uint8(math.Round(share*float64(a) + (1-share)*float64(b))) }
	return color.RGBA{m(over.R, under.R), m(over.G, under.G), m(over.B, under.B), 0xff}
}

// sign outlines the shape of the kind.
func (p painter) sign(m mark) {
	x, y, r := m.sign, m.bar.y+m.bar.h/2, signSize/2
	switch m.kind {
	case retrieval.KindPatrol:
		p.DrawRegularPolygon(4, x, y, r, 0)
	case retrieval.KindCompetition:
		p.DrawRegularPolygon(3, x, y+r/4, r, 0)
	case retrieval.KindSeries:
		p.DrawRectangle(x-r+.5, y-r+.5, 2*r-1, 2*r-1)
	default:
		p.DrawCircle(x, y, r)
	}
}

// set draws text. The baseline and the beginning are on whole pixels, which keeps it sharp.
func set(img draw.Image, t text, l lettering) {
	d := font.Drawer{Dst: img, Src: image.NewUniform(t.colour), Face: l.faces[t.style]}
	ascent := d.Face.Metrics().Ascent.Round()
	d.Dot = fixed.P(pixels(t.x), pixels(t.y)+ascent)
	d.DrawString(t.words)
}

func encode(img *image.RGBA) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, img)
	return b.Bytes(), err
}
