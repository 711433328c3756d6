package exercise_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/passage"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/score.txt anew")

const golden = "testdata/score.txt"

const goldenHead = `# How well the articles beside this file are catalogued; README.md says what counts as right. After a change run
#
#	go test ./retrieval/exercise -run TestScore -update
#
# and read the difference. "right" is the values found that are right, of all found; "got" the values required that were found, of all
# required. The three last lines are about the catalogue of the whole set. On heldout/ and blind/
# nothing is tuned, and their misses are not listed.
`

// TestScore holds the quality of the catalogue on each set to the golden file, so that a change is read by somebody before it is
// accepted.
func TestScore(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	text.WriteString(goldenHead)
	for _, set := range sets() {
		articles, groups := readSet(t, set)
		s := scoreSet(readCountries(t), articles, groups, catalogue)
		fmt.Fprintf(&text, "\n%s: %d articles\n\n%s", set, len(articles), s.report())
		if !sealed(set) {
			text.WriteString("\n! " + strings.Join(s.misses, "\n! ") + "\n")
		}
	}
	compareGolden(t, text.String())
}

func compareGolden(t *testing.T, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(string(readFile(t, golden)), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the catalogue of the articles is another (-golden +now); if it is better, run\n"+
			"go test ./retrieval/exercise -run TestScore -update\n%s", diff)
	}
}

// A cataloguer makes the catalogue of articles.
type cataloguer func(articles ...article) []retrieval.Exercise

// catalogue is the cataloguer that is scored.
func catalogue(articles ...article) []retrieval.Exercise {
	return exercise.New(func(yield func(exercise.Findings) bool) {
		for _, a := range articles {
			doc := a.document()
			if !yield(exercise.Read(doc, passage.Split(doc))) {
				return
			}
		}
	}).All()
}

func (a article) document() retrieval.Document {
	return retrieval.Document{Source: a.File, Title: a.File, Text: a.Text}
}

// scoreSet scores each article alone, then the set as a whole.
func scoreSet(known countries, articles []article, g groups, read cataloguer) *score {
	s := &score{countries: known, tallies: map[string]*tally{}}
	whole := read(articles...)
	var tellings []telling
	for _, a := range articles {
		entries := read(a)
		for _, p := range s.article(a, entries) {
			tellings = append(tellings, telling{a.File, a.Gold[p.gold], holder(whole, entries[p.entry])})
		}
	}
	s.gathered(tellings)
	s.possiblySame(whole, tellings, g)
	s.disagreements(whole, tellings, g)
	return s
}
