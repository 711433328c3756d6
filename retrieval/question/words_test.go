package question

import (
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval/analysis"
)

func TestSlipsThatPeopleMake(t *testing.T) {
	t.Parallel()
	for pair, want := range map[string]int{
		"same same": 0, "vostk vostok": 1, "northren northern": 1, "gerasimof gerasimov": 1, "garasimov gerasimov": 1, "betwen between": 1,
		"scotish scottish": 1, "hugeunot huguenot": 1, "novermb novemb": 2, "novemberr november": 1, "incorperated incorporated": 1,
		"prize prime": 2, "plant plan": 2, "steam steal": 2, "notion nation": 2, "least last": 2, "august augustin": 3, "bread broad": 2,
		"norman normal": 2, "protest protect": 2, "phrase phase": 2,
	} {
		typed, meant, _ := strings.Cut(pair, " ")
		if got := mistyped(typed, meant, max(want-1, 1)); got != want {
			t.Errorf("%s: got %d, want %d", pair, got, want)
		}
	}
}

func weighed(t *testing.T, text string, v vocabulary, s *Synonyms) Question {
	t.Helper()
	q := Parse(new(analysis.Analyzer), text)
	if err := q.Weigh(t.Context(), v); err != nil {
		t.Fatal(err)
	}
	if err := q.Widen(t.Context(), v, s); err != nil {
		t.Fatal(err)
	}
	return q
}

func others(q Question) (all []string) {
	for _, term := range q.Terms {
		for _, o := range term.Others {
			all = append(all, term.Stem+"~"+o.Stem)
		}
	}
	slices.Sort(all)
	return all
}

func TestOtherWordsAreThoseTheMaterialHolds(t *testing.T) {
	t.Parallel()
	v := vocabulary{"troop": 3, "soldier": 1, "chines": 2, "j20": 1, "j": 1, "20": 4, "northern": 1, "counterterror": 1, "terror": 2}
	for text, want := range map[string][]string{
		"How many soldiers came?":         {"soldier~troop"},
		"soldiers and troops":             nil, // both are asked for
		"China":                           {"china~chines"},
		"J-20":                            {"20~j20", "j~j20"},
		"in the north":                    {"north~northern"},
		"counter terrorism":               {"counter~counterterror", "terror~counterterror"},
		"Where is the personnel from 20?": {"personnel~soldier", "personnel~troop"},
		"lighthouse":                      nil,
	} {
		if got := others(weighed(t, text, v, BuiltIn())); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestOthersCountForLessThanTheWordAsAsked(t *testing.T) {
	t.Parallel()
	for stem, group := range BuiltIn().others {
		for _, o := range group {
			if o.Share <= 0 || o.Share >= 1 || o.Stem == stem || o.Why == "" {
				t.Errorf("%s: %+v", stem, o)
			}
			if back := BuiltIn().others[o.Stem]; !slices.ContainsFunc(back, func(b Other) bool { return b.Stem == stem }) {
				t.Errorf("%s is another word for %s, and not the other way round", o.Stem, stem)
			}
		}
	}
}

func TestWordsWrittenAsOneAreSplitOnlyWhereBothPartsOccur(t *testing.T) {
	t.Parallel()
	v := vocabulary{"west": 1, "interact": 2, "j": 1, "20": 3, "over": 5, "look": 5, "carp": 1}
	for text, want := range map[string][]string{
		"Westinteraction": {"West", "interaction"},
		"J20":             {"J", "20"},
		"J21":             {"J21"},      // there is no 21
		"overlook":        {"overlook"}, // a function word is no part
		"carpet":          {"carpet"},   // too short a rest
		"20":              {"20"},
	} {
		q := weighed(t, text, v, new(Synonyms))
		if got := words(q); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
		_, unknown, _ := v.Weigh(t.Context(), "nowhere")
		if mass := q.Mass(); len(want) > 1 && (mass < unknown-1e-9 || mass > unknown+1e-9) {
			t.Errorf("%q weighs %.3f, want %.3f as one word that occurs nowhere", text, mass, unknown)
		}
	}
}

func TestLinesOfSynonymsThatCannotBeUsedAreToldOf(t *testing.T) {
	t.Parallel()
	s, problems, err := new(Synonyms).With(strings.NewReader("\ufeff# mine\nlamp lantern # lights\n\nalone\nof lamp\nanti-terror security\n= Kernow Cornwall\nships ship\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Line 4 of the synonyms is passed over: “alone” stands alone.",
		"Line 5 of the synonyms is passed over: “of” is not one word with a meaning of its own.",
		"Line 6 of the synonyms is passed over: “anti-terror” is not one word with a meaning of its own."}
	if !slices.Equal(problems, want) {
		t.Errorf("got %q", problems)
	}
	if !s.knows("lantern") || !s.knows("kernow") || s.knows("ship") || BuiltIn().knows("kernow") {
		t.Errorf("got %v", s.others)
	}
}
