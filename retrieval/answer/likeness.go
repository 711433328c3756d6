package answer

import "verbatim/retrieval/question"

// likeness tells how alike words are spelt: "Belarus" and "Belarusian", "terrorism" and "counterterrorism". It is the share of
// trigrams that two stems have in common (Dice), which a question's own stems are prepared for. It remembers the words
// it has seen while one question is put.
type likeness struct {
	grams map[gram][]int // the terms that have it
	sizes []int          // of the terms, in trigrams
	known map[string][]likewise
}

type gram [3]byte

// likewise is a term that a word is like.
type likewise struct {
	term  int
	share float64
}

// alike is the least share of trigrams that counts; below it words of one language share what they do by chance.
const alike = 0.4

func newLikeness(terms []question.Term) *likeness {
	l := &likeness{grams: make(map[gram][]int), known: make(map[string][]likewise)}
	for i, t := range terms {
		n := 0
		eachGram(t.Stem, func(g gram) {
			l.grams[g] = append(l.grams[g], i)
			n++
		})
		l.sizes = append(l.sizes, n)
	}
	return l
}

// eachGram calls f for each trigram of a stem of four bytes or more, its beginning marked: the beginnings of words say most.
func eachGram(stem string, f func(gram)) {
	if len(stem) < 4 {
		return
	}
	f(gram{'^', stem[0], stem[1]})
	for i := 0; i+3 <= len(stem); i++ {
		f(gram{stem[i], stem[i+1], stem[i+2]})
	}
}

// into raises near, which has an entry a term, to how alike the stem is to each.
func (l *likeness) into(near []float64, stem string) {
	for _, like := range l.of(stem) {
		near[like.term] = max(near[like.term], like.share)
	}
}

func (l *likeness) of(stem string) []likewise {
	like, seen := l.known[stem]
	if seen {
		return like
	}
	common := make([]int, len(l.sizes))
	size := 0
	eachGram(stem, func(g gram) {
		size++
		for _, term := range l.grams[g] {
			common[term]++
		}
	})
	for term, n := range common {
		if n == 0 {
			continue
		}
		if share := 2 * float64(n) / float64(size+l.sizes[term]); share >= alike {
			like = append(like, likewise{term, min(share, 1)})
		}
	}
	l.known[stem] = like
	return like
}
