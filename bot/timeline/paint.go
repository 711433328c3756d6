package timeline

import (
	"image"
	"image/draw"
	"math"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"

	"verbatim/retrieval"
)

// paint makes the picture of a sheet, so many pixels wide.
func paint(s sheet, pixelWidth int) (*image.RGBA, error) {
	density := float64(pixelWidth) / s.width
	letters, err := newLettering(density)
	if err != nil {
		return nil, err
	}
	img := image.NewRGBA(image.Rect(0, 0, pixelWidth, int(math.Ceil(s.height*density))))
	draw.Draw(img, img.Bounds(), image.NewUniform(background), image.Point{}, draw.Src)
	p := painter{gg.NewContextForRGBA(img), density}
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
	for _, b := range s.bars {
		p.bar(b)
	}
	for _, m := range s.signs {
		p.sign(m)
	}
	for _, t := range s.texts {
		set(img, t, letters)
	}
	return img, nil
}

// A painter draws in points, but for the width of lines and their dashes, which gg takes in pixels.
type painter struct {
	*gg.Context
	density float64
}

func (p painter) band(r rect) {
	p.SetColor(band)
	p.DrawRoundedRectangle(r.x, r.y, r.w, r.h, 4)
	p.Fill()
}

func (p painter) rule(r rect) {
	p.SetColor(rule)
	p.DrawRectangle(r.x, r.y, 1/p.density, r.h)
	p.Fill()
}

// cut draws a gap in the axis as torn paper.
func (p painter) cut(r rect) {
	const tooth = 4.0
	left, right := r.x+tooth, r.x+r.w-tooth
	teeth := int(math.Ceil(r.h / tooth))
	y := func(i int) float64 { return r.y + min(float64(i)*tooth, r.h) }
	for i := range teeth + 1 {
		p.LineTo(left+float64(i%2)*tooth/2, y(i))
	}
	for i := teeth; i >= 0; i-- {
		p.LineTo(right+float64(i%2)*tooth/2, y(i))
	}
	p.ClosePath()
	p.SetColor(background)
	p.Fill()
}

// bar draws how long an exercise took, or, pale and dashed, within what time it was.
func (p painter) bar(b bar) {
	colour := colourOf(b.kind)
	if b.sure {
		p.SetColor(colour)
		p.DrawRoundedRectangle(b.x, b.y, b.w, b.h, 2)
		p.Fill()
		return
	}
	p.SetColor(pale(b.kind))
	p.DrawRoundedRectangle(b.x, b.y, b.w, b.h, b.h/2)
	p.Fill()
	p.SetColor(colour)
	p.SetLineWidth(p.density)
	p.SetDash(2*p.density, 2*p.density)
	p.DrawRoundedRectangle(b.x+.5, b.y+.5, b.w-1, b.h-1, (b.h-1)/2)
	p.Stroke()
	p.SetDash()
}

// sign draws the shape of a kind: full where the days are known, and hollow where they are not.
func (p painter) sign(m sign) {
	p.SetColor(colourOf(m.kind))
	if m.sure {
		p.outline(m, 0)
		p.Fill()
		return
	}
	p.SetLineWidth(hollowLine * p.density)
	p.outline(m, hollowLine/2)
	p.Stroke()
}

// hollowLine is how thick the outline of a hollow sign is.
const hollowLine = 1.5

// outline is the shape of a kind, so much within its rectangle.
func (p painter) outline(m sign, within float64) {
	x, y, r := m.x+m.w/2, m.y+m.h/2, m.w/2-within
	switch m.kind {
	case retrieval.KindPatrol:
		p.DrawRegularPolygon(4, x, y, r*1.1, math.Pi/4)
	case retrieval.KindCompetition:
		p.DrawRegularPolygon(3, x, y+r/4, r*1.15, 0)
	case retrieval.KindSeries:
		p.DrawRectangle(x-r*.85, y-r*.85, r*1.7, r*1.7)
	default:
		p.DrawCircle(x, y, r*.95)
	}
}

// set draws text. The baseline and the beginning are on whole pixels, which keeps it sharp.
func set(img draw.Image, t text, l lettering) {
	d := font.Drawer{Dst: img, Src: image.NewUniform(t.colour), Face: l.faces[t.style]}
	ascent := d.Face.Metrics().Ascent.Round()
	d.Dot = fixed.P(int(math.Round(t.x*l.density)), int(math.Round(t.y*l.density))+ascent)
	d.DrawString(t.words)
}
