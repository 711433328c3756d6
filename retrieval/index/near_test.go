package index

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// wordy is a text of n different words that begin alike.
func wordy(n int) string {
	var b strings.Builder
	b.WriteString("The harbour master wrote a list of words.\n\n")
	for i := range n {
		fmt.Fprintf(&b, "g%s ", letters(i))
		if i%12 == 11 {
			b.WriteString("is what he wrote.\n")
		}
	}
	return b.String()
}

// letters writes a number in letters, of which no English ending is made.
func letters(i int) string {
	const digits = "bcdfhjkmpqvwxz"
	var out []byte
	for ; i > 0 || len(out) < 5; i /= len(digits) {
		out = append(out, digits[i%len(digits)])
	}
	return string(out)
}

// TestNearIsTheSameEitherWay compares both ways of looking for near terms.
func TestNearIsTheSameEitherWay(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", wordy(3000)))
	s := snapshot(t, ix)
	term := "g" + letters(1234)
	for _, typed := range []string{term, term[:3] + "y" + term[4:], term[:4] + term[5:], term[:2] + term[3:4] + term[2:3] + term[4:]} {
		scanned, err := s.Near(t.Context(), typed, 1, 1)
		if err != nil || len(scanned) == 0 {
			t.Fatalf("%s: %v, %v", typed, scanned, err)
		}
		fuzzy, err := s.automaton(typed, 1, 1)
		if err != nil {
			t.Fatal(err)
		}
		automated, err := s.nearest(t.Context(), fuzzy, typed, 1)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(scanned, automated); diff != "" {
			t.Errorf("%s (-scanned +automaton):\n%s", typed, diff)
		}
	}
}

// BenchmarkNear is why there are two ways: it compares them over dictionaries of several sizes, all of whose terms begin alike.
func BenchmarkNear(b *testing.B) {
	for _, size := range []int{1000, 10_000, 50_000} {
		ix := open(b, b.TempDir())
		fill(b, ix, folder("a.txt", wordy(size)))
		s := snapshot(b, ix)
		typed := "g" + letters(999) + "y"
		b.Run(fmt.Sprintf("scan/%d", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				dict, err := s.beginning(typed, 1)
				if err == nil {
					_, err = s.nearest(b.Context(), dict, typed, 2)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("remembered/%d", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Near(b.Context(), typed, 2, 1); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("automaton/%d", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				dict, err := s.automaton(typed, 2, 1)
				if err == nil {
					_, err = s.nearest(b.Context(), dict, typed, 2)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
