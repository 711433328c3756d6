package exercise_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
)

// known is a small catalogue with what makes names hard to tell: editions, series, aliases, accents and descriptions.
func known() *exercise.Catalogue {
	return exercise.Of([]retrieval.Exercise{
		{Name: "Zapad", Kind: retrieval.KindSeries},
		{Name: "Zapad-2021", Year: 2021, Earliest: "2021-09-10", Latest: "2021-09-16"},
		{Name: "Zapad/Interaction-2021", Year: 2021, Earliest: "2021-08-09", Latest: "2021-08-13",
			Aliases: []string{"Sibu/Interaction", "West-Interaction 2021", "Western/Interaction-2021"}},
		{Name: "Northern/Interaction-2023", Year: 2023, Earliest: "2023-07-20", Latest: "2023-07-23"},
		{Name: "INDRA-21", Year: 2021, Earliest: "2021-08-01", Latest: "2021-08-13"},
		{Name: "Indra Navy", Year: 2020, Earliest: "2020-09-01", Latest: "2020-09-30"},
		{Name: "Joint Sea 2024", Year: 2024, Earliest: "2024-07-01", Latest: "2024-07-31"},
		{Name: "Cobra Gold", Year: 2019, Earliest: "2019-02-12", Latest: "2019-02-23", Aliases: []string{"CG 38"}},
		{Name: "Unión de América", Year: 2018, Earliest: "2018-01-01", Latest: "2018-12-31"},
		{Name: "joint sea patrol in the West Pacific", Year: 2021, Earliest: "2021-10-17", Latest: "2021-10-23", Kind: retrieval.KindPatrol},
	})
}

func names(all []retrieval.Exercise) []string {
	found := make([]string, 0, len(all))
	for _, e := range all {
		found = append(found, e.Name)
	}
	return found
}

func suggested(c *exercise.Catalogue, typed string, limit int) []string {
	found := []string{}
	for _, s := range c.Suggest(typed, limit) {
		found = append(found, s.Name)
	}
	return found
}

func TestSuggestForgivesWhatPeopleType(t *testing.T) {
	t.Parallel()
	c := known()
	const sibu, west = "Sibu/Interaction (Zapad/Interaction-2021)", "West-Interaction 2021 (Zapad/Interaction-2021)"
	for typed, want := range map[string]string{
		"sibu":                  sibu,
		"SIBU INTERACTION":      sibu,
		"sibuinteraction":       sibu,
		"sibo":                  sibu,
		"zapd interaction":      "Zapad/Interaction-2021",
		"interaction zapad":     "Zapad/Interaction-2021",
		"zapad interaction 21":  "Zapad/Interaction-2021",
		"west interaction 21":   west,
		"westinteraction2021":   west,
		"west-intraction 2021":  west,
		"wets interaction":      west,
		"indra":                 "INDRA-21",
		"indra 2021":            "INDRA-21",
		"ind":                   "INDRA-21",
		"indra n":               "Indra Navy",
		"jointsea 24":           "Joint Sea 2024",
		"the exercise zapad":    "Zapad",
		"the 2021 zapad drills": "Zapad-2021",
		"union de amer":         "Unión de América",
		"cg38":                  "CG 38 (Cobra Gold)",
		"cobra gold 2019":       "Cobra Gold",
		"cobar gold":            "Cobra Gold",
		"patrol in the pacific": "joint sea patrol in the West Pacific",
		"pacific 21":            "joint sea patrol in the West Pacific",
		"nothern interacton":    "Northern/Interaction-2023",
		"northern interac":      "Northern/Interaction-2023",
		"interacton northern":   "Northern/Interaction-2023",
		"zapad 2035":            "Zapad-2021", // nothing fits, and this has a word of it
	} {
		if got := suggested(c, typed, 25); len(got) == 0 || got[0] != want {
			t.Errorf("for %q, %q are offered, want %q first", typed, got, want)
		}
	}
	for _, typed := range []string{"xylophone", "2035", "?!", strings.Repeat("zapad ", 65)} {
		if got := suggested(c, typed, 25); len(got) != 0 {
			t.Errorf("for %q, %q are offered", typed, got)
		}
	}
}

