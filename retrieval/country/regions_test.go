package country

import (
	"slices"
	"testing"
)

// TestEveryCountryIsInOneContinent holds the regions to the list of countries.
func TestEveryCountryIsInOneContinent(t *testing.T) {
	t.Parallel()
	in := map[string]int{}
	for _, continent := range []string{"Africa", "Americas", "Asia", "Europe", "Oceania"} {
		for _, name := range In(continent) {
			in[name]++
		}
	}
	for _, p := range readPhrases(countriesList) {
		if p.form == Name && p.country != "" && in[p.country] != 1 {
			t.Errorf("%s is in %d continents", p.country, in[p.country])
		}
	}
	for name, of := range regions {
		for _, c := range of {
			if usual, known := Lookup(c); !known || usual != c {
				t.Errorf("%s: %q is no country's usual name", name, c)
			}
		}
	}
}

func TestIn(t *testing.T) {
	t.Parallel()
	for region, member := range map[string]string{"europe": "Poland", "South-East Asia": "Vietnam", "southeast asia": "Vietnam", "the Baltics": "Latvia",
		"Africa": "Kenya", "sub-saharan africa": "Kenya", "the Middle East": "Oman", "Oceania": "Fiji"} {
		if !slices.Contains(In(region), member) {
			t.Errorf("%s is not in %s", member, region)
		}
	}
	for _, other := range []string{"", "the", "Poland", "Atlantis"} {
		if of := In(other); of != nil {
			t.Errorf("%q is the region of %q", other, of)
		}
	}
}
