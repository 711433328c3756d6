package answer

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"verbatim/retrieval"
)

var refit = flag.Bool("update", false, "write what was fitted to weights.json")

// A trial is one question with all its candidate sentences, as the fit sees it.
type trial struct {
	article   string
	sentences []evidence
	right     []bool // which of them hold an accepted answer
	meant     []bool // which of these stand in the paragraph that the question was written from
}

// TestWeights fits the weights on a collection of questions about encyclopedia articles. What it reports is cross-validated:
// each article's questions are answered with weights fitted on the other articles only.
func TestWeights(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(collections(t), "squad-a")
	trials := trialsOf(t, filepath.Join(dir, "docs"), readQuestions(t, filepath.Join(dir, "questions.jsonl")))
	first, three, asked := 0, 0, 0
	for _, article := range articles(trials) {
		weights := fit(except(trials, article))
		f, h := score(only(trials, article), weights)
		n := len(only(trials, article))
		t.Logf("%-32s %4d questions, @1 %.3f, @3 %.3f", article, n, float64(f)/float64(n), float64(h)/float64(n))
		first, three, asked = first+f, three+h, asked+n
	}
	measured := fmt.Sprintf("best sentence, cross-validated by article over %d questions: @1 %.3f, @3 %.3f",
		asked, float64(first)/float64(asked), float64(three)/float64(asked))
	t.Log(measured)
	final := fittedWeights{Measured: measured, Weights: round(fit(trials))}
	for i, w := range final.Weights {
		t.Logf("%-16s %+.2f", evidenceNames[i], w)
	}
	if *refit {
		writeFitted(t, final)
		return
	}
	for i, w := range final.Weights {
		if math.Abs(w-fitted.Weights[i]) > tolerance {
			t.Errorf("weights.json has %.2f for %q, the fit gives %.2f; run this test with -update and look at the difference",
				fitted.Weights[i], evidenceNames[i], w)
		}
	}
}

func writeFitted(t *testing.T, f fittedWeights) {
	data, err := json.MarshalIndent(f, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("weights.json", append(data, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}

// trialsOf puts every answerable question and keeps what was found.
func trialsOf(t *testing.T, docs string, questions []asked) []trial {
	l := open(t, docs)
	snapshot, err := l.index.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Release()
	var trials []trial
	for _, q := range questions {
		if len(q.accepted) == 0 {
			continue
		}
		a, err := l.newAsking(t.Context(), snapshot, q.question)
		if err != nil {
			t.Fatal(err)
		}
		candidates, err := a.candidates(t.Context(), lookedAt)
		if err != nil {
			t.Fatal(err)
		}
		one := trial{article: q.article}
		for _, s := range ranked(candidates) {
			quote := a.excerpt(s, s.span)
			one.sentences = append(one.sentences, s.evidence)
			right := slices.ContainsFunc(q.accepted, func(x accepted) bool { return x.in(quote) })
			one.right = append(one.right, right)
			one.meant = append(one.meant, right && quote.Source == q.article+".txt" && paragraphOf(t, docs, quote) == q.paragraph)
		}
		trials = append(trials, one)
	}
	return trials
}

// paragraphOf is the number of the paragraph that an excerpt stands in. Blank lines part paragraphs.
func paragraphOf(t *testing.T, docs string, e retrieval.Excerpt) int {
	text, err := os.ReadFile(filepath.Join(docs, e.Source))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Count(string(text[:e.Start]), "\n\n")
}

func articles(trials []trial) []string {
	var names []string
	for _, t := range trials {
		if !slices.Contains(names, t.article) {
			names = append(names, t.article)
		}
	}
	return names
}

func except(trials []trial, article string) (rest []trial) {
	for _, t := range trials {
		if t.article != article {
			rest = append(rest, t)
		}
	}
	return rest
}

func only(trials []trial, article string) (those []trial) {
	for _, t := range trials {
		if t.article == article {
			those = append(those, t)
		}
	}
	return those
}

// score counts the trials whose best sentence is right, and those with a right one among the best three.
func score(trials []trial, w evidence) (first, three int) {
	for _, t := range trials {
		order := make([]int, len(t.sentences))
		scores := make([]float64, len(t.sentences))
		for i := range order {
			order[i], scores[i] = i, t.sentences[i].score(&w)
		}
		sort.SliceStable(order, func(x, y int) bool { return scores[order[x]] > scores[order[y]] })
		for rank, i := range order[:min(3, len(order))] {
			if t.right[i] {
				three++
				if rank == 0 {
					first++
				}
				break
			}
		}
	}
	return first, three
}

// The fit: steps of Adam (Kingma and Ba, 2015) over the whole collection, with its usual decay rates, and a penalty on large weights.
const (
	steps    = 400
	rate     = 0.05
	decay1   = 0.9
	decay2   = 0.999
	penalty  = 1e-3 // of the squared weights, against the mean loss of a question
	decimals = 2    // that weights are kept to: their own uncertainty is larger
	// tolerance allows for processors that round otherwise.
	tolerance = 0.05
)

// fit maximises the likelihood that a softmax over a question's sentences picks one that is right.
func fit(trials []trial) evidence {
	var w, mean, square evidence
	for step := 1; step <= steps; step++ {
		gradient := slope(trials, &w)
		for i := range w {
			g := gradient[i] + 2*penalty*w[i]
			mean[i] = decay1*mean[i] + (1-decay1)*g
			square[i] = decay2*square[i] + (1-decay2)*g*g
			m := mean[i] / (1 - math.Pow(decay1, float64(step)))
			v := square[i] / (1 - math.Pow(decay2, float64(step)))
			w[i] -= rate * m / (math.Sqrt(v) + 1e-8)
		}
	}
	return w
}

// slope is the gradient of the mean of -log P(right) over those trials that have something right to find.
func slope(trials []trial, w *evidence) (gradient evidence) {
	n := 0
	for _, t := range trials {
		if !slices.Contains(t.meant, true) {
			continue
		}
		n++
		p := make([]float64, len(t.sentences))
		for i := range p {
			p[i] = t.sentences[i].score(w)
		}
		softmax(p)
		right := 0.0
		for i := range p {
			if t.meant[i] {
				right += p[i]
			}
		}
		for i := range p {
			d := p[i]
			if t.meant[i] {
				d -= p[i] / right
			}
			for k := range gradient {
				gradient[k] += d * t.sentences[i][k]
			}
		}
	}
	for k := range gradient {
		gradient[k] /= float64(max(n, 1))
	}
	return gradient
}

func round(w evidence) evidence {
	scale := math.Pow10(decimals)
	for i := range w {
		w[i] = math.Round(w[i]*scale) / scale
	}
	return w
}
