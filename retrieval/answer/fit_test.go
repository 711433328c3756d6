package answer

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
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
	docs, questions := filepath.Join(dir, "docs"), readQuestions(t, filepath.Join(dir, "questions.jsonl"))
	l := open(t, docs)
	trials := trialsOf(t, l, docs, questions)
	var all quality
	for _, article := range articles(trials) {
		weights := fit(except(trials, article))
		l.weights = &weights
		q := measure(t, l, docs, about(questions, article), true)
		t.Logf("%-32s %4d questions, @1 %.3f, @3 %.3f", article, q.answerable, q.at1(), q.at3())
		all.add(q)
	}
	final := fittedWeights{Weights: round(fit(trials)), Measured: fmt.Sprintf(
		"cross-validated by article over %d questions: answer in the first quote %.3f, in three %.3f; a first quote has %d characters",
		all.answerable, all.at1(), all.at3(), all.characters/all.answerable)}
	t.Log(final.Measured)
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

func about(questions []asked, article string) (those []asked) {
	for _, q := range questions {
		if q.article == article && len(q.accepted) > 0 {
			those = append(those, q)
		}
	}
	return those
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
func trialsOf(t *testing.T, l *Library, docs string, questions []asked) []trial {
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

// The fit: steps of Adam (Kingma and Ba, 2015) over the whole collection, with its usual decay rates, and a penalty on large weights.
const (
	steps    = 400
	rate     = 0.05
	decay1   = 0.9
	decay2   = 0.999
	penalty  = 1e-4 // of the squared weights, against the mean loss of a question
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
