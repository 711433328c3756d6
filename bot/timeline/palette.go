package timeline

import (
	"image/color"
	"math"

	"verbatim/retrieval"
)

// The colours. The background is the picture's own, so that Discord's theme does not matter. Those of the kinds are from the
// palette of Okabe and Ito, "Color Universal Design" (2008), made to be told apart by people who see few colours; every kind
// has a shape of its own besides. A test holds all of them to the contrast that WCAG 2.2 asks for.
var (
	background = color.RGBA{0x1e, 0x1f, 0x24, 0xff}
	band       = color.RGBA{0x26, 0x28, 0x2e, 0xff} // behind every lane
	rule       = color.RGBA{0x3a, 0x3d, 0x46, 0xff} // grid lines, which only help the eye
	ink        = color.RGBA{0xf2, 0xf3, 0xf5, 0xff}
	quiet      = color.RGBA{0xb8, 0xbd, 0xc7, 0xff}
)

func colourOf(k retrieval.ExerciseKind) color.RGBA {
	switch k {
	case retrieval.KindPatrol:
		return color.RGBA{0xe6, 0x9f, 0x00, 0xff} // orange
	case retrieval.KindCompetition:
		return color.RGBA{0xf0, 0xe4, 0x42, 0xff} // yellow
	case retrieval.KindSeries:
		return color.RGBA{0xcc, 0x79, 0xa7, 0xff} // reddish purple
	default:
		return color.RGBA{0x56, 0xb4, 0xe9, 0xff} // sky blue
	}
}

// pale is the colour of a kind where the time is not sure.
func pale(k retrieval.ExerciseKind) color.RGBA { return mix(colourOf(k), band, paleness) }

// paleness is the share of its colour in a pale bar.
const paleness = 0.3

// mix is so much of one colour over another.
func mix(over, under color.RGBA, share float64) color.RGBA {
	m := func(a, b uint8) uint8 { return uint8(math.Round(share*float64(a) + (1-share)*float64(b))) }
	return color.RGBA{m(over.R, under.R), m(over.G, under.G), m(over.B, under.B), 0xff}
}

// flatColours are those of surfaces and strokes, which must come out as they are.
func flatColours() []color.RGBA {
	flat := []color.RGBA{background, band, rule, ink, quiet}
	for _, k := range retrieval.ExerciseKinds() {
		flat = append(flat, colourOf(k), pale(k))
	}
	return flat
}
