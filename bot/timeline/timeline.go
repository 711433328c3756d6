package timeline

import (
	"errors"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// ErrNothing says that there were no exercises to draw.
var ErrNothing = errors.New("timeline: no exercises to draw")

// Options say how a picture is to be made; the zero value is good.
type Options struct {
	Title string // the heading, one line; empty: that of all exercises
}

// A Picture is a timeline ready to send.
type Picture struct {
	PNG           []byte
	Width, Height int    // in pixels
	Alt           string // says what the picture shows, in at most reply.MaxAlt UTF-16 code units
	Left          int    // how many exercises found no room; the picture and Alt say so too
}

// Draw makes the picture of the exercises given, in any order. The same exercises in the same order make the same bytes. It
// returns ErrNothing where there are none.
func Draw(exercises []retrieval.Exercise, o Options) (Picture, error) {
	if len(exercises) == 0 {
		return Picture{}, ErrNothing
	}
	if o.Title == "" {
		o.Title = reply.TimelineTitle(retrieval.ExerciseFilter{})
	}
	s, err := layOut(exercises, o.Title)
	if err != nil {
		return Picture{}, err
	}
	img, err := paint(s, pixelWidth)
	if err != nil {
		return Picture{}, err
	}
	data, err := encode(img)
	if err != nil {
		return Picture{}, err
	}
	return Picture{
		PNG:    data,
		Width:  img.Rect.Dx(),
		Height: img.Rect.Dy(),
		Alt:    reply.TimelineAlt(o.Title, s.lanes, s.left),
		Left:   s.left,
	}, nil
}
