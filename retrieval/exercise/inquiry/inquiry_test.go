package inquiry_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/exercise/inquiry"
)

// catalogue is of exercises that nobody held.
func catalogue() *exercise.Catalogue {
	return exercise.Of([]retrieval.Exercise{
		told(retrieval.Exercise{Name: "Amber Shield-2019", Named: true, Kind: retrieval.KindExercise, Year: 2019, Earliest: "2019-06-01", Latest: "2019-06-30",
			Where: []string{"Lithuania"}, Participants: []string{"Lithuania", "Latvia"}}),
		told(retrieval.Exercise{Name: "Copper Wind/Unity-2021", Aliases: []string{"Bronze Wind/Unity"}, Named: true, Kind: retrieval.KindExercise, Year: 2021,
			Earliest: "2021-08-09", Latest: "2021-08-13", Where: []string{"the Indian city of Jodhpur"}, Participants: []string{"India", "Russia"}}),
		told(retrieval.Exercise{Name: "a joint naval drill in the Sea of Japan", Kind: retrieval.KindExercise, Year: 2021, Earliest: "2021-10-10", Latest: "2021-10-20",
			Where: []string{"the Sea of Japan"}, Participants: []string{"China", "Russia"}}),
		told(retrieval.Exercise{Name: "joint air patrol", Kind: retrieval.KindPatrol, Year: 2021, Earliest: "2021-11-19", Latest: "2021-11-19",
			Where: []string{"the Asia-Pacific region"}, Participants: []string{"China", "Russia"}}),
		told(retrieval.Exercise{Name: "Silver Gale 22", Named: true, Kind: retrieval.KindExercise, Year: 2022, Earliest: "2022-03-01", Latest: "2022-03-09",
			Where: []string{"Kenya"}}),
		told(retrieval.Exercise{Name: "Silver Gale 2024", Named: true, Kind: retrieval.KindExercise, Year: 2024, Earliest: "2024-03-01", Latest: "2024-03-09",
			Where: []string{"Ghana"}}),
		told(retrieval.Exercise{Name: "Iron Heron", Named: true, Kind: retrieval.KindSeries}),
		told(retrieval.Exercise{Name: "Iron Heron", Named: true, Kind: retrieval.KindExercise, Year: 2018, Earliest: "2018-03-01", Latest: "2018-03-09"}),
		told(retrieval.Exercise{Name: "Granite", Named: true, Kind: retrieval.KindSeries, Participants: []string{"Russia"}}),
	})
}

// told gives an exercise a sentence for its name and one that says everything.
func told(e retrieval.Exercise) retrieval.Exercise {
	quote := func(line int, text string) retrieval.Excerpt {
		return retrieval.Excerpt{Source: "a.txt", Quote: text, Start: line * 100, End: line*100 + len(text), Line: line, EndLine: line}
	}
	say := func(f retrieval.Field, value string, in retrieval.Excerpt) {
		e.Evidence = append(e.Evidence, retrieval.Evidence{Field: f, Value: value, Excerpt: in})
	}
	short, long := quote(len(e.Name), "It is called "+e.Name+"."), quote(len(e.Name)+100, "In full, "+e.Name+".")
	say(retrieval.FieldName, e.Name, short)
	say(retrieval.FieldName, e.Name, long)
	for _, alias := range e.Aliases {
		say(retrieval.FieldAlias, alias, quote(len(alias)+200, "Others say "+alias+"."))
	}
	for _, p := range e.Participants {
		say(retrieval.FieldParticipants, p, long)
	}
	for _, w := range e.Where {
		say(retrieval.FieldWhere, w, long)
	}
	if e.Year != 0 {
		say(retrieval.FieldWhen, "then", long)
	}
	e.Sources = []string{"a.txt"}
	return e
}

