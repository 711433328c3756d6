package exercise_test

import (
	"slices"
	"strings"

	"verbatim/retrieval"
)

// wholeSet is what is counted on the catalogue of a whole set, in the order in which it is shown.
func wholeSet() []string { return []string{"put together", "possibly same", "disagreements"} }

// A telling is a gold exercise that was found in an article alone, with the entry of the whole set's catalogue that holds it.
type telling struct {
	file     string
	gold     goldExercise
	together int // the index of the entry; -1 where none holds it
}

// holder is the index of the entry that shares the most evidence with one of an article's own catalogue; -1 where none does.
func holder(whole []retrieval.Exercise, alone retrieval.Exercise) int {
	best, most := -1, 0
	for i, e := range whole {
		if shared := sharedEvidence(e, alone); shared > most {
			best, most = i, shared
		}
	}
	return best
}

func sharedEvidence(a, b retrieval.Exercise) int {
	shared := 0
	for _, one := range b.Evidence {
		if slices.ContainsFunc(a.Evidence, func(other retrieval.Evidence) bool { return sameEvidence(one, other) }) {
			shared++
		}
	}
	return shared
}

// sameEvidence reports whether two pieces of evidence mark the same words for the same field.
func sameEvidence(a, b retrieval.Evidence) bool {
	return a.Field == b.Field && a.Excerpt.Source == b.Excerpt.Source && a.Excerpt.Start == b.Excerpt.Start &&
		slices.Equal(a.Excerpt.Highlights, b.Excerpt.Highlights)
}

// gathered scores which tellings the whole catalogue puts together.
func (s *score) gathered(tellings []telling) {
	for i, a := range tellings {
		for _, b := range tellings[:i] {
			if a.gold.Optional || b.gold.Optional {
				continue
			}
			same, together := a.gold.ID == b.gold.ID, a.together >= 0 && a.together == b.together
			switch {
			case same && together:
				s.count("put together", tally{found: 1, right: 1, required: 1, got: 1})
			case same:
				s.count("put together", tally{required: 1})
				s.miss("%s and %s: %s: kept apart", b.file, a.file, a.gold.ID)
			case together:
				s.count("put together", tally{found: 1})
				s.miss("%s and %s: %s and %s: put together", b.file, a.file, b.gold.ID, a.gold.ID)
			}
		}
	}
}

// possiblySame scores which entries name each other as possibly the same.
func (s *score) possiblySame(whole []retrieval.Exercise, tellings []telling, g groups) {
	named := namedPairs(whole)
	for _, p := range named {
		a, b := idsOf(tellings, p[0]), idsOf(tellings, p[1])
		if len(a) == 0 || len(b) == 0 {
			continue // a false entry is counted as that
		}
		t := tally{found: 1}
		if slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) }) ||
			slices.ContainsFunc(g.PossiblySame, func(group []gold) bool { return areGroup(a, b, group) }) {
			t.right = 1
		} else {
			s.miss("%v and %v: called possibly the same", a, b)
		}
		s.count("possibly same", t)
	}
	for _, group := range g.PossiblySame {
		if !group[0].required() || !group[1].required() {
			continue
		}
		t := tally{required: 1}
		if slices.ContainsFunc(named, func(p [2]int) bool {
			return areGroup(idsOf(tellings, p[0]), idsOf(tellings, p[1]), group)
		}) {
			t.got = 1
		} else {
			s.miss("%s and %s: not called possibly the same", group[0], group[1])
		}
		s.count("possibly same", t)
	}
}

// namedPairs are the pairs of entries of which one names the other as possibly the same.
func namedPairs(whole []retrieval.Exercise) (pairs [][2]int) {
	for i, a := range whole {
		for j, b := range whole[:i] {
			if slices.Contains(a.PossiblySame, b.Name) || slices.Contains(b.PossiblySame, a.Name) {
				pairs = append(pairs, [2]int{j, i})
			}
		}
	}
	return pairs
}

// idsOf are the ids of the gold exercises that an entry holds.
func idsOf(tellings []telling, entry int) (ids []string) {
	for _, t := range tellings {
		if t.together == entry && !slices.Contains(ids, t.gold.ID) {
			ids = append(ids, t.gold.ID)
		}
	}
	return ids
}

// areGroup reports whether the ids of one entry and those of another are the two of a group.
func areGroup(a, b []string, group []gold) bool {
	one, other := strings.TrimPrefix(string(group[0]), "?"), strings.TrimPrefix(string(group[1]), "?")
	return (slices.Contains(a, one) && slices.Contains(b, other)) || (slices.Contains(a, other) && slices.Contains(b, one))
}

// disagreements scores which fields are listed as disagreeing.
func (s *score) disagreements(whole []retrieval.Exercise, tellings []telling, g groups) {
	for i, e := range whole {
		ids := idsOf(tellings, i)
		for _, d := range e.Disagreements {
			if len(ids) == 0 {
				continue // a false entry is counted as that
			}
			t := tally{found: 1}
			if slices.ContainsFunc(g.Disagreements, func(want goldDisagreement) bool {
				return slices.Contains(ids, want.ID) && want.shownBy(d)
			}) {
				t.right = 1
			} else {
				s.miss("%v: %s: called a disagreement", ids, d.Field)
			}
			s.count("disagreements", t)
		}
	}
	for _, want := range g.Disagreements {
		if want.Optional {
			continue
		}
		t := tally{required: 1}
		for i, e := range whole {
			if slices.Contains(idsOf(tellings, i), want.ID) && slices.ContainsFunc(e.Disagreements, want.shownBy) {
				t.got = 1
			}
		}
		if t.got == 0 {
			s.miss("%s: %s: not called a disagreement", want.ID, want.Field)
		}
		s.count("disagreements", t)
	}
}

// shownBy reports whether the excerpts of a disagreement hold at least two of the values.
func (want goldDisagreement) shownBy(d retrieval.Disagreement) bool {
	shown := 0
	for _, value := range want.Values {
		if slices.ContainsFunc(d.Excerpts, func(e retrieval.Excerpt) bool { return holds(words(e.Quote), words(value)) }) {
			shown++
		}
	}
	return string(d.Field) == want.Field && shown >= 2
}
