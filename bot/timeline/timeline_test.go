package timeline

import (
	"bytes"
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"strconv"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden.png anew; look at it before committing it")

// TestDraw holds that a picture is a PNG of the size it says, and small enough to send.
func TestDraw(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"one", "300", "hostile names", "decades between"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			exercises := materials()[name]
			p, err := Draw(exercises, Options{})
			if err != nil {
				t.Fatal(err)
			}
			config, err := png.DecodeConfig(bytes.NewReader(p.PNG))
			if err != nil || config.Width != p.Width || config.Height != p.Height {
				t.Errorf("a picture of %d by %d says it has %d by %d (%v)", config.Width, config.Height, p.Width, p.Height, err)
			}
			if len(p.PNG) > maxBytes {
				t.Errorf("the picture has %d bytes", len(p.PNG))
			}
			if p.Left < 0 || p.Left >= len(exercises) {
				t.Errorf("%d of %d exercises are left out", p.Left, len(exercises))
			}
		})
	}
}

// maxBytes is a thirtieth of what Discord takes from anybody (8 MB), and what a phone loads at once.
const maxBytes = 256 << 10

// TestDrawIsTheSameEachTime holds that nothing but the exercises decides how the picture is.
func TestDrawIsTheSameEachTime(t *testing.T) {
	t.Parallel()
	first, err := Draw(many(4), Options{})
	if err != nil {
		t.Fatal(err)
	}
	again, err := Draw(many(4), Options{})
	if err != nil || !bytes.Equal(first.PNG, again.PNG) || first.Alt != again.Alt {
		t.Errorf("the second time it is another picture (%v)", err)
	}
}

// TestDrawNothing holds that the caller can tell that there was nothing.
func TestDrawNothing(t *testing.T) {
	t.Parallel()
	if _, err := Draw(nil, Options{}); !errors.Is(err, ErrNothing) {
		t.Errorf("nothing to draw: %v", err)
	}
}

// TestGolden compares a picture with everything that pictures have to the one that somebody has looked at. A machine that rounds
// products and sums together may place an edge 1/64 of a pixel elsewhere, and so take the shade next to it.
func TestGolden(t *testing.T) {
	t.Parallel()
	const path = "testdata/golden.png"
	p, err := Draw(golden(), Options{Title: "Exercises of three countries"})
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, p.PNG, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, want := decode(t, p.PNG), decode(t, data)
	if got.Bounds() != want.Bounds() {
		t.Fatalf("the picture has %v, the golden one %v: %s", got.Bounds(), want.Bounds(), "look at it, then run with -update")
	}
	different := 0
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			if !alike(got.At(x, y), want.At(x, y)) {
				different++
			}
		}
	}
	if different > 0 {
		t.Errorf("%d pixels differ from %s: look at the picture, then run with -update", different, path)
	}
}

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// alike reports whether two colours are at most a shade apart.
func alike(a, b color.Color) bool {
	const most = 2 << (16 - shadeBits) // of 16 bits; flat colours stand within their shade, not in its middle
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	near := func(a, b uint32) bool { return max(a, b)-min(a, b) < most }
	return near(ar, br) && near(ag, bg) && near(ab, bb)
}

// TestManyColours holds that a picture with more colours than a palette holds is encoded all the same.
func TestManyColours(t *testing.T) {
	t.Parallel()
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		img.SetRGBA(i%64, i/64, color.RGBA{uint8(i % 64 * 4), uint8(i / 64 * 4), 0, 0xff})
	}
	data, err := encode(img)
	if err != nil {
		t.Fatal(err)
	}
	if got := decode(t, data).At(3, 5); got != (color.RGBA{12, 20, 0, 0xff}) {
		t.Errorf("a pixel is %v", got)
	}
}

// BenchmarkDraw measures a picture from exercises to PNG.
func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{12, 60, 300, 10000} {
		exercises := many(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				p, err := Draw(exercises, Options{})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(p.PNG))/1000, "kB")
				b.ReportMetric(float64(n-p.Left), "shown")
			}
		})
	}
}

// BenchmarkEncode compares a palette with none.
func BenchmarkEncode(b *testing.B) {
	s, err := layOut(many(60), "")
	if err != nil {
		b.Fatal(err)
	}
	img, err := paint(s, pixelWidth)
	if err != nil {
		b.Fatal(err)
	}
	for name, encode := range map[string]func(*image.RGBA) ([]byte, error){
		"palette": encode,
		"none": func(img *image.RGBA) ([]byte, error) {
			var data bytes.Buffer
			err := png.Encode(&data, img)
			return data.Bytes(), err
		},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				data, err := encode(img)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(data))/1000, "kB")
			}
		})
	}
}
