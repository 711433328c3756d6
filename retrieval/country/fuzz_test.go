package country_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
)

// inOrder fails the test unless the spans lie in the text, in order and disjoint, and on the boundaries of its characters.
func inOrder(t *testing.T, text string, spans []retrieval.Span) {
	t.Helper()
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%q: span %v after %d", text, s, end)
		}
		end = s.End
		if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("%q: span %v cuts a character", text, s)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"Sino-Russian drills in Côte d’Ivoire, S.\nKorea and Élysée", "Michael Jordan's U.S. Navy", "US$5 in Georgia", "Royal Thai Navy of the U. S.-led"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := country.Find(text)
		var spans []retrieval.Span
		for _, m := range found {
			spans = append(spans, m.Span)
			if known, ok := country.Lookup(m.Country); !ok || known != m.Country {
				t.Fatalf("%q: %q is no usual name", text, m.Country)
			}
		}
		inOrder(t, text, spans)
		if !reflect.DeepEqual(found, country.Find(strings.Clone(text))) {
			t.Fatalf("%q: not the same twice", text)
		}
	})
}
