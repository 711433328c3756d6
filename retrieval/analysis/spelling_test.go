package analysis

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestSpellingsAndFormsOfOneWordMeet(t *testing.T) {
	t.Parallel()
	for _, pair := range []string{
		"manoeuvre maneuver", "manoeuvres maneuvers", "Manoeuvring maneuvering", "manoeuvred maneuvered", "defence Defense",
		"defences defenses", "organise organize", "Organisation organization", "organisations organizations", "analyse analyze",
		"analysed analyzed", "analysing analyzing", "criticised criticized", "maximise maximize", "authorised authorized",
		"colour color", "colourful colorful", "unfavourable unfavorable", "neighbourhoods neighborhoods", "centre center",
		"centred centered", "centres centers", "kilometres kilometers", "programme program", "programmes programs",
		"travelled traveled", "cancelling canceling", "fulfilment fulfillment", "labour labor", "sulphur sulfur", "dialogue dialog",
		"catalogues catalogs", "practised practiced", "licence license", "palaeolithic paleolithic", "aluminium aluminum",
		"held hold", "came comes", "fought fighting", "men man", "women woman", "flew flies", "sold selling", "children child",
		"led leading", "withdrew withdrawn", "crises crisis", "wives wife", "written write", "taught teaches",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if Term(a) != Term(b) {
			t.Errorf("%s gives %q, %s gives %q; want the same", a, Term(a), b, Term(b))
		}
	}
}

func TestWordsThatOnlyLookLikeVariantsStayApart(t *testing.T) {
	t.Parallel()
	for _, pair := range []string{
		"hour hor", "court cort", "four for", "tour tor", "exercise exercize", "promise promize", "advise advize", "raise raize",
		"enterprise enterprize", "prise prize", "precise precize", "story storey", "check cheque", "Grey Gray", "founded find",
		"lives life", "leaves leaf", "saw see", "left leave", "meter meteor", "tremor termor", "fencer fenser", "hence hense",
		"science sciense", "course corse", "sore soar", "ground grind", "wound wind", "evidence evidense", "rosy rise",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if Term(a) == Term(b) {
			t.Errorf("%s and %s both give %q", a, b, Term(a))
		}
	}
}

// TestEveryListedPairMeets holds both lists to their promise: whichever of the two is written, the term is the same, and no
// line is in vain because another has taken its word.
func TestEveryListedPairMeets(t *testing.T) {
	t.Parallel()
	for _, list := range []string{spellingList, irregularList} {
		seen := make(map[string]bool)
		for _, p := range readPairs(list) {
			if Term(p[0]) != Term(p[1]) {
				t.Errorf("%s gives %q, %s gives %q", p[0], Term(p[0]), p[1], Term(p[1]))
			}
			if seen[p[0]] {
				t.Errorf("%s is listed twice", p[0])
			}
			seen[p[0]] = true
		}
	}
}

// TestMergersInRealText lists which words of real text have one term only since respell: read it after changing a list.
func TestMergersInRealText(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("VERBATIM_EVAL")
	if dir == "" {
		t.Skip("VERBATIM_EVAL names no folder of test collections")
	}
	words := wordsOf(t, dir)
	before, after := make(map[string][]string), make(map[string][]string)
	for word := range words {
		before[stem(word)] = append(before[stem(word)], word)
		after[Term(word)] = append(after[Term(word)], word)
	}
	merged := 0
	for _, those := range after {
		was := make(map[string]bool)
		for _, word := range those {
			was[stem(word)] = true
		}
		if len(was) > 1 {
			merged++
			slices.Sort(those)
			t.Log(strings.Join(those, " "))
		}
	}
	t.Logf("%d words, %d terms before, %d after, %d of them merged", len(words), len(before), len(after), merged)
}

func wordsOf(t *testing.T, dir string) map[string]bool {
	words := make(map[string]bool)
	files, err := filepath.Glob(filepath.Join(dir, "*", "docs", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range strings.FieldsFunc(strings.ToLower(string(text)), func(r rune) bool { return r < 'a' || r > 'z' }) {
			words[word] = true
		}
	}
	return words
}
