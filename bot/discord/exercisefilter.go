package discord

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/country"
)

// The years that can be asked for: those written with four digits.
const (
	firstYear = 1000
	lastYear  = 2999
)

// maxPlace is the longest place that can be asked for, in units. A ticket's rest has 68: four for the year, one for the kind,
// countryKeyLength for the country, nine for an exercise's key with its mark and four commas leave 44.
const maxPlace = 40

// A selection is which exercises a list shows, and what for.
type selection struct {
	filter  retrieval.ExerciseFilter
	compare string // the key of the exercise to compare one of the list with; empty: to open one
	second  bool   // whether that one is the second of the two
}

// secondMark ends the key of an exercise that is the second of two.
const secondMark = "'"

// filterOf reads the options of a command. A country is called by its usual name from here on.
func filterOf(req request) retrieval.ExerciseFilter {
	year, _ := strconv.Atoi(req.options[optionYear]) // Discord sends a whole number or none
	place, _ := takeUnits(req.options[optionPlace], maxPlace)
	f := retrieval.ExerciseFilter{
		Year: year, Country: strings.TrimSpace(req.options[optionCountry]), Place: strings.TrimSpace(place),
		Kind: retrieval.ExerciseKind(req.options[optionKind]),
	}
	if usual, ok := country.Lookup(f.Country); ok {
		f.Country = usual
	}
	return f
}

// encode writes the selection for a ticket: year, first letter of the kind, key of the country, exercise and place, with commas between.
func (s selection) encode() string {
	year, kind, compare := "", "", s.compare
	if s.filter.Year != 0 {
		year = strconv.Itoa(s.filter.Year)
	}
	if s.filter.Kind != "" {
		kind = string(s.filter.Kind[:1])
	}
	if s.second {
		compare += secondMark
	}
	return fmt.Sprintf("%s,%s,%s,%s,%s", year, kind, countryKey(s.filter.Country), compare, s.filter.Place)
}

// decodeSelection reads what encode wrote. The country is looked for among the participants of all; ok is false where it is
// not there any more. What cannot be read is left out.
func decodeSelection(rest string, all []retrieval.Exercise) (s selection, ok bool) {
	fields := strings.SplitN(rest, ",", 5)
	if len(fields) != 5 {
		return selection{}, true
	}
	s.filter.Year, _ = strconv.Atoi(fields[0])
	for _, k := range retrieval.ExerciseKinds() {
		if fields[1] != "" && strings.HasPrefix(string(k), fields[1]) {
			s.filter.Kind = k
		}
	}
	s.compare, s.second = strings.CutSuffix(fields[3], secondMark)
	s.filter.Place = fields[4]
	if fields[2] == "" {
		return s, true
	}
	s.filter.Country, ok = countryOf(fields[2], all)
	return s, ok
}

// countryKeyLength letters of a hash tell a country from the few hundred that there are.
const countryKeyLength = 6

// countryKey names a country in a ticket, whatever the length of its name. It is empty for none.
func countryKey(name string) string {
	if name == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(analysis.Fold(name)))
	return base64.RawURLEncoding.EncodeToString(sum[:])[:countryKeyLength]
}

func countryOf(key string, all []retrieval.Exercise) (string, bool) {
	for _, e := range all {
		for _, p := range e.Participants {
			if countryKey(p) == key {
				return p, true
			}
		}
	}
	return "", false
}
