package timeline

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// FuzzDraw takes the steps of Draw with any exercises, given line by line as name, kind, years, two dates and participants: a
// layout is readable, can be painted, and is told in words that fit.
func FuzzDraw(f *testing.F) {
	f.Add("Exercises", "Vostok-2022\tpatrol\t12345\t2022-09-01\t2022-09-07\tRussia\tChina\nZapad\tseries\n\nKavkaz\tcompetition\tx")
	for name, exercises := range materials() {
		f.Add(name, lines(exercises[:min(30, len(exercises))]))
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		exercises := fromLines(text)
		s, err := layOut(exercises, title)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults(s, len(exercises)) {
			t.Error(fault)
		}
		if _, err := paint(s, pixelWidth/20); err != nil { // small: a fuzzer wants many
			t.Error(err)
		}
		if n := len(utf16.Encode([]rune(reply.TimelineAlt(title, s.lanes, s.left)))); n == 0 || n > reply.MaxAlt {
			t.Errorf("the alternative text has %d units", n)
		}
	})
}

func lines(exercises []retrieval.Exercise) string {
	var all []string
	for _, e := range exercises {
		years := strings.Repeat("y", max(0, min(e.Year, 2100)))
		fields := []string{e.Name, string(e.Kind), years, e.Start + e.Earliest, e.End + e.Latest}
		all = append(all, strings.Join(append(fields, e.Participants...), "\t"))
	}
	return strings.Join(all, "\n")
}

// fromLines takes the dates of every other line for bounds. The year is the length of its field, which a fuzzer changes in small
// steps.
func fromLines(text string) []retrieval.Exercise {
	var all []retrieval.Exercise
	for i, line := range strings.Split(text, "\n") {
		fields := slices.Concat(strings.Split(line, "\t"), make([]string, 5))
		e := retrieval.Exercise{Name: fields[0], Kind: retrieval.ExerciseKind(fields[1]), Year: len(fields[2]), Participants: fields[5:]}
		if i%2 == 0 {
			e.Start, e.End = fields[3], fields[4]
		} else {
			e.Earliest, e.Latest = fields[3], fields[4]
		}
		all = append(all, e)
	}
	return all
}
