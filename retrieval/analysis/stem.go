package analysis

import (
	"sync"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"
)

// maxRemembered bounds an Analyzer's memory of stems: 32,768 words cover all but the rarest of any one collection, and
// at about 60 bytes each they take 2 MB. Where it is full it starts anew.
const maxRemembered = 1 << 15

// longestStemmed is the length in bytes above which a word is left as it is: no English word is longer, and the stemmer
// takes time with the length.
const longestStemmed = 40

// An Analyzer reads text. It remembers the stems of the words it has seen, since stemming every word anew makes
// reading five times as slow (BenchmarkTokens). It is safe for concurrent use; the zero value is ready.
type Analyzer struct {
	mu    sync.RWMutex
	stems map[string]string
}

// term is the term of a word, from memory where it has been seen before.
func (a *Analyzer) term(word string) string {
	a.mu.RLock()
	term, known := a.stems[word]
	a.mu.RUnlock()
	if known {
		return term
	}
	term = Term(word)
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.stems == nil || len(a.stems) >= maxRemembered {
		a.stems = make(map[string]string)
	}
	// A copy, so that one word does not keep a whole file in memory.
	a.stems[string([]byte(word))] = term
	return term
}

// Term is the term a single word is indexed under: folded, an ordinal as its number, and stemmed where it is English
// letters only, after its spelling and its form have been made regular (respell).
func Term(word string) string {
	folded := Fold(word)
	if folded == "" || len(folded) > longestStemmed {
		return folded
	}
	if isDigit(folded[0]) {
		return cutOrdinal(folded)
	}
	for i := 0; i < len(folded); i++ {
		if !isLetter(folded[i]) {
			return folded
		}
	}
	return stem(respell(folded))
}

func stem(word string) string {
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	return env.Current()
}

// cutOrdinal takes the ending off 1st, 22nd, 3rd and 17th.
func cutOrdinal(word string) string {
	if len(word) < 3 {
		return word
	}
	number, ending := word[:len(word)-2], word[len(word)-2:]
	switch ending {
	case "st", "nd", "rd", "th":
		if isDigit(number[len(number)-1]) {
			return number
		}
	}
	return word
}

func decompose(word string) string { return norm.NFD.String(word) }