func TestRead(t *testing.T) {
	t.Parallel()
	c := catalogue()
	var analyzer analysis.Analyzer
	for _, test := range []struct {
		question string
		want     string // the first words of the names, or "" where the question asks for something else
	}{
		{"What is Bronze Wind/Unity?", "about Copper"},
		{"what is bronze wind unity", "about Copper"},
		{"Tell me about the Amber Shield-2019 exercise.", "about Amber"},
		{"Amber Shield 2019", "about Amber"},
		{"Granite", "about Granite"},
		{"What is Amber Shield?", "about Amber"},
		{"What is Iron Heron 2018?", "about Iron"},
		{"2018 Iron Heron exercise", "about Iron"},
		{"When was Iron Heron 18 held?", "about Iron"},
		{"What is Iron Heron 2019?", "none Iron Heron 2019"},
		{"Where was the Velvet Anvil exercise held?", "none Velvet Anvil"},
		{"Who took part in Velvet-Anvil 2020?", "none Velvet-Anvil 2020"},
		{"Who took part in Joint Anvil-2020?", "none Joint Anvil-2020"},
		{"What is Velvet Anvil?", ""},
		{"What is Velvet?", ""},
		{"Who is Ann Thorne?", ""},
		{"Who was Louis XIV?", ""},
		{"When were the 2016 Summer Olympics held?", ""},
		{"What happened on 3 May 2020?", ""},
		{"When was the 2020 exercise?", ""},
		{"What is Iron Heron?", "about Iron Iron"},
		{"When was Iron Heron held?", "about Iron"}, // the series has no time
		{"What is Silver Gale?", "about Silver Silver"},
		{"What is Silver Gale 2022?", "about Silver"},
		{"Where was Silver Gale held?", "about Silver Silver"},
		{"What is Amber?", ""},
		{"What is Copper Wind?", ""},
		{"What is granite made of?", ""},
		{"When was Amber Shield-2019?", "about Amber"},
		{"When did the Amber Shield-2019 exercise take place?", "about Amber"},
		{"In what year was Amber Shield 2019 held?", "about Amber"},
		{"Where was bronze wind/unity held?", "about Copper"},
		{"In which city did Bronze Wind/Unity take place?", "about Copper"},
		{"In which country was Bronze Wind/Unity conducted?", "about Copper"},
		{"Who took part in Bronze Wind/Unity?", "about Copper"},
		{"Which countries participated in the Amber Shield-2019 drills?", "about Amber"},
		{"How many countries joined Amber Shield-2019?", "about Amber"},
		{"Did Latvia take part in Amber Shield-2019?", "about Amber"},
		{"Did the UK take part in Amber Shield-2019?", ""},
		{"Did Latvia not take part in Amber Shield-2019?", ""},
		{"Did Latvia win Amber Shield-2019?", ""},
		{"Where was Granite held?", ""},
		{"When did Amber Shield-2019 end?", ""},
		{"Who commanded Amber Shield-2019?", ""},
		{"How many troops took part in Amber Shield-2019?", ""},
		{"How many tanks took part in Amber Shield-2019?", ""},
		{"Where did the ministers meet during Amber Shield-2019?", ""},
		{"When", ""},
		{"Did Latvia", ""},
		{"Was Amber Shield-2019 the exercise?", ""},
		{"What was Amber Shield-2019?", "about Amber"},
		{"Which exercises took place in 2021?", "Copper a"},
		{"Which exercises were held in 2019?", "Amber"},
		{"Which exercises were held in August 2021?", "Copper"},
		{"Which drills were held in August?", "Copper"},
		{"Which exercises took place since 2021?", "Copper a Silver Silver"},
		{"Which exercises were there before 2020?", "Iron Amber"},
		{"Which drills involved India?", "Copper"},
		{"which drills involved india", "Copper"},
		{"What military exercises has the PRC taken part in?", "a"},
		{"List all patrols.", "joint"},
		{"Can you tell us which exercises took place in 2021?", "Copper a"},
		{"Which war games were held in India?", "Copper"},
		{"Which exercises did China and Russia hold together?", ""},
		{"Which exercises did China and Russia hold?", "a"},
		{"Which drills were held in India?", "Copper"},
		{"Which drills were held in the Sea of Japan?", "a"},
		{"Which exercises does the material tell of?", "Iron Amber Copper a Silver Silver Granite Iron"},
		{"How many exercises took place in 2021?", "Copper a"},
		{"Are there any exercises in Lithuania?", "Amber"},
		{"Which drills did not involve India?", ""},
		{"Which drills targeted terrorism?", ""},
		{"Which submarines took part in the drills?", ""},
		{"Who took part in the drills?", ""},
		{"Which exercises took place in 1999?", "none"},
		{"Which exercises took place in Atlantis?", ""},
		{"Which countries took part in the exercise?", ""},
		{"Which other exercises took place in 2021?", ""},
		{"Which exercise was the largest?", ""},
		{"Which exercises take place next month?", ""},
		{"", ""},
		{"the", ""},
	} {
		got := ""
		if i, ok := inquiry.Read(&analyzer, test.question, c); ok {
			var names []string
			for _, e := range i.Exercises {
				names = append(names, strings.FieldsFunc(e.Name, func(r rune) bool { return r == ' ' })[0])
			}
			got = strings.Join(names, " ")
			if i.About {
				got = "about " + got
			} else if len(names) == 0 {
				got = strings.TrimSpace("none " + i.Unknown)
			}
		}
		if got != test.want {
			t.Errorf("%q asks for %q, want %q", test.question, got, test.want)
		}
	}
}

