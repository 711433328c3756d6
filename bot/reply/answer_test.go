package reply

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verbatim/retrieval"
)

func excerpt(quote string, highlights ...retrieval.Span) retrieval.Excerpt {
	return retrieval.Excerpt{
		Source: "a.txt", Title: "On drills", Quote: quote, Start: 100, End: 100 + len(quote), Line: 3, EndLine: 4, Highlights: highlights,
	}
}

func TestAnAnswerShowsItsExcerpts(t *testing.T) {
	t.Parallel()
	e := excerpt("Nearly 500 soldiers came.", retrieval.Span{Start: 107, End: 110}, retrieval.Span{Start: 90, End: 95})
	e.Also = []retrieval.Place{{Source: "b.txt", Line: 7, EndLine: 7}, {Source: "c.txt", Line: 1, EndLine: 2}}
	got := Answer("how many?", retrieval.Answer{Answered: true, Excerpts: []retrieval.Excerpt{e}, Notes: []string{"I read “mnay” as “many”."}})
	want := Message{
		Asked: "how many?", Text: "I read “mnay” as “many”.",
		Cards: []Card{{
			Kind: Answering, Title: "On drills", Quote: "Nearly 500 soldiers came.",
			Bold: []retrieval.Span{{Start: 7, End: 10}}, Place: "a.txt:3-4, also in b.txt:7, c.txt:1-2",
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
}

func TestADeclineSaysWhyAndMarksWhatIsNear(t *testing.T) {
	t.Parallel()
	got := Answer("", retrieval.Answer{Reason: "Nothing is said of “bananas”.", Nearest: []retrieval.Excerpt{excerpt("A quote.")}})
	if want := "Nothing is said of “bananas”. " + nearestFollow; got.Text != want {
		t.Errorf("text is %q, want %q", got.Text, want)
	}
	if len(got.Cards) != 1 || got.Cards[0].Kind != Nearby || got.Cards[0].Label != nearbyLabel {
		t.Errorf("the nearest passage is not marked: %+v", got.Cards)
	}
	if got := Answer("", retrieval.Answer{}); got.Text != unexplainedDecline || len(got.Cards) != 0 {
		t.Errorf("a decline without a reason is silent: %+v", got)
	}
}

func TestSourcesAreDescribed(t *testing.T) {
	t.Parallel()
	list := SourceList([]retrieval.Source{
		{Source: "a.txt", Title: "On drills", Bytes: 2605, Passages: 1},
		{Source: "b.txt", Problem: "The file cannot be read; check its permissions."},
		{Source: "c.txt", Title: "C", Bytes: 3, Passages: 2, Warning: "One line was left out."},
	}, 3)
	want := "On drills\na.txt, 1 passage, 2.6 kB\n\nb.txt\nThe file cannot be read; check its permissions.\n\n" +
		"C\nc.txt, 2 passages, 3 bytes\nOne line was left out."
	if list.Text != "3 sources." || list.Cards[0].Text != want {
		t.Errorf("list is %q and %q", list.Text, list.Cards[0].Text)
	}
	if empty := SourceList(nil, 0); empty.Text != NoSources {
		t.Errorf("an empty list says %q", empty.Text)
	}
}

func TestAPartOfASourceKnowsItsLines(t *testing.T) {
	t.Parallel()
	d := retrieval.Document{Source: "a.txt", Title: "T", Text: "one\ntwo\nthree\n\nfive"}
	for _, c := range []struct {
		span retrieval.Span
		want string
	}{
		{retrieval.Span{Start: 0, End: 4}, "a.txt:1"},
		{retrieval.Span{Start: 4, End: 15}, "a.txt:2-3"},
		{retrieval.Span{Start: 15, End: 19}, "a.txt:5"},
	} {
		if got := SourceText(d, c.span).Cards[0]; got.Place != c.want || got.Quote != d.Text[c.span.Start:c.span.End] {
			t.Errorf("%v stands at %q with %q, want %q", c.span, got.Place, got.Quote, c.want)
		}
	}
}

// The rules of wording that a machine can hold.
func TestSentencesFollowTheRules(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		unexplainedDecline, nearestFollow, NoHits, NoSources, NoText, NoMatch, EmptyText, MaterialChanged, HelpHint, Failed,
		TooSlow, StaleID, UnknownCommand, NoEmbeds, Unreadable, SourceGone, TokenRefused, IntentsRefused, BotRefused, Help,
		NoExercisesAtAll, LeaveNameOut, ExerciseGone, OneTwice, ChooseOne, ChooseWhileTyping, CountryGone,
	} {
		if !strings.HasSuffix(s, ".") || strings.Contains(s, "!") {
			t.Errorf("%q does not end as a sentence should", s)
		}
	}
	for _, s := range []string{AboutAsk, AboutQuestion, AboutPrivate, AboutSearch, AboutQuery, AboutSources, AboutSource, AboutHelp,
		AboutExercises, AboutExercisesList, AboutExercisesShow, AboutExercisesCompare, AboutExercisesTimeline, AboutExerciseYear,
		AboutExerciseCountry, AboutExercisePlace, AboutExerciseKind, AboutExerciseName, AboutExerciseFirst, AboutExerciseSecond} {
		const discordsLimit = 100
		if strings.HasSuffix(s, ".") || len(s) > discordsLimit {
			t.Errorf("%q is no label", s)
		}
	}
}
