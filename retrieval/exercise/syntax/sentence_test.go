package syntax_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

func span(text string) retrieval.Span { return retrieval.Span{End: len(text)} }

// TestRead finds the countries and times of a sentence, with their words.
func TestRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Russia's and Chinese forces met in May 2021.": "Russia[0 0] Chinese[2 2] May 2021[6 7]",
		"It may last five days in the United States.":  "United States[7 8] five days[3 4]",
		"The Sino-Russian drill runs until 17 October": "Sino[1 1] Russian[1 1] until 17 October[4 6]",
		"Nobody came.": "",
		"From August 9 to 13 Uzbek and Tajik units met.": "Uzbek[5 5] Tajik[7 7] From August 9 to 13[0 4]",
	} {
		s := syntax.Read(text)
		var found []string
		for _, l := range s.Lands {
			found = append(found, fmt.Sprintf("%s[%d %d]", text[l.Start:l.End], l.First, l.Last))
		}
		for _, e := range s.Times {
			found = append(found, fmt.Sprintf("%s[%d %d]", text[e.Start:e.End], e.First, e.Last))
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestMarkedWords holds that a month is no auxiliary where it is one, and that a country's name has no verb in it.
func TestMarkedWords(t *testing.T) {
	t.Parallel()
	s := syntax.Read("The United States may hold a drill in May.")
	for at, want := range map[int]syntax.Roles{1: syntax.Nation, 2: syntax.Nation, 8: syntax.Date} {
		if w := &s.Words[at]; !w.Has(want) || w.Has(syntax.Verb|syntax.Auxiliary|syntax.Doubt) {
			t.Errorf("%q has the roles %b", w.Lower, w.Roles)
		}
	}
	if w := &s.Words[3]; !w.Has(syntax.Doubt) || w.Has(syntax.Date) {
		t.Errorf("%q has the roles %b", w.Lower, w.Roles)
	}
}

// TestSentencesOfOneText holds that the sentences of a text are the same whether they are cut together or each by itself, and marked once or twice.
func TestSentencesOfOneText(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("Kenya hosted the Vostok-2022 drill, said Uganda’s army; it ended on 3 May. ", 40)
	cutter := syntax.NewCutter(text)
	var together []*syntax.Sentence
	for at := 0; at < len(text); {
		end := at + strings.Index(text[at:], ". ") + 1
		together = append(together, cutter.Cut(retrieval.Span{Start: at, End: end}))
		at = end + 1
	}
	for _, s := range together {
		s.Mark()
		s.Mark()
		alone := syntax.NewCutter(text).Read(s.Span)
		if !reflect.DeepEqual(s.Words, alone.Words) || !reflect.DeepEqual(s.Lands, alone.Lands) || !reflect.DeepEqual(s.Times, alone.Times) {
			t.Fatalf("the sentence at %d is another when it is cut alone", s.Start)
		}
	}
}

// TestPhraseStart finds where a noun phrase begins.
func TestPhraseStart(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"They held a joint naval drill":                 "a joint naval drill",
		"He announced drills":                           "drills",
		"It holds the planned five-day exercise":        "the planned five-day exercise",
		"with Russia's large-scale air and sea drills":  "Russia's large-scale air and sea drills",
		"in the east air, sea, and ground exercises":    "the east air, sea, and ground exercises",
		"ships in the annual command and staff drill":   "the annual command and staff drill",
		"during these two possible multilateral drills": "these two possible multilateral drills",
	} {
		words := syntax.Read(text).Words
		if got := text[words[syntax.PhraseStart(words, len(words)-1)].Start:]; got != want {
			t.Errorf("%q: the phrase is %q, want %q", text, got, want)
		}
	}
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// FuzzCut holds the words of any text to its bytes: in order, disjoint, and nothing but white space and endings of possessives between.
func FuzzCut(f *testing.F) {
	for _, text := range []string{"Russia's five-day drill -- began.", "U.S. and S. Korea, 10,000 at 1.5", "the countries’ “Joint Sea-2024”", "\xff’s\x00é-", "İ ß K’s A.B. n’t"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, w := range syntax.NewCutter(text).Words(span(text)) {
			if w.Start < last || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("%q: a word lies at [%d:%d] after %d", text, w.Start, w.End, last)
			}
			for _, r := range text[last:w.Start] {
				if !strings.ContainsRune("'’sS\u200b\ufeff\x7f", r) && r > ' ' && strings.TrimSpace(string(r)) != "" {
					t.Fatalf("%q: %q before %d belongs to no word", text, r, w.Start)
				}
			}
			if written := text[w.Start:w.End]; w.Shape != syntax.Mark && w.Lower != strings.ToLower(written) {
				t.Fatalf("%q in small letters is %q", written, w.Lower)
			}
			if plain := strings.Trim(text[w.Start:w.End], letters) == ""; w.Plain != plain {
				t.Fatalf("%q is of letters alone: %v, want %v", text[w.Start:w.End], w.Plain, plain)
			}
			last = w.End
		}
	})
}