func TestExcerpts(t *testing.T) {
	t.Parallel()
	c := catalogue()
	var analyzer analysis.Analyzer
	quotes := func(question string, limit int) []string {
		i, ok := inquiry.Read(&analyzer, question, c)
		if !ok {
			t.Fatalf("%q is not understood", question)
		}
		got := []string{}
		excerpts, _ := i.Excerpts(limit)
		for _, e := range excerpts {
			got = append(got, e.Quote)
		}
		return got
	}
	for _, test := range []struct {
		question string
		limit    int
		want     []string
	}{
		{"What is Bronze Wind/Unity?", 3, []string{"Others say Bronze Wind/Unity.", "In full, Copper Wind/Unity-2021."}},
		{"What is Bronze Wind/Unity?", 1, []string{"Others say Bronze Wind/Unity."}},
		{"Which exercises took place in 2021?", 3, []string{"In full, Copper Wind/Unity-2021.", "In full, a joint naval drill in the Sea of Japan."}},
		{"Which exercises took place in 2021?", 1, []string{"In full, Copper Wind/Unity-2021."}},
		{"Where was Bronze Wind/Unity held?", 3, []string{"In full, Copper Wind/Unity-2021."}},
		{"Where was Silver Gale held?", 3, []string{"In full, Silver Gale 2024.", "In full, Silver Gale 22."}},
		{"Where was Silver Gale held?", 1, []string{"In full, Silver Gale 2024."}},
		{"What is Silver Gale?", 3, []string{"In full, Silver Gale 2024.", "In full, Silver Gale 22."}},
		{"Did India take part in Bronze Wind/Unity?", 3, []string{"In full, Copper Wind/Unity-2021."}},
	} {
		if diff := cmp.Diff(test.want, quotes(test.question, test.limit)); diff != "" {
			t.Errorf("%q at most %d (-want +got):\n%s", test.question, test.limit, diff)
		}
	}
}

// FuzzRead holds that no question, whatever it is, does harm, and that an inquiry is never empty.
func FuzzRead(f *testing.F) {
	f.Add("Which exercises took place in the Sea of Japan in August 2021?")
	f.Add("What is \xff?")
	c := catalogue()
	f.Fuzz(func(t *testing.T, question string) {
		var analyzer analysis.Analyzer
		i, ok := inquiry.Read(&analyzer, question, c)
		if !ok || len(i.Exercises) == 0 && !i.About {
			return
		}
		if quotes, quoted := i.Excerpts(3); len(quotes) == 0 || quoted > len(i.Exercises) {
			t.Errorf("%q asks for %d exercises and is answered with %d, in %d quotes", question, len(i.Exercises), quoted, len(quotes))
		}
	})
}
