package exercise_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"verbatim/retrieval"
)

// scored are the fields that are scored, in the order in which they are shown.
func scored() []string {
	return []string{"name", "aliases", "kind", "year", "when", "start", "end", "where", "participants", "troops", "equipment", "said_by"}
}

// values are an entry's values by the name of the field.
func values(e retrieval.Exercise) map[string][]string {
	v := map[string][]string{"aliases": e.Aliases, "kind": single(string(e.Kind)), "when": single(e.When), "start": single(e.Start),
		"end": single(e.End), "where": e.Where, "participants": e.Participants, "troops": single(e.Troops), "equipment": e.Equipment,
		"said_by": e.SaidBy}
	if e.Named {
		v["name"] = single(e.Name)
	}
	if e.Year != 0 {
		v["year"] = single(strconv.Itoa(e.Year))
	}
	return v
}

func single(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

// A tally counts what was found of one field, or of anything else.
type tally struct {
	found, right  int // values found, and how many of them are right
	required, got int // values that are required, and how many of them were found
}

func (t *tally) add(other tally) {
	t.found += other.found
	t.right += other.right
	t.required += other.required
	t.got += other.got
}

// String is the tally as a line of the report: precision, recall, their harmonic mean, and what they were reckoned from. A "-" is a
// share of nothing.
func (t tally) String() string {
	f1 := "-"
	if t.found+t.required > 0 {
		f1 = "0.00"
	}
	if t.right > 0 && t.got > 0 {
		precision, recall := float64(t.right)/float64(t.found), float64(t.got)/float64(t.required)
		f1 = fmt.Sprintf("%.2f", 2*precision*recall/(precision+recall))
	}
	return fmt.Sprintf("%9s %9s %9s %9s %9s", share(t.right, t.found), share(t.got, t.required), f1,
		fmt.Sprintf("%d/%d", t.right, t.found), fmt.Sprintf("%d/%d", t.got, t.required))
}

func share(part, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", float64(part)/float64(of))
}

// A score is how well the articles of a set were catalogued.
type score struct {
	countries countries
	tallies   map[string]*tally // by field, and by what else is counted
	misses    []string          // one line each
}

func (s *score) count(what string, t tally) {
	if s.tallies[what] == nil {
		s.tallies[what] = &tally{}
	}
	s.tallies[what].add(t)
}

func (s *score) miss(format string, args ...any) {
	s.misses = append(s.misses, fmt.Sprintf(format, args...))
}

// article scores the catalogue of one article alone, and returns which entry was taken for which gold exercise.
func (s *score) article(a article, entries []retrieval.Exercise) []pair {
	pairs := s.countries.match(a.Gold, entries)
	for i, g := range a.Gold {
		at := slices.IndexFunc(pairs, func(p pair) bool { return p.gold == i })
		switch {
		case g.Optional:
		case at >= 0:
			s.count("exercises", tally{found: 1, right: 1, required: 1, got: 1})
			s.values(a.File+": "+g.ID, g, values(entries[pairs[at].entry]))
		default:
			s.count("exercises", tally{required: 1})
			s.miss("%s: %s: not found", a.File, g.ID)
			s.lost(g)
		}
	}
	for j, e := range entries {
		if !slices.ContainsFunc(pairs, func(p pair) bool { return p.entry == j }) {
			s.count("exercises", tally{found: 1})
			s.miss("%s: no exercise of the gold: %q", a.File, e.Name)
		}
	}
	return pairs
}

// values scores what was found for a gold exercise.
func (s *score) values(where string, g goldExercise, found map[string][]string) {
	wanted := g.fields()
	for _, field := range scored() {
		if slices.Contains(g.Any, field) {
			continue
		}
		t := tally{found: len(found[field])}
		for _, value := range found[field] {
			if slices.ContainsFunc(wanted[field], func(want gold) bool { return s.countries.rightFor(field, value, want) }) {
				t.right++
			} else {
				s.miss("%s: %s: wrong: %q", where, field, value)
			}
		}
		for _, want := range wanted[field] {
			if !want.required() {
				continue
			}
			t.required++
			if slices.ContainsFunc(found[field], func(value string) bool { return s.countries.rightFor(field, value, want) }) {
				t.got++
			} else {
				s.miss("%s: %s: missing: %q", where, field, want)
			}
		}
		s.count(field, t)
	}
}

// lost counts the values of a gold exercise that was not found.
func (s *score) lost(g goldExercise) {
	for field, wanted := range g.fields() {
		for _, want := range wanted {
			if want.required() && slices.Contains(scored(), field) {
				s.count(field, tally{required: 1})
			}
		}
	}
}

// report is the score as it stands in the golden file.
func (s *score) report() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-14s %9s %9s %9s %9s %9s\n", "", "precision", "recall", "F1", "right", "got")
	for _, what := range slices.Concat([]string{"exercises"}, scored(), wholeSet()) {
		t := tally{}
		if s.tallies[what] != nil {
			t = *s.tallies[what]
		}
		fmt.Fprintf(&b, "%-14s %s\n", what, t)
	}
	return b.String()
}
