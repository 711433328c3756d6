package timeline

import (
	"fmt"
	"strings"
	"testing"

	"verbatim/retrieval"
)

// materials are exercises of every sort that a layout must bear.
func materials() map[string][]retrieval.Exercise {
	return map[string][]retrieval.Exercise{
		"one":                  many(1),
		"12":                   many(12),
		"60":                   many(60),
		"300":                  many(300),
		"usual":                usual(),
		"only undated":         {{Name: "Vostok", Kind: retrieval.KindSeries}, {Name: "drills", When: "next month"}},
		"many undated":         without(many(300), func(e *retrieval.Exercise) { e.Year, e.Start, e.End, e.Earliest, e.Latest = 0, "", "", "", "" }),
		"many on the same day": without(many(100), func(e *retrieval.Exercise) { e.Start, e.End = "2021-08-09", "2021-08-09" }),
		"all time":             {{Name: "Marathon", Start: "0001-01-01"}, {Name: "the last", End: "9999-12-31"}, {Name: "the year", Year: 1066}},
		"decades between":      append(usual(), retrieval.Exercise{Name: "Dnepr", Start: "1967-09-20", End: "1967-09-30"}),
		"hostile names":        hostile(),
		"no names":             {{}, {Year: 2021}, {Start: "2021-08-09", Participants: []string{"", " "}}},
		"broken dates":         {{Name: "a", Start: "2021-13-40", End: "soon"}, {Name: "b", Start: "2021-08-09", End: "2020-01-01"}, {Name: "c", Year: -5}, {Name: "d", Year: 1 << 40}},
	}
}

// without is exercises with a change made to all that are no series.
func without(all []retrieval.Exercise, change func(*retrieval.Exercise)) []retrieval.Exercise {
	for i := range all {
		change(&all[i])
	}
	return all
}

// hostile are names that no font and no label are made for.
func hostile() []retrieval.Exercise {
	var all []retrieval.Exercise
	for i, name := range []string{
		strings.Repeat("x", 300), strings.Repeat("Very Long Name ", 20), strings.Repeat("а́", 300), strings.Repeat("i", 5000),
		"مناورات النسر الساطع", "תרגיל", "联合-2021 / 海上联合", "🇷🇺🇨🇳 👩‍👩‍👧‍👦 drill", "\u202egnihton\u202c", "a\nb\tc\x00d", "\xff\xfe", "  ", "-/-/-/-",
	} {
		e := retrieval.Exercise{Name: name, Kind: retrieval.ExerciseKinds()[i%3], Start: "2021-08-09", Participants: []string{name, "China", name}}
		all = append(all, e, retrieval.Exercise{Name: name, Kind: "unheard of", Year: 2021})
	}
	return all
}

// TestLayoutIsReadable holds every sheet to what the package promises.
func TestLayoutIsReadable(t *testing.T) {
	t.Parallel()
	for name, exercises := range materials() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := layOut(exercises, "Timeline of exercises")
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range faults(s, len(exercises)) {
				t.Error(fault)
			}
		})
	}
}

// faults are what is wrong with a sheet of so many exercises.
func faults(s sheet, exercises int) []string {
	var faults []string
	for _, l := range s.lanes {
		exercises -= len(l.Exercises)
	}
	if exercises != s.left || len(s.lanes) == 0 {
		faults = append(faults, fmt.Sprintf("%d exercises are not on the sheet, which says %d in %d lanes", exercises, s.left, len(s.lanes)))
	}
	papers := formats()
	if most := papers[len(papers)-1]; s.width > most.width || s.height > most.tallest {
		faults = append(faults, fmt.Sprintf("the sheet has %g by %g points", s.width, s.height))
	}
	boxes := boxesOf(s)
	for i, a := range boxes {
		if a.x < 0 || a.y < 0 || a.end() > s.width || a.bottom() > s.height {
			faults = append(faults, fmt.Sprintf("%s is outside the picture: %v", a.what, a.rect))
		}
		for _, b := range boxes[:i] {
			if a.overlaps(b.rect) {
				faults = append(faults, fmt.Sprintf("%s at %v is over %s at %v", a.what, a.rect, b.what, b.rect))
			}
		}
	}
	return faults
}

// A box is something on a sheet that must stand alone.
type box struct {
	rect
	what string
}

func boxesOf(s sheet) []box {
	var boxes []box
	for _, t := range s.texts {
		boxes = append(boxes, box{rect{t.x, t.y, t.width, leading}, fmt.Sprintf("%q", t.words)})
	}
	for _, m := range s.signs {
		boxes = append(boxes, box{m.rect, "a sign"})
	}
	for _, b := range s.bars {
		boxes = append(boxes, box{b.rect, "a bar"})
	}
	return boxes
}

// TestFaultsAreFound breaks a sheet in each way, so that the silence of the test above means something.
func TestFaultsAreFound(t *testing.T) {
	t.Parallel()
	for name, harm := range map[string]func(*sheet){
		"a label on another":  func(s *sheet) { s.texts[3].x, s.texts[3].y = s.texts[2].x, s.texts[2].y },
		"a label outside":     func(s *sheet) { s.texts[3].x = s.width - 1 },
		"a sign on a label":   func(s *sheet) { s.signs[0].x, s.signs[0].y = s.texts[5].x, s.texts[5].y },
		"an exercise is lost": func(s *sheet) { s.lanes = s.lanes[1:] },
		"too high":            func(s *sheet) { s.height = 5000 },
	} {
		s, err := layOut(usual(), "")
		if err != nil {
			t.Fatal(err)
		}
		if harm(&s); len(faults(s, len(usual()))) == 0 {
			t.Errorf("%s: nothing is found", name)
		}
	}
}

// TestTheLatestAreKept holds that what is left out is the oldest, and that the picture says how many.
func TestTheLatestAreKept(t *testing.T) {
	t.Parallel()
	var all []retrieval.Exercise
	for year := 1700; year < 2000; year++ {
		all = append(all, retrieval.Exercise{Name: fmt.Sprint("Exercise of ", year), Year: year})
	}
	s, err := layOut(all, "")
	if err != nil {
		t.Fatal(err)
	}
	shown := s.lanes[0].Exercises
	if s.left == 0 || shown[0].Year != 1700+s.left || shown[len(shown)-1].Year != 1999 {
		t.Errorf("%d left out, and shown from %d to %d", s.left, shown[0].Year, shown[len(shown)-1].Year)
	}
	last := s.texts[len(s.texts)-1].words
	if want := fmt.Sprintf("And %d more: narrow with year or country.", s.left); last != want {
		t.Errorf("the last line is %q, want %q", last, want)
	}
}
