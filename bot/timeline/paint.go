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
	const corner = 4
	p.SetColor(band)
	p.DrawRoundedRectangle(r.x, r.y, r.w, r.h, corner)
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
	left, right := r.x+tooth, r.end()-tooth
	for y, out := r.y, 0.0; y < r.bottom(); y, out = y+tooth, tooth/2-out {
		next := min(y+tooth, r.bottom())
		p.MoveTo(left+out, y)
		p.LineTo(right+out, y)
		p.LineTo(right+tooth/2-out, next)
		p.LineTo(left+tooth/2-out, next)
		p.ClosePath()
	}
	p.SetColor(background)
	p.Fill()
}

// bar draws how long an exercise took, or, pale and dashed, within what time it was.
func (p painter) bar(b bar) {
	if b.sure {
		p.SetColor(colourOf(b.kind))
		p.DrawRoundedRectangle(b.x, b.y, b.w, b.h, b.h/3)
		p.Fill()
		return
	}
	const line, dash = 1.0, 2.0
	p.SetColor(pale(b.kind))
	p.DrawRoundedRectangle(b.x, b.y, b.w, b.h, b.h/2)
	p.Fill()
	p.SetColor(colourOf(b.kind))
	p.SetLineWidth(line * p.density)
	p.SetDash(dash*p.density, dash*p.density)
	p.DrawRoundedRectangle(b.x+line/2, b.y+line/2, b.w-line, b.h-line, (b.h-line)/2)
	p.Stroke()
	p.SetDash()
}

// sign draws the shape of a kind: full where the days are known, and hollow where they are not.
func (p painter) sign(m sign) {
	const line = 1.5
	p.SetColor(colourOf(m.kind))
	if m.sure {
		p.outline(m.kind, m.x+m.w/2, m.y+m.h/2, m.w/2)
		p.Fill()
		return
	}
	p.SetLineWidth(line * p.density)
	p.outline(m.kind, m.x+m.w/2, m.y+m.h/2, (m.w-line)/2)
	p.Stroke()
}

// outline is the shape of a kind, with its middle at x and y and at most so far around. The fractions make shapes look of a size.
func (p painter) outline(k retrieval.ExerciseKind, x, y, around float64) {
	switch k {
	case retrieval.KindPatrol:
		p.DrawRegularPolygon(4, x, y, around, math.Pi/4)
	case retrieval.KindCompetition:
		p.DrawRegularPolygon(3, x, y+around/8, around, 0)
	case retrieval.KindSeries:
		p.DrawRectangle(x-around*.75, y-around*.75, around*1.5, around*1.5)
	default:
		p.DrawCircle(x, y, around*.85)
	}
}

// set draws text. The baseline and the beginning are on whole pixels, which keeps it sharp.
func set(img draw.Image, t text, l lettering) {
	d := font.Drawer{Dst: img, Src: image.NewUniform(t.colour), Face: l.faces[t.style]}
	ascent := d.Face.Metrics().Ascent.Round()
	d.Dot = fixed.P(int(math.Round(t.x*l.density)), int(math.Round(t.y*l.density))+ascent)
	d.DrawString(t.words)
}
