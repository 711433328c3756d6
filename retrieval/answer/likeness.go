package answer

import "verbatim/retrieval/question"

// likeness tells how alike words are spelt: "Belarus" and "Belarusian", "terrorism" and "counterterrorism". It is the share of
// trigrams that two stems have in common (Dice), which a question's own stems are prepared for. It remembers the words
// it has seen while one question is put.
type likeness struct {
	grams  map[gram][]int // the terms that have it
	some   filter         // of those grams
	sizes  []int          // of the terms, in trigrams
	known  map[string][]likewise
	common []int // scratch: shared trigrams, by term
}

// A gram is three bytes as a number.
type gram uint32

// A filter tells most grams that are in no term from those that may be, since most words of a passage share no
// trigram with the question and need not be looked up.
type filter [16]uint64

func (f *filter) bit(g gram) (word, mask uint64) {
	h := uint64(g) * 0x9E3779B97F4A7C15 >> 54 // Fibonacci hashing to 10 bits (Knuth, volume 3, 6.4)
	return h / 64, 1 << (h % 64)
}

func (f *filter) add(g gram) {
	word, mask := f.bit(g)
	f[word] |= mask
}

func (f *filter) may(g gram) bool {
	word, mask := f.bit(g)
	return f[word]&mask != 0
}

// likewise is a term that a word is like.
type likewise struct {
	term  int
	share float64
}

// alike is the least share of trigrams that counts; below it words of one language share what they do by chance.
const alike = 0.4

func newLikeness(terms []question.Term) *likeness {
	l := &likeness{grams: make(map[gram][]int), known: make(map[string][]likewise), common: make([]int, len(terms))}
	for i, t := range terms {
		for n := range grams(t.Stem) {
			g := gramAt(t.Stem, n)
			l.grams[g] = append(l.grams[g], i)
			l.some.add(g)
		}
		l.sizes = append(l.sizes, grams(t.Stem))
	}
	return l
}

// grams is how many trigrams a stem has: none below four bytes, and one more for its beginning, which says most of a word.
func grams(stem string) int {
	if len(stem) < 4 {
		return 0
	}
	return len(stem) - 1
}

// gramAt is trigram n of a stem; the first is that of its beginning.
func gramAt(stem string, n int) gram {
	if n == 0 {
		return gram('^')<<16 | gram(stem[0])<<8 | gram(stem[1])
	}
	return gram(stem[n-1])<<16 | gram(stem[n])<<8 | gram(stem[n+1])
}

// of lists the terms that a stem is spelt like.
func (l *likeness) of(stem string) []likewise {
	if !l.shares(stem) {
		return nil
	}
	like, seen := l.known[stem]
	if seen {
		return like
	}
	clear(l.common)
	size := grams(stem)
	for n := range size {
		for _, term := range l.grams[gramAt(stem, n)] {
			l.common[term]++
		}
	}
	for term, n := range l.common {
		share := 2 * float64(n) / float64(size+l.sizes[term])
		if n > 0 && share >= alike {
			like = append(like, likewise{term, min(share, 1)})
		}
	}
	l.known[stem] = like
	return like
}

// shares reports whether a stem may share enough trigrams to matter: two at least.
func (l *likeness) shares(stem string) bool {
	found := 0
	for n := range grams(stem) {
		if l.some.may(gramAt(stem, n)) {
			if found++; found == 2 {
				return true
			}
		}
	}
	return false
}
