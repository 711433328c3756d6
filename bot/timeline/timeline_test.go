package timeline

import (
	"bytes"
	"errors"
	"image/png"
	"testing"
)

// TestDraw holds that a picture is a PNG of the size it says, and tells what it left out.
func TestDraw(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, 12, 60, 300} {
		all := many(n)
		p, err := Draw(all, Options{})
		if err != nil {
			t.Fatal(err)
		}
		config, err := png.DecodeConfig(bytes.NewReader(p.PNG))
		if err != nil || config.Width != p.Width || config.Height != p.Height {
			t.Errorf("%d exercises: a picture of %d by %d says it has %d by %d (%v)", n, config.Width, config.Height, p.Width, p.Height, err)
		}
		if p.Left < 0 || p.Left >= n {
			t.Errorf("%d of %d exercises left out", p.Left, n)
		}
	}
}

// TestDrawNothing holds that the caller can tell that there was nothing.
func TestDrawNothing(t *testing.T) {
	t.Parallel()
	if _, err := Draw(nil, Options{}); !errors.Is(err, ErrNothing) {
		t.Errorf("nothing to draw: %v", err)
	}
}
