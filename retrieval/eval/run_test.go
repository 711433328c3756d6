package eval

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verbatim/retrieval"

	"github.com/google/go-cmp/cmp"
)

// A stub is a library whose answers are known: it answers each question with the quotes set down for it, and declines those that
// begin with "No" unless it must not.
type stub struct {
	retrieval.Library
	quotes  map[string][]string
	ranking []string
	files   int
	fails   error
}

func (s *stub) Ask(_ context.Context, q retrieval.Question) (retrieval.Answer, error) {
	var a retrieval.Answer
	a.Answered = q.Always || !strings.HasPrefix(q.Text, "No")
	for _, quote := range s.quotes[q.Text] {
		if a.Answered {
			a.Excerpts = append(a.Excerpts, retrieval.Excerpt{Source: "s.txt", Quote: quote})
		}
	}
	return a, s.fails
}

func (s *stub) Search(_ context.Context, q retrieval.Query) (retrieval.Ranking, error) {
	var r retrieval.Ranking
	for _, name := range s.ranking {
		if q.BySource {
			r.Hits = append(r.Hits, retrieval.Excerpt{Source: name})
		}
	}
	return r, s.fails
}

func (s *stub) Sources(context.Context) ([]retrieval.Source, error) {
	return make([]retrieval.Source, s.files), nil
}

func (s *stub) Close() error { return nil }

var three = []Question{
	{ID: "1", Text: "One?", Kind: "a", Article: "x", Answers: []Accepted{{Contains: "a  RAT"}}},
	{ID: "2", Text: "Now?", Kind: "b", Article: "y", Answers: []Accepted{{Source: "other.txt", Contains: "cat"}, {Contains: "dog"}}},
	{ID: "3", Text: "None?", Kind: "b", Answers: []Accepted{}},
	{ID: "4", Text: "Why?", Kind: "b", Answers: []Accepted{}},
}

