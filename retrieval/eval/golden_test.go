package eval_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/answer"
	"verbatim/retrieval/eval"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew")

const golden = "testdata/golden.txt"

const goldenHead = `# What is said to the questions of golden.jsonl on seeds/, what is wrong included. After a change of the ranking, run
#
#	go test ./retrieval/eval -run TestGolden -update
#
# and read the difference. Each line has the outcome (ANSWERED or DECLINED), the rank of the first of three excerpts that holds an
# accepted answer ("-": none does; "x": the seeds do not say), the kind and the question; below it stands the first quote, or the
# nearest where it is declined. A line that begins with "!" is a miss.

`

// TestGolden holds what is said to the questions on the seeds to what stands in the golden file, so that a change of the ranking
// is read by somebody before it is accepted.
func TestGolden(t *testing.T) {
	t.Parallel()
	file, err := os.Open("testdata/golden.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	questions, err := eval.ReadQuestions(file)
	if err != nil {
		t.Fatal(err)
	}
	lib, err := answer.Open(t.Context(), answer.Options{SeedsDir: "../../seeds", DataDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	var text strings.Builder
	text.WriteString(goldenHead)
	for _, q := range questions {
		a, err := lib.Ask(t.Context(), retrieval.Question{Text: q.Text})
		if err != nil {
			t.Fatal(err)
		}
		text.WriteString(goldenLines(q, a))
	}
	scores, err := eval.Ask(t.Context(), lib, questions, func() {})
	if err != nil {
		t.Fatal(err)
	}
	text.WriteString(goldenTotals(scores))
	compareGolden(t, text.String())
}

func compareGolden(t *testing.T, got string) {
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the answers to the seeds' questions are others (-golden +now); if they are better, run\n"+
			"go test ./retrieval/eval -run TestGolden -update\n%s", diff)
	}
}

// goldenLines are the two lines of one question.
func goldenLines(q eval.Question, a retrieval.Answer) string {
	outcome, shown := "DECLINED", a.Nearest
	if a.Answered {
		outcome, shown = "ANSWERED", a.Excerpts
	}
	rank, right := "x", !a.Answered
	if len(q.Answers) > 0 {
		found := q.Rank(a.Excerpts)
		rank, right = strings.Replace(fmt.Sprint(found), "0", "-", 1), found == 1
	}
	mark := " "
	if !right {
		mark = "!"
	}
	first := "(nothing)"
	if len(shown) > 0 {
		first = fmt.Sprintf("%s:%d %s", shown[0].Source, shown[0].Line, beginning(shown[0].Quote))
	}
	return fmt.Sprintf("%s %s %s %s: %s\n    %s\n", mark, outcome, rank, q.Kind, q.Text, first)
}

// beginning is the first 80 characters of a quote, as one line.
func beginning(quote string) string {
	quote = strings.Join(strings.Fields(quote), " ")
	if utf8.RuneCountInString(quote) <= 80 {
		return quote
	}
	return string([]rune(quote)[:80]) + "…"
}

func goldenTotals(scores eval.AnswerScores) string {
	var b strings.Builder
	scores.Kind = "all"
	b.WriteString("\n")
	for _, s := range append([]eval.AnswerScore{scores.AnswerScore}, scores.Kinds...) {
		fmt.Fprintf(&b, "%s:", s.Kind)
		count := func(share float64, of int) int { return int(share*float64(of) + 0.5) }
		if n := s.Answerable; n > 0 {
			fmt.Fprintf(&b, " of %d answerable %d first, %d in three, %d declined; made to answer %d first, %d in three, %.0f characters",
				n, count(s.Deciding1, n), count(s.Deciding3, n), count(s.Lost, n), count(s.At1, n), count(s.At3, n), s.Characters)
		}
		if n := s.Unanswerable; n > 0 {
			fmt.Fprintf(&b, " of %d unanswerable %d declined", n, count(s.Declined, n))
		}
		b.WriteString("\n")
	}
	return b.String()
}
