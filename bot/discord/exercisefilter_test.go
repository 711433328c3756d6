package discord

import (
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval"
)

func TestACountryThatTakesNoMorePartIsNotGuessed(t *testing.T) {
	t.Parallel()
	s := selection{filter: retrieval.ExerciseFilter{Country: "China"}}
	if got, ok := decodeSelection(s.encode(), []retrieval.Exercise{{Participants: []string{"Russia"}}}); ok {
		t.Errorf("read as %+v", got)
	}
}

// FuzzSelection holds that every selection that can be asked for fits into a custom_id and comes back, and that whatever else stands
// in one is read as something.
func FuzzSelection(f *testing.F) {
	f.Add(2021, "China", "0123abcd", "Sea of Japan, north: the \u4e2d.", uint8(1))
	f.Add(0, "", "", "", uint8(9))
	f.Add(2021, "China", "0123abcd", "", uint8(10))
	f.Fuzz(func(t *testing.T, year int, country, key, place string, kind uint8) {
		all := []retrieval.Exercise{{Participants: []string{"Russia", country}}}
		decodeSelection(place, all)
		if year != 0 && (year < firstYear || year > lastYear) || key != "" && (len(key) != markLength || strings.Contains(key, ",")) || !utf8.ValidString(place+key) || len(place) > maxPlace {
			t.Skip()
		}
		s := selection{filter: retrieval.ExerciseFilter{Year: year, Country: country, Place: place}, compare: key, second: key != "" && kind > 9}
		if kinds := retrieval.ExerciseKinds(); int(kind) < len(kinds) {
			s.filter.Kind = kinds[kind]
		}
		rest := s.encode()
		if units(rest) > ticketRoom {
			t.Errorf("%q has %d units, and there is room for %d", rest, units(rest), ticketRoom)
		}
		got, ok := decodeSelection(rest, all)
		if countryKey(got.filter.Country) == countryKey(country) {
			got.filter.Country = country // by another spelling of the same
		}
		if !ok || got != s {
			t.Errorf("%+v came back as %+v", s, got)
		}
	})
}
