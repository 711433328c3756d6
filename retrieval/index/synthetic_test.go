package index

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The synthetic material: words as frequent as in natural text (Zipf's law), in passages of the usual length.
const (
	syntheticWords      = 1 << 19 // different ones at most
	zipfExponent        = 1.07    // with the shift below, the ten most frequent words make up a quarter of the text, as in English
	zipfShift           = 2.7
	wordsInPassage      = 60
	wordsInSentence     = 15
	passagesInFile      = 100
	questionLongest     = 10
	questionShortest    = 6
	commonWords         = 20 // a question holds one or two of the most frequent
	rarestAsked         = 60_000
	syntheticSyllables  = 70
	syntheticConsonants = "bdfghjklmnprtv"
	syntheticVowels     = "aeiou"
)

// synthetic makes words. It gives the same ones for the same seed.
type synthetic struct {
	random *rand.Rand
	zipf   *rand.Zipf
}

func newSynthetic(seed uint64) *synthetic {
	random := rand.New(rand.NewPCG(seed, seed))
	return &synthetic{random, rand.NewZipf(random, zipfExponent, zipfShift, syntheticWords-1)}
}

// wordOf spells the word of a rank in syllables, so that no two are spelt or stemmed alike.
func wordOf(rank uint64) string {
	out := []byte{'k'}
	for n := 0; rank > 0 || n < 2; n++ {
		syllable := rank % syntheticSyllables
		out = append(out, syntheticConsonants[syllable/uint64(len(syntheticVowels))], syntheticVowels[syllable%uint64(len(syntheticVowels))])
		rank /= syntheticSyllables
	}
	return string(append(out, 'k'))
}

// passage writes a paragraph that is cut into one passage.
func (s *synthetic) passage(to *bufio.Writer) {
	for i := range wordsInPassage {
		word := wordOf(s.zipf.Uint64())
		if i%wordsInSentence == 0 {
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		to.WriteString(word)
		if i%wordsInSentence == wordsInSentence-1 {
			to.WriteByte('.')
		}
		to.WriteByte(' ')
	}
	to.WriteString("\n\n<!-- -->\n\n") // passages do not reach over a comment
}

// writeSynthetic fills a folder with so many passages.
func writeSynthetic(t testing.TB, dir string, passages int) {
	t.Helper()
	words := newSynthetic(1)
	for n := 0; n*passagesInFile < passages; n++ {
		sub := filepath.Join(dir, fmt.Sprintf("%03d", n/100))
		if err := os.MkdirAll(sub, 0o700); err != nil {
			t.Fatal(err)
		}
		file, err := os.Create(filepath.Join(sub, fmt.Sprintf("%05d.md", n)))
		if err != nil {
			t.Fatal(err)
		}
		to := bufio.NewWriterSize(file, 1<<16)
		for range min(passagesInFile, passages-n*passagesInFile) {
			words.passage(to)
		}
		if err := to.Flush(); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// question asks for some words, one or two of them among the most frequent.
func (s *synthetic) question() []string {
	length := questionShortest + s.random.IntN(questionLongest-questionShortest+1)
	common := 1 + s.random.IntN(2)
	seen := make(map[string]bool)
	var terms []string
	for len(terms) < length {
		rank := s.random.Uint64N(commonWords)
		if len(terms) >= common {
			if rank = s.zipf.Uint64(); rank < commonWords || rank > rarestAsked {
				continue
			}
		}
		if word := wordOf(rank); !seen[word] {
			seen[word] = true
			terms = append(terms, word)
		}
	}
	return terms
}
