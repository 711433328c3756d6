package timeline

import (
	"image/color"
	"math"
	"testing"

	"verbatim/retrieval"
)

// TestContrast holds the colours to WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for what else tells something (1.4.11).
func TestContrast(t *testing.T) {
	t.Parallel()
	for _, ground := range []color.RGBA{background, band} {
		for _, text := range []color.RGBA{ink, quiet} {
			if c := contrast(text, ground); c < 4.5 {
				t.Errorf("text in %v on %v has a contrast of %.2f", text, ground, c)
			}
		}
		for _, k := range retrieval.ExerciseKinds() {
			if c := contrast(colourOf(k), ground); c < 3 {
				t.Errorf("%s on %v has a contrast of %.2f", k, ground, c)
			}
		}
	}
	for _, k := range retrieval.ExerciseKinds() {
		if c := contrast(colourOf(k), pale(k)); c < 3 {
			t.Errorf("the dashes of a pale bar of %s have a contrast of %.2f", k, c)
		}
	}
	if c := contrast(color.RGBA{0, 0, 0, 255}, color.RGBA{255, 255, 255, 255}); math.Abs(c-21) > 1e-9 {
		t.Errorf("black on white has a contrast of %v, want 21", c)
	}
}

// contrast is WCAG's contrast ratio.
func contrast(a, b color.RGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.RGBA) float64 {
	l := linear(c)
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

type vector [3]float64

func linear(c color.RGBA) vector {
	var v vector
	for i, b := range []uint8{c.R, c.G, c.B} {
		if s := float64(b) / 255; s <= 0.04045 {
			v[i] = s / 12.92
		} else {
			v[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return v
}

// TestKindsDifferForAllEyes holds that every two kinds differ for people who lack a sort of cone: by several times what the eye
// just sees, which is about 2.3 in CIELAB.
func TestKindsDifferForAllEyes(t *testing.T) {
	t.Parallel()
	const clear = 5 * 2.3
	for eyes, m := range map[string][3]vector{
		"all cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009).
		"no red cones":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"no green cones": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
		"no blue cones":  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	} {
		for i, a := range retrieval.ExerciseKinds() {
			for _, b := range retrieval.ExerciseKinds()[:i] {
				if d := distance(seen(colourOf(a), m), seen(colourOf(b), m)); d < clear {
					t.Errorf("%s: %s and %s differ by %.1f", eyes, a, b, d)
				}
			}
		}
	}
}

// seen is a colour in CIELAB as eyes with a matrix see it.
func seen(c color.RGBA, m [3]vector) vector {
	rgb := product(m, linear(c))
	xyz := product([3]vector{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}, rgb)
	var f vector
	for i, white := range [...]float64{0.9505, 1, 1.089} {
		f[i] = math.Cbrt(max(0, xyz[i]) / white) // exact for all but the darkest colours, which these are not
	}
	return vector{116*f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])}
}

func product(m [3]vector, v vector) vector {
	var p vector
	for i, row := range m {
		p[i] = row[0]*v[0] + row[1]*v[1] + row[2]*v[2]
	}
	return p
}

func distance(a, b vector) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// TestFlatColoursKeepTheirShade holds that no two flat colours are one shade, in which the palette could not tell them apart.
func TestFlatColoursKeepTheirShade(t *testing.T) {
	t.Parallel()
	of := make(map[int]color.RGBA)
	for _, c := range flatColours() {
		if other, taken := of[shade(c.R, c.G, c.B)]; taken {
			t.Errorf("%v and %v are the same shade", c, other)
		}
		of[shade(c.R, c.G, c.B)] = c
	}
}
