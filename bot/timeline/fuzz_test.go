package timeline

import (
	"encoding/json"
	"testing"
	"unicode/utf16"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// FuzzDraw holds that any exercises make a picture, and any layout is readable.
func FuzzDraw(f *testing.F) {
	for _, exercises := range materials() {
		data, err := json.Marshal(exercises[:min(20, len(exercises))])
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "Exercises")
	}
	f.Fuzz(func(t *testing.T, data []byte, title string) {
		var exercises []retrieval.Exercise
		if json.Unmarshal(data, &exercises) != nil || len(exercises) == 0 {
			t.Skip("no exercises")
		}
		s, err := layOut(exercises, title)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults(s, len(exercises)) {
			t.Error(fault)
		}
		p, err := Draw(exercises, Options{Title: title})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(utf16.Encode([]rune(p.Alt))); n == 0 || n > reply.MaxAlt {
			t.Errorf("the alternative text has %d units", n)
		}
	})
}
