package index

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	gocmp "github.com/google/go-cmp/cmp"
)

// exhaustive is what Search promises, without any way of its own to be quick: every document in any list is scored.
func exhaustive(t testing.TB, s Snapshot, groups []Group, k int) []Hit {
	t.Helper()
	scores := make(map[uint64]float64)
	for _, g := range groups {
		best := make(map[uint64]float64)
		var asked float64
		for i, term := range g.Terms {
			body := partsOf(t, s, fieldBody, term.Stem)
			idf := s.idf(len(body))
			if i == 0 {
				asked = idf
			}
			weight := term.Share * min(idf, asked)
			title := partsOf(t, s, fieldTitle, term.Stem)
			for doc := range union(body, title) {
				best[doc] = max(best[doc], float64(weight*body[doc])+float64(titleWeight*weight*title[doc]))
			}
		}
		for doc, value := range best {
			scores[doc] += value
		}
	}
	var all []scored
	for doc, score := range scores {
		all = append(all, scored{uint32(doc), score})
	}
	hits, err := s.name(t.Context(), all, len(all))
	if err != nil {
		t.Fatal(err)
	}
	return hits[:min(k, len(hits))]
}

// partsOf reads a term's postings from Bleve.
func partsOf(t testing.TB, s Snapshot, field, term string) map[uint64]float64 {
	t.Helper()
	reader, err := s.reader.TermFieldReader(t.Context(), []byte(term), field, true, true, false)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	parts := make(map[uint64]float64)
	for {
		entry, err := reader.Next(nil)
		if err != nil {
			t.Fatal(err)
		}
		if entry == nil {
			return parts
		}
		f := float64(entry.Freq)
		if field == fieldBody {
			length := math.Round(1 / (entry.Norm * entry.Norm))
			parts[entry.ID.Value()] = f * (k1 + 1) / (f + k1*(1-b) + float64(k1*b/s.lengths.average*length))
		} else {
			parts[entry.ID.Value()] = f * (k1 + 1) / (f + k1)
		}
	}
}

func union(a, b map[uint64]float64) map[uint64]float64 {
	u := maps.Clone(a)
	maps.Copy(u, b)
	return u
}

// material makes files of random words, of which few differ, so that many passages score alike.
func material(random *rand.Rand, files int) fstest.MapFS {
	out := make(fstest.MapFS)
	zipf := rand.NewZipf(random, 1.3, 1, 200)
	for n := range files {
		var text strings.Builder
		fmt.Fprintf(&text, "# On %s and %s\n\n", wordOf(zipf.Uint64()), wordOf(zipf.Uint64()))
		for range 1 + random.IntN(40) {
			for i := range 5 + 20*random.IntN(4) {
				word := wordOf(zipf.Uint64())
				if i%12 == 0 {
					word = "Then " + word
				}
				text.WriteString(word)
				if i%12 == 11 {
					text.WriteByte('.')
				}
				text.WriteByte(' ')
			}
			text.WriteString("so it was.\n\n")
		}
		out[fmt.Sprintf("%03d.md", n)] = &fstest.MapFile{Data: []byte(text.String())}
	}
	return out
}

// groupsOf makes some groups of random words, a few of which occur nowhere.
func groupsOf(random *rand.Rand) []Group {
	groups := make([]Group, 1+random.IntN(6))
	for i := range groups {
		terms := []Weighted{{wordOf(random.Uint64N(210)), 1}}
		for range random.IntN(3) {
			terms = append(terms, Weighted{wordOf(random.Uint64N(210)), float64(random.IntN(10)) / 10})
		}
		groups[i] = Group{terms}
	}
	return groups
}

// TestSearchIsExact compares the hits and the very bits of their scores with those of an exhaustive scan, over an index
// written at once and over one written bit by bit with other material in between that is taken out again.
func TestSearchIsExact(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 1))
			files := material(random, 60)
			atOnce := open(t, t.TempDir())
			fill(t, atOnce, files)
			grown := openSmall(t, t.TempDir())
			fill(t, grown, material(random, 70))
			growing := make(fstest.MapFS)
			for i, name := range slices.SortedFunc(maps.Keys(files), func(a, b string) int { return -cmp.Compare(a, b) }) {
				growing[name] = files[name]
				if i%9 == 0 {
					fill(t, grown, growing)
				}
			}
			fill(t, grown, files)
			one, other := snapshot(t, atOnce), snapshot(t, grown)
			for range 60 {
				groups, k := groupsOf(random), 1+random.IntN(40)
				want, got := exhaustive(t, one, groups, k), searchGroups(t, one, groups, k)
				if diff := gocmp.Diff(want, got); diff != "" {
					t.Fatalf("%v, best %d (-exhaustive +pruned):\n%s", groups, k, diff)
				}
				if diff := gocmp.Diff(want, searchGroups(t, other, groups, k)); diff != "" {
					t.Fatalf("%v, best %d (-at once +bit by bit):\n%s", groups, k, diff)
				}
			}
		})
	}
}

func searchGroups(t testing.TB, s Snapshot, groups []Group, k int) []Hit {
	t.Helper()
	hits, err := s.Search(t.Context(), groups, k)
	if err != nil {
		t.Fatal(err)
	}
	return hits
}

// TestSearchIsExactOverManyWindows is the same over more documents than a window holds.
func TestSearchIsExactOverManyWindows(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(9, 9))
	ix := open(t, t.TempDir())
	fill(t, ix, material(random, 900))
	s := snapshot(t, ix)
	if s.Passages() <= window {
		t.Fatalf("only %d passages", s.Passages())
	}
	for range 25 {
		groups, k := groupsOf(random), 1+random.IntN(40)
		if diff := gocmp.Diff(exhaustive(t, s, groups, k), searchGroups(t, s, groups, k)); diff != "" {
			t.Fatalf("%v, best %d (-exhaustive +pruned):\n%s", groups, k, diff)
		}
	}
}

// TestOtherWordsDoNotOutweigh holds a group to the best of its terms.
func TestOtherWordsDoNotOutweigh(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", "Gulls were seen in the bay that day.\n", "b.txt", "Terns and skuas were seen in the bay that day.\n",
		"c.txt", "Gulls and terns and skuas were seen there.\n", "d.txt", "Gulls again, said the people who live here.\n"))
	s := snapshot(t, ix)
	hits := searchGroups(t, s, []Group{{[]Weighted{{"gull", 1}, {"tern", 0.5}, {"skua", 0.5}}}}, 10)
	score := make(map[string]float64)
	for _, h := range hits {
		score[h.Source] = h.Score
	}
	if len(hits) != 4 || score["b.txt"] >= score["a.txt"] || score["b.txt"] == 0 {
		t.Errorf("got %v", hits)
	}
	alone := searchGroups(t, s, asGroups([]string{"gull"}), 10)
	for _, h := range alone {
		if score[h.Source] != h.Score {
			t.Errorf("%s: %v with other words, %v without", h.Source, score[h.Source], h.Score)
		}
	}
}

func TestBestOfNone(t *testing.T) {
	t.Parallel()
	ix := open(t, t.TempDir())
	fill(t, ix, folder("a.txt", article(3)))
	s := snapshot(t, ix)
	for _, groups := range [][]Group{nil, {{}}, asGroups([]string{"nowhere"}), {{[]Weighted{{"ship", 0}}}}} {
		if hits := searchGroups(t, s, groups, 5); len(hits) != 0 {
			t.Errorf("%v: %v", groups, hits)
		}
	}
	if hits := searchGroups(t, s, asGroups([]string{"ship"}), 0); len(hits) != 0 {
		t.Errorf("best 0: %v", hits)
	}
}
