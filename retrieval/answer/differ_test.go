package answer

import (
	"slices"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/question"
)

func TestDifferingValuesAreToldOfOnlyWhereCertain(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, question, a, b, want string }{
		{"durations", "How long was the Gull drill?", "The five-day Gull drill ended.", "A two-day Gull drill was held.",
			"The sources differ: “five-day” (a), “two-day” (b)."},
		{"words for days", "How many days did the Gull drill last?", "The five-day Gull drill ended.", "The Gull drill lasted three days.",
			"The sources differ: “five-day” (a), “three days” (b)."},
		{"a limit", "How many troops joined Gull-2009?", "Gull-2009 involved over 10,000 troops.", "Gull-2009 saw 10,000 troops at sea.",
			"The sources differ: “over 10,000 troops” (a), “10,000 troops” (b)."},
		{"more than", "How many ships joined Gull?", "More than 30 ships joined Gull.", "Gull had 28 ships.",
			"The sources differ: “More than 30 ships” (a), “28 ships” (b)."},
		{"dates", "When did the Gull drill end?", "The Gull drill ended on August 31.", "The Gull drill came to its end on 30 August.",
			"The sources differ: “August 31” (a), “30 August” (b)."},
		{"the same in words", "How long was the Gull drill?", "The five-day Gull drill.", "The Gull drill took 5 days.", ""},
		{"the same twice", "How many troops joined Gull?", "Gull had 10,000 troops.", "The Gull drill involved 10000 troops.", ""},
		{"the same date", "When did the Gull drill end?", "The Gull drill ended on August 31.", "The Gull drill ended on 31 August.", ""},
		{"another thing", "How long was the Gull drill?", "The five-day Gull drill.", "A two-day Tern drill.", ""},
		{"another year", "How long was the Gull drill?", "The five-day Gull drill of 2009.", "The two-day Gull drill of 2011.", ""},
		{"another of a series", "How long was the Gull patrol?", "The fifth Gull patrol, a five-day one.", "The sixth Gull patrol took two days.", ""},
		{"another unit", "How many troops joined Gull?", "Gull had 10,000 troops.", "Gull had 30 ships.", ""},
		{"days and hours", "How long was the Gull drill?", "The five-day Gull drill.", "The Gull drill, 120 hours of noise.", ""},
		{"two values in one", "How many troops joined Gull?", "Gull had 500 troops in spring and 900 troops in autumn.", "Gull had 700 troops.", ""},
		{"not asked for", "Who led the Gull drill?", "The five-day Gull drill.", "The two-day Gull drill.", ""},
		{"how, not how many", "How did the Gull drill go?", "The five-day Gull drill.", "The two-day Gull drill.", ""},
		{"no name, little said", "How long was it?", "The five-day drill.", "The two-day patrol.", ""},
		{"years alone", "When was Gull?", "Gull was in 2009.", "Gull was in 2011.", ""},
		{"numbers of nothing", "How many troops joined Gull?", "Gull 12 began.", "Gull 14 began.", ""},
	} {
		q := question.Parse(new(analysis.Analyzer), test.question)
		got := Differ(new(analysis.Analyzer), q, []retrieval.Excerpt{{Source: "a", Quote: test.a}, {Source: "b", Quote: test.b}})
		var want []string
		if test.want != "" {
			want = []string{test.want}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", test.name, got, want)
		}
		if same := Differ(new(analysis.Analyzer), q, []retrieval.Excerpt{{Source: "a", Quote: test.a}, {Source: "a", Quote: test.b}}); same != nil {
			t.Errorf("%s: %q of one source", test.name, same)
		}
	}
}

// TestHowOftenSourcesAreSaidToDiffer reads what is said of real text; most of squad-a's questions have one source.
func TestHowOftenSourcesAreSaidToDiffer(t *testing.T) {
	t.Parallel()
	dir := collections(t)
	for folder, file := range map[string]string{"../../seeds": dir + "/seeds-questions.jsonl", dir + "/squad-a/docs": dir + "/squad-a/questions.jsonl"} {
		l := open(t, folder)
		asked, told := readQuestions(t, file), 0
		for _, one := range asked {
			a, err := l.Ask(t.Context(), retrieval.Question{Text: one.question, Always: true})
			if err != nil {
				t.Fatal(err)
			}
			for _, note := range Differ(l.analyzer, question.Parse(l.analyzer, one.question), a.Excerpts) {
				told++
				t.Logf("%s %s", one.question, note)
			}
		}
		t.Logf("%d of %d questions are said to have sources that differ", told, len(asked))
		if told > len(asked)/20 {
			t.Errorf("%d of %d questions are said to have sources that differ", told, len(asked))
		}
	}
}
