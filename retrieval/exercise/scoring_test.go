package exercise_test

import (
	"slices"
	"strconv"
	"testing"

	"verbatim/retrieval"

	"github.com/google/go-cmp/cmp"
)

// TestScoreOfThePerfect lets the gold itself stand as the catalogue: nothing may be wrong or missing. So the rules of what is right
// can be met, and no two exercises of an article are taken for each other.
func TestScoreOfThePerfect(t *testing.T) {
	t.Parallel()
	for _, set := range sets() {
		articles, _ := readSet(t, set)
		s := &score{countries: readCountries(t), tallies: map[string]*tally{}}
		for _, a := range articles {
			s.article(a, perfect(a))
		}
		for _, miss := range s.misses {
			t.Errorf("%s: %s", set, miss)
		}
		if all := s.tallies["exercises"]; all == nil || all.got == 0 {
			t.Errorf("%s: no exercise was scored", set)
		}
	}
}

// perfect is the catalogue of an article that has every value of the gold, in its last wording.
func perfect(a article) (entries []retrieval.Exercise) {
	for _, g := range a.Gold {
		year, _ := strconv.Atoi(last(g.Year))
		entries = append(entries, retrieval.Exercise{Name: last(g.Name) + last(g.Description), Named: g.Name != "", Year: year,
			Aliases: lasts(g.Aliases), Kind: retrieval.ExerciseKind(last(g.Kind)), When: last(g.When), Start: last(g.Start),
			End: last(g.End), Where: lasts(g.Where), Participants: lasts(g.Participants), Troops: last(g.Troops),
			Equipment: lasts(g.Equipment), SaidBy: lasts(g.SaidBy)})
	}
	return entries
}

func last(g gold) string {
	alternatives := g.alternatives()
	if len(alternatives) == 0 {
		return ""
	}
	return alternatives[len(alternatives)-1]
}

func lasts(golds []gold) (values []string) {
	for _, g := range golds {
		values = append(values, last(g))
	}
	return values
}

// TestScoreOfTheWrong gives the scorer a catalogue with each kind of mistake, and reads what it makes of it.
func TestScoreOfTheWrong(t *testing.T) {
	t.Parallel()
	known := countries{{Names: []string{"Norway"}}, {Names: []string{"United States", "US"}}}
	a := article{File: "a.txt", Gold: []goldExercise{
		{ID: "tide", Name: "Tide 2019", Kind: "exercise", Year: "2019", Where: []gold{"Bergen", "?Norway"}, Participants: []gold{"Norway", "United States"}},
		{ID: "patrol", Description: "joint patrol", Kind: "patrol", When: "in May"},
		{ID: "lost", Name: "Lost", Kind: "exercise", Troops: "300"},
		{ID: "aside", Optional: true, Name: "Aside", Kind: "exercise"},
	}}
	s := &score{countries: known, tallies: map[string]*tally{}}
	s.article(a, []retrieval.Exercise{
		{Name: "Exercise Tide-2019", Named: true, Kind: "patrol", Year: 2019, Where: []string{"near Bergen", "Oslo"}, Participants: []string{"US"}},
		{Name: "a joint patrol in the north", Kind: "patrol", When: "in June"},
		{Name: "Tide 2020", Named: true, Year: 2020},
		{Name: "Aside", Named: true, Troops: "9"},
	})
	got := map[string]tally{}
	for what, t := range s.tallies {
		if *t != (tally{}) {
			got[what] = *t
		}
	}
	want := map[string]tally{
		"exercises":    {found: 3, right: 2, required: 3, got: 2},
		"name":         {found: 1, right: 1, required: 2, got: 1},
		"kind":         {found: 2, right: 1, required: 3, got: 1},
		"year":         {found: 1, right: 1, required: 1, got: 1},
		"when":         {found: 1, required: 1},
		"where":        {found: 2, right: 1, required: 1, got: 1},
		"participants": {found: 1, right: 1, required: 2, got: 1},
		"troops":       {required: 1},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("the tallies are others (-want +got):\n%s", diff)
	}
}

// TestScoreOfTheWhole gives the scorer a catalogue of three articles with each kind of mistake in putting them together.
func TestScoreOfTheWhole(t *testing.T) {
	t.Parallel()
	say := func(file, troops string) retrieval.Exercise {
		excerpt := retrieval.Excerpt{Source: file, Quote: troops + " troops"}
		return retrieval.Exercise{Name: file, Evidence: []retrieval.Evidence{{Field: retrieval.FieldTroops, Excerpt: excerpt}}}
	}
	alone := []retrieval.Exercise{say("a", "100"), say("b", "200"), say("c", "300"), say("d", "400")}
	ids := []string{"one", "one", "two", "two"} // a and b are one exercise, c and d another
	both := retrieval.Exercise{Name: "b and c", Evidence: slices.Concat(alone[1].Evidence, alone[2].Evidence),
		PossiblySame: []string{"a"}, Disagreements: []retrieval.Disagreement{{Field: retrieval.FieldTroops,
			Excerpts: []retrieval.Excerpt{alone[1].Evidence[0].Excerpt, alone[2].Evidence[0].Excerpt}}}}
	whole := []retrieval.Exercise{alone[0], both, alone[3]}
	var tellings []telling
	for i, id := range ids {
		tellings = append(tellings, telling{alone[i].Name, goldExercise{ID: id}, holder(whole, alone[i])})
	}
	g := groups{PossiblySame: [][]gold{{"one", "three"}}, Disagreements: []goldDisagreement{
		{ID: "one", Field: "troops", Values: []string{"100", "200"}}}}
	s := &score{tallies: map[string]*tally{}}
	s.gathered(tellings)
	s.possiblySame(whole, tellings, g)
	s.disagreements(whole, tellings, g)
	want := map[string]*tally{
		"put together":  {found: 1, required: 2},           // b and c are, a and b are not, c and d are not
		"possibly same": {found: 1, right: 1, required: 1}, // a and b are one exercise kept apart; "three" is named by nobody
		"disagreements": {found: 1, required: 1},           // the excerpts show 200 and 300, not 100 and 200
	}
	if diff := cmp.Diff(want, s.tallies, cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("the tallies are others (-want +got):\n%s", diff)
	}
}

// TestRight holds the rules of what counts as right to examples of each.
func TestRight(t *testing.T) {
	t.Parallel()
	known := countries{{Names: []string{"Turkey", "Türkiye"}}}
	for _, c := range []struct {
		field, found, alternative string
		want                      bool
	}{
		{"name", "Zapad/Interaction-2021", "“Zapad / Interaction 2021”", true},
		{"name", "the Iron Tide drills", "Exercise Iron Tide", true},
		{"name", "Iron Tide 2019", "Iron Tide", false},
		{"participants", "Türkiye", "Turkey", true},
		{"participants", "Turkish", "Turkey", false},
		{"troops", "over 10,000 troops", "10,000", true},
		{"troops", "110,000 troops", "10,000", false},
		{"where", "in waters off the port of Chabahar", "Chabahar", true},
		{"where", "Chaba", "Chabahar", false},
		{"where", "one two three four five six seven eight nine Chabahar", "Chabahar", false},
		{"start", "2019-05-06", "2019-05-06", true},
		{"start", "2019-05-07", "2019-05-06", false},
	} {
		if got := known.right(c.field, c.found, c.alternative); got != c.want {
			t.Errorf("%s %q for %q: right is %t, want %t", c.field, c.found, c.alternative, got, c.want)
		}
	}
}
