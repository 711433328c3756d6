package inquiry

import (
	"fmt"
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/country"
)

// among are the exercises of a catalogue that fit, in its order.
func (w *wanted) among(c retrieval.Catalogue) []retrieval.Exercise {
	fit := c.All()
	for _, place := range w.places {
		in := c.Filter(retrieval.ExerciseFilter{Place: place})
		fit = slices.DeleteFunc(slices.Clone(fit), func(e retrieval.Exercise) bool {
			return !slices.ContainsFunc(in, func(o retrieval.Exercise) bool { return o.Key == e.Key })
		})
	}
	return slices.DeleteFunc(slices.Clone(fit), func(e retrieval.Exercise) bool { return !w.fits(e) })
}

func (w *wanted) fits(e retrieval.Exercise) bool {
	return slices.Contains(w.kinds, e.Kind) &&
		all(w.times, func(t calendar.Expression) bool { return within(e, t) }) &&
		all(w.countries, func(name string) bool { return slices.Contains(e.Participants, name) }) &&
		all(w.in, func(name string) bool { return areIn(e.Where, name) })
}

func all[T any](of []T, holds func(T) bool) bool {
	return !slices.ContainsFunc(of, func(x T) bool { return !holds(x) })
}

// areIn reports whether one of the places names the country: "Tajikistan", "the Russian city of Volgograd".
func areIn(places []string, name string) bool {
	return slices.ContainsFunc(places, func(place string) bool {
		return slices.ContainsFunc(country.Find(place), func(m country.Mention) bool { return m.Country == name })
	})
}

// within reports whether all that is known of an exercise's time lies in the time asked for. A time without a year is taken to be
// in the exercise's.
func within(e retrieval.Exercise, asked calendar.Expression) bool {
	earliest, latest := e.Earliest, e.Latest
	if earliest == "" && e.Year != 0 {
		earliest, latest = fmt.Sprintf("%04d-01-01", e.Year), fmt.Sprintf("%04d-12-31", e.Year)
	}
	if earliest == "" {
		return false
	}
	if asked.From.Year == 0 && asked.To.Year == 0 {
		var year int
		if _, err := fmt.Sscanf(earliest, "%4d", &year); err != nil {
			return false
		}
		asked = asked.WithYear(year)
	}
	from, _ := calendar.Bounds(asked.From, asked.From)
	_, to := calendar.Bounds(asked.To, asked.To)
	if asked.Kind == calendar.Until {
		_, to = calendar.Bounds(asked.To, asked.To)
	}
	if from == "" && to == "" {
		return false
	}
	return (from == "" || from <= earliest) && (to == "" || strings.Compare(latest, to) <= 0)
}

// conditions are what a sentence should say of an exercise of the list, for the answer to be in it.
func (w *wanted) conditions() (conditions []func(saying) bool) {
	for range w.times {
		conditions = append(conditions, func(s saying) bool { return len(s.says[retrieval.FieldWhen]) > 0 })
	}
	for _, name := range w.countries {
		conditions = append(conditions, func(s saying) bool { return slices.Contains(s.says[retrieval.FieldParticipants], name) })
	}
	for _, name := range w.in {
		conditions = append(conditions, func(s saying) bool { return areIn(s.says[retrieval.FieldWhere], name) })
	}
	for range w.places {
		conditions = append(conditions, func(s saying) bool { return len(s.says[retrieval.FieldWhere]) > 0 })
	}
	return conditions
}