func TestSuggestOrdersByFitAndThenByAge(t *testing.T) {
	t.Parallel()
	c := known()
	for typed, want := range map[string][]string{
		"zapad":       {"Zapad", "Zapad-2021", "Zapad/Interaction-2021"},
		"joint sea":   {"Joint Sea 2024", "joint sea patrol in the West Pacific"},
		"interaction": {"Northern/Interaction-2023", "Zapad/Interaction-2021"},
		"":            {"Joint Sea 2024", "Northern/Interaction-2023", "joint sea patrol in the West Pacific"},
	} {
		if got := suggested(c, typed, 3); !slices.Equal(got, want) {
			t.Errorf("for %q, %q are offered, want %q", typed, got, want)
		}
	}
	if got := suggested(c, " ", 25); len(got) != 10 || got[9] != "Zapad" {
		t.Errorf("for nothing typed, %q are offered, want all, and what has no time last", got)
	}
}

func TestFindReturnsWhatCanBeMeant(t *testing.T) {
	t.Parallel()
	c := known()
	for name, want := range map[string][]string{
		"Zapad/Interaction-2021": {"Zapad/Interaction-2021"},
		"sibu interaction":       {"Zapad/Interaction-2021"},
		"zapad 21":               {"Zapad-2021"}, // its name with its year, so no other
		"zapad":                  {"Zapad", "Zapad-2021", "Zapad/Interaction-2021"},
		"indra":                  {"INDRA-21", "Indra Navy"},
		"indar navy":             {"Indra Navy"},
		"vostok":                 {},
		"zapad 2035":             {},
		"":                       {},
	} {
		if got := names(c.Find(name)); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", name, got, want)
		}
	}
}

// generated is a catalogue of n exercises with aliases each, whose names are made of made-up words of three syllables.
func generated(n, aliases int) []retrieval.Exercise {
	all := make([]retrieval.Exercise, 0, n)
	for i := range n {
		year := 1990 + i%35
		e := retrieval.Exercise{Name: fmt.Sprintf("%s %s-%d", madeUp(i), madeUp(7*i+1), year), Named: true, Year: year,
			Earliest: fmt.Sprintf("%d-%02d-01", year, 1+i%12), Latest: fmt.Sprintf("%d-%02d-28", year, 1+i%12)}
		for a := range aliases {
			e.Aliases = append(e.Aliases, fmt.Sprintf("%s/%s %02d", madeUp(3*i+a), madeUp(11*i+a), year%100))
		}
		all = append(all, e)
	}
	return all
}

// madeUp is the i-th word.
func madeUp(i int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for range 3 {
		b.WriteByte(consonants[i%len(consonants)])
		i /= len(consonants)
		b.WriteByte(vowels[(i+i/7)%len(vowels)])
		i = i*5/3 + 17
	}
	return b.String()
}

func FuzzLookup(f *testing.F) {
	for _, typed := range []string{"zapd interaction", "", "21", "ß中\xff\u0301", "a'b’c", strings.Repeat("sea ", 70)} {
		f.Add(typed, "Joint Sea 2024", 3)
	}
	f.Fuzz(func(t *testing.T, typed, called string, limit int) {
		c := exercise.Of([]retrieval.Exercise{{Name: called, Aliases: []string{typed + called}}, {Name: "Joint Sea 2024"}, {Name: typed}})
		keys := map[string]bool{}
		for _, s := range c.Suggest(typed, limit) {
			if _, ok := c.ByKey(s.Key); !ok || keys[s.Key] {
				t.Errorf("for %q, %q is offered twice or is none", typed, s.Name)
			}
			keys[s.Key] = true
		}
		if len(keys) > max(0, limit) {
			t.Errorf("for %q, %d are offered, more than %d", typed, len(keys), limit)
		}
		found := c.Find(called)
		if hasWord(called) && len([]rune(called)) < 60 && !slices.ContainsFunc(found, func(e retrieval.Exercise) bool { return e.Name == called }) {
			t.Errorf("%q does not find itself, but %q", called, names(found))
		}
	})
}

// hasWord reports whether text surely has a letter that names are found by.
func hasWord(text string) bool {
	return utf8.ValidString(text) && strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyz0123456789")
}

// BenchmarkSuggest looks up what people type, in 10,000 exercises of four names each.
func BenchmarkSuggest(b *testing.B) {
	c := exercise.Of(generated(10_000, 3))
	all := c.All()
	for _, typed := range []string{"", "b", "ba", all[77].Name, all[4000].Name[1:], all[5000].Aliases[1][:7], "xylophone 2021", "1999", "the exercise of bu go"} {
		b.Run(fmt.Sprintf("%.12q", typed), func(b *testing.B) {
			for b.Loop() {
				c.Suggest(typed, 25)
			}
		})
	}
}

// BenchmarkOf makes the catalogue of the same.
func BenchmarkOf(b *testing.B) {
	all := generated(10_000, 3)
	for b.Loop() {
		exercise.Of(all)
	}
}
