package exercise

import (
	"slices"
	"strconv"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/lookup"
)

// Filter implements retrieval.Catalogue.
func (c *Catalogue) Filter(f retrieval.ExerciseFilter) []retrieval.Exercise {
	var kept []retrieval.Exercise
	named := c.named(f.Name)
	member, place, lands := countryMeant(f.Country), lookup.Words(f.Place), country.In(f.Place)
	for i, e := range c.all {
		if named != nil && !named[i] ||
			f.Year != 0 && !inYear(e, f.Year) ||
			f.Kind != "" && e.Kind != f.Kind ||
			strings.TrimSpace(f.Country) != "" && !takesPart(e, member) ||
			strings.TrimSpace(f.Place) != "" && !heldIn(e, place) && !heldInOneOf(e, lands) {
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// named tells which exercises have a name; nil where none was given.
func (c *Catalogue) named(name string) map[int]bool {
	if strings.TrimSpace(name) == "" {
		return nil
	}
	found := map[int]bool{}
	for _, e := range c.Find(name) {
		found[c.byKey[e.Key]] = true
	}
	return found
}

// inYear reports whether any part of the time of an exercise is known to lie, or may lie, in a year.
func inYear(e retrieval.Exercise, year int) bool {
	first, last := yearOf(e.Earliest), yearOf(e.Latest)
	if first == 0 {
		first = max(yearOf(e.Start), e.Year)
	}
	return e.Year == year || first != 0 && first <= year && year <= max(first, last)
}

// yearOf is the year of a date, YYYY-MM-DD, or 0.
func yearOf(date string) int {
	text, _, _ := strings.Cut(date, "-")
	year, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return year
}

func takesPart(e retrieval.Exercise, country string) bool {
	return slices.ContainsFunc(e.Participants, func(p string) bool { return plainName(p) == country })
}

// heldIn reports whether one place of an exercise has all the words, or words that begin with them.
func heldIn(e retrieval.Exercise, words []string) bool {
	return len(words) > 0 && slices.ContainsFunc(e.Where, func(place string) bool {
		of := lookup.Words(place)
		return !slices.ContainsFunc(words, func(typed string) bool {
			return !slices.ContainsFunc(of, func(w string) bool { return strings.HasPrefix(w, typed) })
		})
	})
}

// heldInOneOf reports whether a place of an exercise names one of the countries.
func heldInOneOf(e retrieval.Exercise, countries []string) bool {
	return len(countries) > 0 && slices.ContainsFunc(e.Where, func(place string) bool {
		return slices.ContainsFunc(country.Find(place), func(m country.Mention) bool { return slices.Contains(countries, m.Country) })
	})
}

// countryMeant is the country that a person means by a name, or the name itself where none is known by it, as plainName.
func countryMeant(named string) string {
	if usual, ok := country.Lookup(named); ok {
		named = usual
	}
	return plainName(named)
}

// plainName is a name without case, accents and marks.
func plainName(name string) string { return strings.Join(lookup.Words(name), " ") }
