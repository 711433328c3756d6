package lookup_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval/exercise/lookup"
)

// known is a small table, the last entry first, with what makes names hard to tell: editions, series, aliases, accents and descriptions.
func known() *lookup.Table {
	return table(
		lookup.Entry{Names: []string{"Zapad"}},
		lookup.Entry{Names: []string{"Unión de América"}, Year: 2018},
		lookup.Entry{Names: []string{"Cobra Gold", "CG 38"}, Year: 2019},
		lookup.Entry{Names: []string{"Indra Navy"}, Year: 2020},
		lookup.Entry{Names: []string{"INDRA-21"}, Year: 2021},
		lookup.Entry{Names: []string{"Zapad/Interaction-2021", "Sibu/Interaction", "West-Interaction 2021", "Western/Interaction-2021"}, Year: 2021},
		lookup.Entry{Names: []string{"Zapad-2021"}, Year: 2021},
		lookup.Entry{Names: []string{"joint sea patrol in the West Pacific"}, Year: 2021},
		lookup.Entry{Names: []string{"Northern/Interaction-2023"}, Year: 2023},
		lookup.Entry{Names: []string{"Joint Sea 2024"}, Year: 2024},
	)
}

func table(entries ...lookup.Entry) *lookup.Table {
	for i := range entries {
		entries[i].After = len(entries) - 1 - i
	}
	return lookup.New(entries)
}

func called(found []lookup.Match) []string {
	names := make([]string, 0, len(found))
	for _, m := range found {
		names = append(names, m.Called)
	}
	return names
}

func suggested(l *lookup.Table, typed string, limit int) []string {
	return called(l.Suggest(typed, limit))
}

func TestSuggestForgivesWhatPeopleType(t *testing.T) {
	t.Parallel()
	l := known()
	const sibu, west = "Sibu/Interaction", "West-Interaction 2021"
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
		"cg38":                  "CG 38",
		"cobra gold 2019":       "Cobra Gold",
		"cobar gold":            "Cobra Gold",
		"patrol in the pacific": "joint sea patrol in the West Pacific",
		"pacific 21":            "joint sea patrol in the West Pacific",
		"nothern interacton":    "Northern/Interaction-2023",
		"northern interac":      "Northern/Interaction-2023",
		"interacton northern":   "Northern/Interaction-2023",
		"zapad 2035":            "Zapad-2021", // nothing fits, and this has a word of it
	} {
		if got := suggested(l, typed, 25); len(got) == 0 || got[0] != want {
			t.Errorf("for %q, %q are offered, want %q first", typed, got, want)
		}
	}
	for _, typed := range []string{"xylophone", "2035", "?!", strings.Repeat("zapad ", 65)} {
		if got := suggested(l, typed, 25); len(got) != 0 {
			t.Errorf("for %q, %q are offered", typed, got)
		}
	}
}

func TestSuggestOrdersByFitAndThenByAge(t *testing.T) {
	t.Parallel()
	l := known()
	for typed, want := range map[string][]string{
		"zapad":       {"Zapad", "Zapad-2021", "Zapad/Interaction-2021"},
		"joint sea":   {"Joint Sea 2024", "joint sea patrol in the West Pacific"},
		"interaction": {"Northern/Interaction-2023", "Zapad/Interaction-2021"},
		"":            {"Joint Sea 2024", "Northern/Interaction-2023", "joint sea patrol in the West Pacific"},
	} {
		if got := suggested(l, typed, 3); !slices.Equal(got, want) {
			t.Errorf("for %q, %q are offered, want %q", typed, got, want)
		}
	}
	if got := suggested(l, " ", 25); len(got) != 10 || got[9] != "Zapad" {
		t.Errorf("for nothing typed, %q are offered, want all, and what has no time last", got)
	}
}

func TestFindReturnsWhatCanBeMeant(t *testing.T) {
	t.Parallel()
	l := known()
	for name, want := range map[string][]string{
		"Zapad/Interaction-2021": {"Zapad/Interaction-2021"},
		"sibu interaction":       {"Sibu/Interaction"},
		"zapad 21":               {"Zapad-2021"}, // its name with its year, so no other
		"zapad":                  {"Zapad", "Zapad-2021", "Zapad/Interaction-2021"},
		"indra":                  {"INDRA-21", "Indra Navy"},
		"indar navy":             {"Indra Navy"},
		"vostok":                 {},
		"zapad 2035":             {},
		"":                       {},
	} {
		if got := called(l.Find(name)); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", name, got, want)
		}
	}
}

func FuzzTable(f *testing.F) {
	for _, typed := range []string{"zapd interaction", "", "21", "ß中\xff\u0301", "a'b’c", strings.Repeat("sea ", 70)} {
		f.Add(typed, "Joint Sea 2024", 3)
	}
	f.Fuzz(func(t *testing.T, typed, name string, limit int) {
		l := table(lookup.Entry{Names: []string{name, typed + name}}, lookup.Entry{Names: []string{"Joint Sea 2024"}}, lookup.Entry{Names: []string{typed}})
		offered := map[int]bool{}
		for _, m := range l.Suggest(typed, limit) {
			if offered[m.Entry] {
				t.Errorf("for %q, %q is offered twice", typed, m.Called)
			}
			offered[m.Entry] = true
		}
		if len(offered) > max(0, limit) {
			t.Errorf("for %q, %d are offered, more than %d", typed, len(offered), limit)
		}
		found := l.Find(name)
		if hasWord(name) && len([]rune(name)) < 60 && !slices.ContainsFunc(found, func(m lookup.Match) bool { return m.Entry == 0 }) {
			t.Errorf("%q does not find itself, but %q", name, called(found))
		}
	})
}

// hasWord reports whether text surely has a letter that names are found by.
func hasWord(text string) bool {
	return utf8.ValidString(text) && strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyz0123456789")
}

// BenchmarkSuggest looks up what people type, in 10,000 entries of four names each.
func BenchmarkSuggest(b *testing.B) {
	all := generated(10_000)
	l := table(all...)
	for _, typed := range []string{"", "b", "ba", all[77].Names[0], all[4000].Names[0][1:], all[5000].Names[2][:7], "xylophone 2021", "1999", "the exercise of bu go"} {
		b.Run(fmt.Sprintf("%.12q", typed), func(b *testing.B) {
			for b.Loop() {
				l.Suggest(typed, 25)
			}
		})
	}
}

// BenchmarkNew makes the table of the same.
func BenchmarkNew(b *testing.B) {
	all := generated(10_000)
	for b.Loop() {
		lookup.New(all)
	}
}

// generated are n entries of four names each, made of made-up words of three syllables.
func generated(n int) []lookup.Entry {
	entries := make([]lookup.Entry, 0, n)
	for i := range n {
		e := lookup.Entry{Year: 1990 + i%35}
		e.Names = append(e.Names, fmt.Sprintf("%s %s-%d", madeUp(i), madeUp(7*i+1), e.Year))
		for a := range 3 {
			e.Names = append(e.Names, fmt.Sprintf("%s/%s %02d", madeUp(3*i+a), madeUp(11*i+a), e.Year%100))
		}
		entries = append(entries, e)
	}
	return entries
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
