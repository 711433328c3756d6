package country_test

import (
	"reflect"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
	"verbatim/retrieval/labelled"
)

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
		labelled.InOrder(t, text, spans)
		if !reflect.DeepEqual(found, country.Find(strings.Clone(text))) {
			t.Fatalf("%q: not the same twice", text)
		}
	})
}
