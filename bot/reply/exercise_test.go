package reply

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
)

// evidenceOf is an excerpt of a.txt at an offset, with the value highlighted, as evidence.
func evidenceOf(f retrieval.Field, value string, start int, sentence string) retrieval.Evidence {
	e := retrieval.Excerpt{Source: "a.txt", Title: "T", Quote: sentence, Start: start, End: start + len(sentence), Line: 1, EndLine: 1}
	if at := strings.Index(sentence, value); at >= 0 {
		e.Highlights = []retrieval.Span{{Start: start + at, End: start + at + len(value)}}
	}
	return retrieval.Evidence{Field: f, Value: value, Excerpt: e}
}

func sibu() retrieval.Exercise {
	held := "Sibu/Interaction was held in Qingtongxia by China and Russia."
	some, others := evidenceOf(retrieval.FieldTroops, "10,000", 200, "Over 10,000 came."), evidenceOf(retrieval.FieldTroops, "9,000", 300, "Some 9,000 came.")
	return retrieval.Exercise{
		Name: "Sibu/Interaction", Aliases: []string{"West-Interaction 2021"}, Kind: retrieval.KindExercise, Year: 2021, When: "in August",
		Earliest: "2021-08-01", Latest: "2021-08-31", Where: []string{"Qingtongxia"}, Participants: []string{"China", "Russia"}, Troops: "10,000",
		Evidence: []retrieval.Evidence{
			evidenceOf(retrieval.FieldName, "Sibu/Interaction", 100, held), evidenceOf(retrieval.FieldWhere, "Qingtongxia", 100, held),
			evidenceOf(retrieval.FieldParticipants, "China", 100, held), evidenceOf(retrieval.FieldParticipants, "Russia", 100, held), some, others,
		},
		Disagreements: []retrieval.Disagreement{{Field: retrieval.FieldTroops, Excerpts: []retrieval.Excerpt{some.Excerpt, others.Excerpt}}},
	}
}

