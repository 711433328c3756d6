package answer

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval"
)

// library opens a library over files given as names and texts.
func library(t testing.TB, namesAndTexts ...string) *Library {
	t.Helper()
	return open(t, seedsOf(t, namesAndTexts...))
}

// seedsOf is a folder of files given as names and texts.
func seedsOf(t testing.TB, namesAndTexts ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(namesAndTexts); i += 2 {
		name := filepath.Join(dir, namesAndTexts[i])
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(namesAndTexts[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func open(t testing.TB, seeds string) *Library {
	t.Helper()
	l, err := Open(t.Context(), Options{SeedsDir: seeds, DataDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func ask(t testing.TB, l *Library, question string) retrieval.Answer {
	t.Helper()
	a, err := l.Ask(t.Context(), retrieval.Question{Text: question})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// harbour is two articles on one subject, some of it told twice.
var harbour = []string{
	"lighthouse.txt", `The keeper of the northern lighthouse

The lighthouse on Gull Rock was built by Edda Thorne in 1871. It stands 38 metres above the water. Its lamp burned whale oil until 1902.

The keeper lived alone for eleven months of the year. A supply boat came every second Thursday, weather allowing.
`,
	"regatta.txt", `Harbour town prepares for its regatta

Forty-two yachts will race around Gull Rock on Saturday. A supply boat came every second Thursday, weather allowing.

Mayor Ilse Brandt will fire the starting gun. She has not missed a regatta since her childhood, her office said.
`,
}

func TestAnswerQuotesTheSentence(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	for question, want := range map[string]string{
		"Who built the lighthouse on Gull Rock?":       "The lighthouse on Gull Rock was built by Edda Thorne in 1871.",
		"how many yachts race on saturday":             "Forty-two yachts will race around Gull Rock on Saturday.",
		"Which mayor fires the starting gun?":          "Mayor Ilse Brandt will fire the starting gun.",
		"How long did the keeper live alone each year": "The keeper lived alone for eleven months of the year.",
	} {
		a := ask(t, l, question)
		if !a.Answered || len(a.Excerpts) == 0 || !strings.Contains(a.Excerpts[0].Quote, want) {
			t.Errorf("%s\n got %+v\nwant %s", question, a, want)
		}
	}
}

func TestWhatAnswersIsHighlighted(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	for question, want := range map[string]string{
		"Who built the lighthouse?":              "Thorne",
		"When was the lighthouse built?":         "1871",
		"How many metres above the water is it?": "38",
	} {
		marked := false
		e := ask(t, l, question).Excerpts
		if len(e) == 0 {
			t.Errorf("%s: declined", question)
			continue
		}
		for _, h := range e[0].Highlights {
			marked = marked || e[0].Quote[h.Start-e[0].Start:h.End-e[0].Start] == want
		}
		if !marked {
			t.Errorf("%s: %q is not among %v of %q", question, want, e[0].Highlights, e[0].Quote)
		}
	}
}

func TestQuoteThatPointsBackBringsWhatItPointsTo(t *testing.T) {
	t.Parallel()
	a := ask(t, library(t, harbour...), "How many metres above the water does it stand?")
	const want = "The lighthouse on Gull Rock was built by Edda Thorne in 1871. It stands 38 metres above the water."
	if !a.Answered || a.Excerpts[0].Quote != want {
		t.Errorf("got %+v", a)
	}
}

func TestSameWordsAreShownOnceWithBothPlaces(t *testing.T) {
	t.Parallel()
	a := ask(t, library(t, harbour...), "On which Thursday is there a supply boat?")
	if !a.Answered {
		t.Fatal(a.Reason)
	}
	first := a.Excerpts[0]
	if len(first.Also) != 1 || first.Also[0].Source == first.Source {
		t.Errorf("also in %+v", first.Also)
	}
	for _, other := range a.Excerpts[1:] {
		if strings.Contains(other.Quote, "supply boat") {
			t.Errorf("shown again: %q", other.Quote)
		}
	}
}

func TestDeclinesWithTheWordsThatOccurNowhere(t *testing.T) {
	t.Parallel()
	a := ask(t, library(t, harbour...), "What is the capital of Portugal?")
	if a.Answered || !slices.Equal(a.Missing, []string{"capital", "Portugal"}) {
		t.Errorf("got %+v", a)
	}
	if !strings.Contains(a.Reason, "“capital” or “Portugal”") {
		t.Errorf("reason: %s", a.Reason)
	}
}

func TestYesOrNoAboutWhatIsNowhereIsDeclined(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	if a := ask(t, l, "Will the mayor fire the starting gun of the regatta?"); !a.Answered {
		t.Errorf("declined: %s", a.Reason)
	}
	a := ask(t, l, "Will Portugal fire the starting gun of the regatta?")
	if a.Answered || !strings.Contains(a.Reason, "“Portugal” occurs nowhere") {
		t.Errorf("got %+v", a)
	}
}

func TestTypedMistakeIsMendedAndSaid(t *testing.T) {
	t.Parallel()
	a := ask(t, library(t, harbour...), "lighthuose keeper")
	if !a.Answered || !strings.Contains(a.Excerpts[0].Quote, "lighthouse") {
		t.Fatalf("got %+v", a)
	}
	if len(a.Notes) != 1 || !strings.Contains(a.Notes[0], "“lighthuose”") || !strings.Contains(a.Notes[0], "“lighthouse”") {
		t.Errorf("notes: %q", a.Notes)
	}
}

func TestWhatCannotBeAskedIsSaidPlainly(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	for question, want := range map[string]string{
		"":                                 "no word in that",
		" \t\n":                            "no word in that",
		"???":                              "I answer questions about a folder",
		"🙂":                                "I answer questions about a folder",
		strings.Repeat("lighthouse ", 500): "5500 characters long",
	} {
		a := ask(t, l, question)
		if a.Answered || !strings.Contains(a.Reason, want) || a.Excerpts == nil || a.Nearest == nil {
			t.Errorf("%.20q: %+v", question, a)
		}
	}
}

// TestTalkIsLookedForWhereOneInsists holds that search judges nothing, and that who says always gets what there is.
func TestTalkIsLookedForWhereOneInsists(t *testing.T) {
	t.Parallel()
	l := library(t, "thanks.txt", "The mayor said thanks to the crew of the ferry.\n")
	if a := ask(t, l, "thanks"); a.Answered || a.Reason != aboutTheBot {
		t.Errorf("asked: %+v", a)
	}
	if a, err := l.Ask(t.Context(), retrieval.Question{Text: "thanks", Always: true}); err != nil || !a.Answered {
		t.Errorf("asked always: %+v, %v", a, err)
	}
	for _, bySource := range []bool{false, true} {
		r, err := l.Search(t.Context(), retrieval.Query{Text: "thanks", BySource: bySource})
		if err != nil || len(r.Hits) != 1 || r.Reason != "" {
			t.Errorf("searched, by source: %v: %+v, %v", bySource, r, err)
		}
	}
	if r, err := l.Search(t.Context(), retrieval.Query{Text: "???"}); err != nil || r.Reason != reasonEmpty {
		t.Errorf("searched for no word: %+v, %v", r, err)
	}
}

func TestEmptyFolderSaysWhatToDo(t *testing.T) {
	t.Parallel()
	l := library(t)
	if a := ask(t, l, "anything there?"); a.Answered || !strings.Contains(a.Reason, "no material") {
		t.Errorf("ask: %+v", a)
	}
	r, err := l.Search(t.Context(), retrieval.Query{Text: "anything"})
	if err != nil || !strings.Contains(r.Reason, "no material") {
		t.Errorf("search: %+v, %v", r, err)
	}
}

func TestAlwaysNeverDeclinesWhereThereIsAQuote(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	q := retrieval.Question{Text: "Which zeppelin passed over the lighthouse with forty acrobats?"}
	if a, err := l.Ask(t.Context(), q); err != nil || a.Answered || len(a.Nearest) == 0 {
		t.Fatalf("without: %+v, %v", a, err)
	}
	q.Always = true
	if a, err := l.Ask(t.Context(), q); err != nil || !a.Answered || len(a.Excerpts) == 0 {
		t.Errorf("with: %+v, %v", a, err)
	}
}

func TestExplanationAccountsForTheScore(t *testing.T) {
	t.Parallel()
	a, err := library(t, harbour...).Ask(t.Context(), retrieval.Question{Text: "Who built the lighthouse?", Explain: true})
	if err != nil || a.Explain == nil {
		t.Fatalf("%+v, %v", a, err)
	}
	if len(a.Explain.Terms) != 2 || len(a.Explain.Runners) == 0 || a.Explain.Decision.Threshold == 0 {
		t.Errorf("got %+v", a.Explain)
	}
	for _, c := range a.Explain.Runners {
		sum := 0.0
		for _, part := range c.Parts {
			sum += part
		}
		if diff := sum - c.Score; diff > 1e-9 || diff < -1e-9 {
			t.Errorf("parts add up to %v, the score is %v", sum, c.Score)
		}
	}
}

// TestExplanationHasNoNulls explains declines of every kind: what a program reads as a list is one, empty or not.
func TestExplanationHasNoNulls(t *testing.T) {
	t.Parallel()
	full, empty := library(t, harbour...), library(t)
	for _, c := range []struct {
		library  *Library
		question string
	}{
		{full, "Who built the lighthouse?"}, {full, "zymurgist"}, {full, ""}, {full, "thanks"}, {full, "???"},
		{full, strings.Repeat("lighthouse ", 500)}, {empty, "Who built the lighthouse?"},
	} {
		a, err := c.library.Ask(t.Context(), retrieval.Question{Text: c.question, Explain: true})
		if err != nil || a.Explain == nil {
			t.Errorf("%.20q: %+v, %v", c.question, a, err)
			continue
		}
		data, err := json.Marshal(a)
		if err != nil || strings.Contains(string(data), "null") {
			t.Errorf("%.20q: %s, %v", c.question, data, err)
		}
	}
}

func TestSearchPagesWithoutGapOrRepetition(t *testing.T) {
	t.Parallel()
	l := open(t, "../../seeds")
	whole, err := l.Search(t.Context(), retrieval.Query{Text: "China Russia", Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	var paged []retrieval.Excerpt
	for more := true; more; {
		page, err := l.Search(t.Context(), retrieval.Query{Text: "China Russia", Limit: 4, Offset: len(paged)})
		if err != nil {
			t.Fatal(err)
		}
		paged, more = append(paged, page.Hits...), page.More
	}
	same := slices.EqualFunc(whole.Hits, paged, func(a, b retrieval.Excerpt) bool { return a.Source == b.Source && a.Start == b.Start })
	if !same || len(paged) < 10 {
		t.Errorf("%d hits at once, %d by page", len(whole.Hits), len(paged))
	}
}

func TestSearchBySourceNamesEachOnce(t *testing.T) {
	t.Parallel()
	r, err := open(t, "../../seeds").Search(t.Context(), retrieval.Query{Text: "joint exercise", BySource: true})
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, hit := range r.Hits {
		if seen[hit.Source] {
			t.Errorf("%s twice", hit.Source)
		}
		seen[hit.Source] = true
	}
	if len(seen) != 5 {
		t.Errorf("%d sources", len(seen))
	}
}

func TestSourcesNameWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	l := library(t, append(slices.Clone(harbour), "noise.txt", "\x00\x01\x02\x00\x00\x7f\x00\x00")...)
	sources, err := l.Sources(t.Context())
	if err != nil || len(sources) != 3 {
		t.Fatalf("%+v, %v", sources, err)
	}
	for _, s := range sources {
		if (s.Problem != "") != (s.Source == "noise.txt") {
			t.Errorf("%+v", s)
		}
	}
	if a := ask(t, l, "Who built the lighthouse?"); !a.Answered {
		t.Error("the rest does not work")
	}
}

func TestClosedLibrarySaysSo(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	var errs [5]error
	_, errs[0] = l.Ask(t.Context(), retrieval.Question{Text: "Who built the lighthouse?"})
	_, errs[1] = l.Search(t.Context(), retrieval.Query{Text: "lighthouse"})
	_, errs[2] = l.Sources(t.Context())
	_, _, errs[3] = l.Read(t.Context(), harbour[0])
	_, errs[4] = l.Exercises(t.Context())
	for i, err := range errs {
		if !errors.Is(err, retrieval.ErrClosed) {
			t.Errorf("call %d: %v", i, err)
		}
	}
}

func TestReadOfWhatIsNotThere(t *testing.T) {
	t.Parallel()
	l := library(t, harbour...)
	for _, name := range []string{"none.txt", "../answer.go", "/etc/passwd", ""} {
		if _, _, err := l.Read(t.Context(), name); err == nil {
			t.Errorf("%q was read", name)
		} else if name == "none.txt" && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// checkExact holds excerpts to the promise: whole, valid, exactly the file's bytes, highlights inside and in order.
func checkExact(t *testing.T, seeds string, excerpts []retrieval.Excerpt) {
	t.Helper()
	for _, e := range excerpts {
		file, err := os.ReadFile(filepath.Join(seeds, e.Source))
		if err != nil {
			t.Fatal(err)
		}
		if e.Start < 0 || e.End > len(file) || string(file[e.Start:e.End]) != e.Quote || !utf8.ValidString(e.Quote) {
			t.Fatalf("%s[%d:%d] is not %q", e.Source, e.Start, e.End, e.Quote)
		}
		if line := 1 + strings.Count(string(file[:e.Start]), "\n"); line != e.Line {
			t.Fatalf("%s[%d:%d] stands in line %d, not %d", e.Source, e.Start, e.End, line, e.Line)
		}
		if end := e.Line + strings.Count(e.Quote, "\n"); end != e.EndLine {
			t.Fatalf("%s[%d:%d] ends in line %d, not %d", e.Source, e.Start, e.End, end, e.EndLine)
		}
		last := e.Start
		for _, h := range e.Highlights {
			if h.Start < last || h.End <= h.Start || h.End > e.End {
				t.Fatalf("highlights %v in [%d:%d]", e.Highlights, e.Start, e.End)
			}
			last = h.End
		}
	}
}

func FuzzAsk(f *testing.F) {
	const seeds = "../../seeds"
	for _, s := range []string{"How many troops?", "J-20", "Gerasimof", "the of and", "\xff\x00", "’s", strings.Repeat("joint ", 200), "軍事"} {
		f.Add(s)
	}
	l := open(f, seeds)
	f.Fuzz(func(t *testing.T, question string) {
		for _, always := range []bool{false, true} {
			a, err := l.Ask(t.Context(), retrieval.Question{Text: question, Always: always, Explain: true})
			if err != nil {
				t.Fatal(err)
			}
			if a.Answered != (len(a.Excerpts) > 0) || a.Answered == (a.Reason != "") {
				t.Fatalf("%+v", a)
			}
			checkExact(t, seeds, a.Excerpts)
			checkExact(t, seeds, a.Nearest)
		}
	})
}
