package answer

import (
	"context"
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/question"
)

func TestNamesThatATextDeclares(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"It was reported by China Central Television (CCTV) on Friday.":                                               "China Central Television=CCTV",
		"The People’s Liberation Army (PLA) came.":                                                                    "People’s Liberation Army=PLA",
		"members of the United Kingdom Atomic Energy Authority (UKAEA) met":                                           "United Kingdom Atomic Energy Authority=UKAEA",
		"the Gull/Tern-2009 joint harbour drill, also translated as the Moewe/Tern or the Mouette/Tern, in the north": "Gull/Tern-2009=Moewe/Tern Gull/Tern-2009=Mouette/Tern",
		"Kernow, also known as Cornwall, is warm.":                                                                    "Kernow=Cornwall",
		"Big Bertha was nicknamed Fat Lady by its crew.":                                                              "Big Bertha=Fat Lady",
		"The Great Eastern (dubbed Leviathan) sailed.":                                                                "Great Eastern=Leviathan",
		"Saint Petersburg, formerly known as Leningrad, lies on the Neva.":                                            "Saint Petersburg=Leningrad",
		"Moscow officials dubbed Project Gull a threat.":                                                              "", // who dubs is not what is dubbed
		"Smith, known as a reformer, resigned.":                                                                       "", // a description
		"The drills – dubbed Gull-2009 – began.":                                                                      "", // no first name
		"He wrote (PLA) in the margin.":                                                                               "",
		"The cost rose (USD) again.":                                                                                  "",
		"The northern fleet (NATO) came.":                                                                             "",
		"Alpha met Beta. Also known as Gamma, it left.":                                                               "",
		"nothing here": "", "(": "", "()": "", "(AB": "", ", known as ": "",
	} {
		var got []string
		for _, a := range Declared(new(analysis.Analyzer), text) {
			got = append(got, text[a.Name[0]:a.Name[1]]+"="+text[a.Other[0]:a.Other[1]])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: got %q, want %q", text, s, want)
		}
	}
}

// counts is a material as words with the passages that hold them.
type counts map[string]int

func (c counts) Weigh(_ context.Context, term string) (int, float64, error) { return c[term], 1, nil }

func (c counts) Near(context.Context, string, int, int) ([]retrieval.Near, error) { return nil, nil }

func TestQuestionsAreExpandedByDeclaredNames(t *testing.T) {
	t.Parallel()
	analyzer := new(analysis.Analyzer)
	aliases := Declared(analyzer, "The Gull/Tern-2009 drill, also translated as the Moewe/Tern, was shown by Bay Central Television (BCTV).")
	material := counts{"gull": 3, "tern": 3, "moew": 1, "bay": 9, "central": 5, "televis": 2, "bctv": 1}
	for text, want := range map[string][]string{
		"When was Moewe Tern?":                    {"moew~gull"},
		"When was Gull/Tern-2009?":                {"gull~moew"},
		"When was Gull/Tern?":                     nil, // not the name as declared
		"What did BCTV show?":                     {"bctv~televis"},
		"What did Bay Central Television show?":   {"bay~bctv", "central~bctv", "televis~bctv"},
		"What did the television of the bay show": nil,
	} {
		q := question.Parse(analyzer, text)
		added, err := expand(t.Context(), material, &q, aliases)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, term := range q.Terms {
			for _, o := range term.Others {
				got = append(got, term.Stem+"~"+o.Stem)
			}
		}
		if !slices.Equal(got, want) || added != (len(want) > 0) {
			t.Errorf("%q: got %q, %v; want %q", text, got, added, want)
		}
	}
}

func FuzzDeclared(f *testing.F) {
	for _, s := range []string{"A B (AB)", "X, also known as Y or the Z", "\xff(AB)", "É B (EB), dubbed É"} {
		f.Add(s)
	}
	analyzer := new(analysis.Analyzer)
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range Declared(analyzer, text) {
			for _, at := range [][2]int{a.Name, a.Other} {
				if at[0] < 0 || at[0] >= at[1] || at[1] > len(text) {
					t.Fatalf("%q: %+v", text, a)
				}
			}
		}
	})
}

func BenchmarkDeclared(b *testing.B) {
	analyzer := new(analysis.Analyzer)
	for name, sentence := range map[string]string{
		"declaring": "The Gull/Tern-2009 joint drill, also translated as the Moewe/Tern, was shown by Bay Central Television (BCTV) to all. ",
		"plain":     "The Gull and the Tern joined the drill of the navy and were shown by the television of the bay to all who would see it. ",
	} {
		text := strings.Repeat(sentence, 8)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Declared(analyzer, text)
			}
		})
	}
}