func TestAnExerciseIsFactsAndQuotations(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := TerminalExercise(&b, sibu(), TerminalOptions{Width: 100}); err != nil {
		t.Fatal(err)
	}
	want := `Sibu/Interaction
Also called: West-Interaction 2021
Kind: exercise
When: August 2021 (“in August”)
Where: Qingtongxia
Who: China; Russia
How many: 10,000
Sources differ on: how many

Sources differ on: how many · How many: 10,000
  │ Over 10,000 came.
  T
  a.txt:1

Sources differ on: how many · How many: 9,000
  │ Some 9,000 came.
  T
  a.txt:1

Name: Sibu/Interaction · Where: Qingtongxia · Who: China; Russia
  │ Sibu/Interaction was held in Qingtongxia by China and Russia.
  T
  a.txt:1
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("the exercise is shown so (-want +got):\n%s", diff)
	}
	marked := Quotations(sibu())[2]
	if want := []retrieval.Span{{Start: 0, End: 16}, {Start: 29, End: 40}, {Start: 44, End: 49}, {Start: 54, End: 60}}; !cmp.Equal(marked.Bold, want) {
		t.Errorf("in the quotation, %v is bold, want %v", marked.Bold, want)
	}
}

func TestWhenIsAsShortAsTheSourcesAllow(t *testing.T) {
	t.Parallel()
	for want, e := range map[string]retrieval.Exercise{
		"":                                   {},
		"2021":                               {Year: 2021, When: "2021"},
		"9 August 2021":                      {Start: "2021-08-09", End: "2021-08-09", When: "on Aug. 9"},
		"9 to 13 August 2021":                {Start: "2021-08-09", End: "2021-08-13"},
		"30 August to 2 September 2021":      {Start: "2021-08-30", End: "2021-09-02"},
		"30 December 2021 to 2 January 2022": {Start: "2021-12-30", End: "2022-01-02"},
		"August 2021":                        {When: "in August last year", Year: 2021, Earliest: "2021-08-01", Latest: "2021-08-31"},
		"“mid-October” 2021":                 {When: "mid-October", Year: 2021, Earliest: "2021-10-01", Latest: "2021-10-31"},
		"October 2021":                       {When: "last month", Year: 2021, Earliest: "2021-10-01", Latest: "2021-10-31"},
		"“next month”":                       {When: "next\nmonth"},
		"“this week” 2021":                   {When: "this week", Year: 2021, Earliest: "2021-01-01", Latest: "2021-12-31"},
		"“in the autumn of 1981”":            {When: "in the autumn of 1981", Year: 1981},
	} {
		if got := ExerciseWhen(e); got != want {
			t.Errorf("%+v is %q, want %q", e, got, want)
		}
	}
}

func TestTheListSaysWhatThereIsAndWhyNot(t *testing.T) {
	t.Parallel()
	full := exercise.Of([]retrieval.Exercise{sibu(), {Name: "Sibu", Kind: retrieval.KindSeries}, {Name: "Vostok-2022", Year: 2022}})
	for want, f := range map[string]retrieval.ExerciseFilter{
		"3 exercises.": {},
		"1 exercise, year 2021, country “China”.":                                                                {Year: 2021, Country: "China"},
		"2 exercises may be meant by “sibu”.":                                                                    {Name: "sibu"},
		"No exercise in the sources fits year 1999, kind “series”. Leave some of that out, or ask for all.":      {Year: 1999, Kind: retrieval.KindSeries},
		"No exercise in the sources fits year 2022, name “sibu”. Leave some of that out, or ask for all.":        {Year: 2022, Name: "sibu"},
		"No exercise in the sources is called “xyz”. Leave the name out for the list.":                           {Name: "xyz"},
		"No exercise in the sources is called “vostok 1999”. The nearest name is “Vostok-2022”.":                 {Name: "vostok 1999"},
		"No exercise in the sources is called “sibu 1999”. The nearest names are “Sibu/Interaction” and “Sibu”.": {Name: "sibu 1999"},
	} {
		if got := Found(full, f, len(full.Filter(f))); got != want {
			t.Errorf("%+v: %q, want %q", f, got, want)
		}
	}
	if got := Found(exercise.Of(nil), retrieval.ExerciseFilter{Year: 2021}, 0); got != NoExercisesAtAll {
		t.Errorf("of nothing: %q", got)
	}
	if got, want := ExerciseList(full.All()).Text, "August 2021 · Sibu/Interaction\nQingtongxia · China, Russia\n\n2022 · Vostok-2022\n\na series · Sibu"; got != want {
		t.Errorf("the list is\n%s\nwant\n%s", got, want)
	}
}

func TestLongListsTellHowManyMoreThereAre(t *testing.T) {
	t.Parallel()
	many := strings.Fields(strings.Repeat("Country ", 30))
	if got, want := fewOf(many, ", "), strings.Repeat("Country, ", 8)+"Country and 21 more"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := fewOf([]string{strings.Repeat("long ", 50), "b"}, ", "); !strings.HasSuffix(got, "… and 1 more") {
		t.Errorf("%q", got)
	}
}

func TestAComparisonMarksWhatDiffers(t *testing.T) {
	t.Parallel()
	other := retrieval.Exercise{Name: "Vostok-2022", Kind: retrieval.KindExercise, Year: 2022, Participants: []string{"Russia", "China"}}
	want := []Field{
		{Name: "Kind: the same", Value: "exercise"},
		{Name: "When · A", Value: "August 2021 (“in August”)", Inline: true}, {Name: "When · B", Value: "2022", Inline: true}, {Name: "≠", Value: "differs", Inline: true},
		{Name: "Where · A", Value: "Qingtongxia", Inline: true}, {Name: "Where · B", Value: "not said", Inline: true}, {Name: "≠", Value: "only A", Inline: true},
		{Name: "Who: the same", Value: "China; Russia"},
		{Name: "How many · A", Value: "10,000", Inline: true}, {Name: "How many · B", Value: "not said", Inline: true}, {Name: "≠", Value: "only A", Inline: true},
	}
	m := Comparison(sibu(), other)
	if diff := cmp.Diff(want, m.Cards[0].Fields); diff != "" {
		t.Errorf("the fields (-want +got):\n%s", diff)
	}
	if got := m.Cards[1].Label; !strings.HasPrefix(got, "A · ") {
		t.Errorf("the first quotation is labelled %q", got)
	}
}