// TestAskByHand: the first question is answered at once, the second in third place where it is not declined, of the two that
// have no answer one is declined.
func TestAskByHand(t *testing.T) {
	t.Parallel()
	lib := &stub{quotes: map[string][]string{"One?": {"It is A\nrat."}, "Now?": {"a cat and", "more", "the dog"}, "Why?": {"So."}}}
	asked := 0
	got, err := Ask(t.Context(), lib, three, func() { asked++ })
	if err != nil || asked != 4 {
		t.Fatal(err, asked)
	}
	want := AnswerScores{
		AnswerScore: AnswerScore{Answerable: 2, At1: 0.5, At3: 1, Characters: 10.5, Deciding1: 0.5, Deciding3: 0.5, Lost: 0.5, Unanswerable: 2, Declined: 0.5},
		Kinds: []AnswerScore{
			{Kind: "a", Answerable: 1, At1: 1, At3: 1, Characters: 12, Deciding1: 1, Deciding3: 1},
			{Kind: "b", Answerable: 1, At3: 1, Characters: 9, Lost: 1, Unanswerable: 2, Declined: 0.5},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestRankByHand: one query is answered in second place, one not at all, and one has nothing relevant and does not count.
func TestRankByHand(t *testing.T) {
	t.Parallel()
	queries := []Query{{ID: "1", Gains: map[string]float64{"b": 1}}, {ID: "2", Gains: map[string]float64{"c": 2}},
		{ID: "3", Gains: map[string]float64{"a": 0}}, {ID: "4"}}
	got, err := Rank(t.Context(), &stub{ranking: []string{"a.txt", "b.md"}}, queries, func() {})
	if err != nil || got.Queries != 2 {
		t.Fatalf("%+v, %v", got, err)
	}
	near(t, "nDCG@10", got.NDCG10, 0.6309/2)
	near(t, "MAP", got.MAP, 0.25)
	near(t, "recall@100", got.Recall100, 0.5)
}

// TestNameOfTwoFilesCountsOnce has two files of one name but for the ending, of which the judgments know one.
func TestNameOfTwoFilesCountsOnce(t *testing.T) {
	t.Parallel()
	got, err := Rank(t.Context(), &stub{ranking: []string{"a.txt", "a.md", "b.txt"}},
		[]Query{{ID: "1", Gains: map[string]float64{"a": 1, "b": 1}}}, func() {})
	if want := (RankingScore{Queries: 1, NDCG10: 1, MAP: 1, Recall100: 1}); err != nil || got != want {
		t.Errorf("got %+v, want %+v, %v", got, want, err)
	}
}

// TestHoldOut takes out each article in turn, and asks of the rest.
func TestHoldOut(t *testing.T) {
	t.Parallel()
	docs := t.TempDir()
	for _, name := range []string{"x.txt", "y.txt", "z.txt"} {
		if err := os.WriteFile(filepath.Join(docs, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var left []string
	open := func(_ context.Context, folder string) (OpenLibrary, error) {
		files, err := os.ReadDir(folder)
		names := ""
		for _, file := range files {
			names += file.Name() + " "
		}
		left = append(left, names)
		return &stub{files: len(files)}, err
	}
	got, err := HoldOut(t.Context(), Collection{Docs: docs, Questions: three}, open, func() {})
	if err != nil || got != (DeclineScore{Questions: 2, Declined: 0.5}) {
		t.Errorf("%+v, %v", got, err)
	}
	if diff := cmp.Diff([]string{"y.txt z.txt ", "x.txt z.txt "}, left); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestArticleThatIsNoFileStopsTheRun before anything is measured: taking it out would take out nothing.
func TestArticleThatIsNoFileStopsTheRun(t *testing.T) {
	t.Parallel()
	docs := t.TempDir()
	if err := os.WriteFile(filepath.Join(docs, "x.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	open := func(context.Context, string) (OpenLibrary, error) {
		t.Error("something was opened")
		return &stub{}, nil
	}
	_, err := Run(t.Context(), Collection{Docs: docs, Questions: three}, Options{Open: open})
	if got := retrieval.Plain(err); !strings.Contains(got, `"y"`) || !strings.Contains(got, docs) {
		t.Errorf("got %v", err)
	}
}

func TestRunMeasuresWhatThereIsDataFor(t *testing.T) {
	t.Parallel()
	var opened []string
	last, total := 0, 0
	o := Options{Docs: "seeds", Elsewhere: "other", Progress: func(d, n int) { last, total = d, n },
		Open: func(_ context.Context, folder string) (OpenLibrary, error) {
			opened = append(opened, folder)
			return &stub{files: 2}, nil
		}}
	c := Collection{Name: "c", Docs: "docs", Questions: []Question{{Text: "Why?"}}, Queries: []Query{{Gains: map[string]float64{"a": 1}}}}
	r, err := Run(t.Context(), c, o)
	if err != nil || r.Documents != 2 || r.Ranking == nil || r.Answers == nil || r.HeldOut != nil || r.Elsewhere == nil {
		t.Errorf("%+v, %v", r, err)
	}
	c.Docs, c.Queries = "", nil
	if r, err := Run(t.Context(), c, o); err != nil || r.Ranking != nil || r.Elsewhere != nil {
		t.Errorf("%+v, %v", r, err)
	}
	if diff := cmp.Diff([]string{"docs", "other", "seeds"}, opened); diff != "" || last != total || total != 1 {
		t.Errorf("%d of %d, -want +got\n%s", last, total, diff)
	}
}

func TestErrorsNameTheQuestion(t *testing.T) {
	t.Parallel()
	lib := &stub{fails: errors.New("the disk is full")}
	if _, err := Ask(t.Context(), lib, three, func() {}); err == nil || err.Error() != "question 1: the disk is full" {
		t.Error(err)
	}
	if _, err := Rank(t.Context(), lib, []Query{{ID: "7", Gains: map[string]float64{"a": 1}}}, func() {}); err == nil || err.Error() != "query 7: the disk is full" {
		t.Error(err)
	}
}
