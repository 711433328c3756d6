package digest

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"verbatim/retrieval/analysis"
)

// TestStandsAlone measures the rule on sentences that were judged by reading them: "+" stands on its own, "-" does not. Those
// shown must be right almost always; of the good ones it is enough that most are found.
func TestStandsAlone(t *testing.T) {
	t.Parallel()
	file, err := os.Open("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	analyzer := &analysis.Analyzer{}
	var shown, good, both int
	for lines := bufio.NewScanner(file); lines.Scan(); {
		judged, sentence, ok := strings.Cut(lines.Text(), " ")
		if !ok || judged != "+" && judged != "-" {
			continue
		}
		says, is := standsAlone(sentence, analyzer), judged == "+"
		shown, good, both = shown+count(says), good+count(is), both+count(says && is)
		if says != is {
			t.Logf("judged %s: %s", judged, sentence)
		}
	}
	precision, recall := float64(both)/float64(shown), float64(both)/float64(good)
	t.Logf("of %d shown %.2f are right; of %d good ones %.2f are shown", shown, precision, good, recall)
	if precision < 0.9 || recall < 0.6 {
		t.Errorf("precision %.2f, recall %.2f", precision, recall)
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func FuzzStandsAlone(f *testing.F) {
	f.Add("The lighthouse on Gull Rock was built in 1873 by Edda Thorne, who lived there for forty years.")
	analyzer := &analysis.Analyzer{}
	f.Fuzz(func(t *testing.T, text string) {
		if standsAlone(text, analyzer) && len(text) < shortestAlone {
			t.Errorf("too short: %q", text)
		}
	})
}
