package answer

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"verbatim/retrieval"
)

// TestDeciding measures where to draw the line between questions that a folder answers and those it does not: on a
// collection of eight articles, each of whose questions are asked with the article there and with it taken out, and on the
// folder of seeds, which is a tenth as large. It holds the threshold to losing at most 5 % of what can be answered there, to
// declining 88 % of what was taken out, and to declining 95 % of what has nothing to do with the seeds.
func TestDeciding(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(collections(t), "squad-a")
	docs, questions := filepath.Join(dir, "docs"), readQuestions(t, filepath.Join(dir, "questions.jsonl"))
	answerable := slices.DeleteFunc(slices.Clone(questions), func(q asked) bool { return len(q.accepted) == 0 })
	there := decisions(t, open(t, docs), answerable)
	var gone []float64
	for _, article := range articlesOf(questions) {
		gone = append(gone, decisions(t, open(t, without(t, docs, article)), about(questions, article))...)
	}
	seeds := open(t, "../../seeds")
	elsewhere := decisions(t, seeds, questions)
	var own []asked
	for _, q := range readQuestions(t, filepath.Join(collections(t), "seeds-questions.jsonl")) {
		if len(q.accepted) > 0 {
			own = append(own, q)
		}
	}
	home := decisions(t, seeds, own)
	for _, line := range []float64{0.40, 0.45, 0.49, 0.50, 0.51, 0.52, 0.53, 0.60} {
		t.Logf("threshold %.2f: lost %.3f of the articles' questions and %.3f of the seeds'; declined %.3f of those whose article is gone and %.3f of those asked of the seeds",
			line, below(there, line), below(home, line), below(gone, line), below(elsewhere, line))
	}
	if lost, declined := below(there, threshold), below(gone, threshold); lost > 0.05 || declined < 0.88 {
		t.Errorf("lost %.3f (at most 0.05), declined %.3f (at least 0.88)", lost, declined)
	}
	if lost, declined := below(home, threshold), below(elsewhere, threshold); lost > 0.04 || declined < 0.95 {
		t.Errorf("on the seeds: lost %.3f (at most 0.04), declined %.3f (at least 0.95)", lost, declined)
	}
}

// decisions are the values by which questions are answered or declined.
func decisions(t *testing.T, l *Library, questions []asked) []float64 {
	t.Helper()
	var values []float64
	for _, q := range questions {
		a, err := l.Ask(t.Context(), retrieval.Question{Text: q.question, Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		values = append(values, a.Explain.Decision.Value)
	}
	return values
}

// below is the share of values below a line.
func below(values []float64, line float64) float64 {
	n := 0
	for _, v := range values {
		if v < line {
			n++
		}
	}
	return float64(n) / float64(max(len(values), 1))
}

func articlesOf(questions []asked) []string {
	var names []string
	for _, q := range questions {
		if !slices.Contains(names, q.article) {
			names = append(names, q.article)
		}
	}
	return names
}

// without copies a folder but for one article.
func without(t *testing.T, docs, article string) string {
	t.Helper()
	rest := t.TempDir()
	if err := os.CopyFS(rest, os.DirFS(docs)); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(rest, article+".txt")); err != nil {
		t.Fatal(err)
	}
	return rest
}
