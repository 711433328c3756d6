package answer

import (
	"math"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/question"
)

// The evidence that a sentence answers. Shares are of the question's idf mass, between 0 and 1.
const (
	covered       = iota // share of the question said in the sentence
	coveredBefore        // share said not there but in the sentence before
	coveredAfter         // share said in neither but in the sentence after
	coveredFirst         // share said in none of these but in the passage's first sentence
	coveredAround        // share said elsewhere in the passage, its heading or its title
	namesAbsent          // share of the question's names and numbers that neither passage nor title holds
	passageScore         // the passage's BM25 over the best passage's
	sentenceScore        // the sentence's BM25 over the best sentence's
	pairsKept            // share of the question's neighbouring words that are neighbours in the sentence
	nearWords            // share of the question that the sentence says in words spelt much alike
	nearAround           // share that only the rest of the passage says so
	timeGiven            // a time is asked for, and the sentence gives one that the question does not
	amountGiven          // an amount is asked for, and the sentence gives a number that the question does not
	nameGiven            // a person is asked for, and the sentence names what the question does not
	placeGiven           // a place is asked for, and the sentence names what the question does not
	reasonGiven          // a reason is asked for, and the sentence gives one
	pointsBack           // the sentence begins with a word that points back
	evidenceKinds
)

// evidenceNames are the names by which weights.json and explanations call the evidence.
var evidenceNames = [evidenceKinds]string{"covered", "covered before", "covered after", "covered first", "covered around",
	"names absent", "passage score", "sentence score", "pairs kept", "near words", "near around", "time given", "amount given",
	"name given", "place given", "reason given", "points back"}

type evidence [evidenceKinds]float64

func (e *evidence) score(w *evidence) float64 {
	sum := 0.0
	for i := range e {
		sum += e[i] * w[i]
	}
	return sum
}

// A sentence is one sentence of a candidate passage with the evidence that it answers the question.
type sentence struct {
	passage  *candidate
	number   int            // within the passage
	span     retrieval.Span // in the file
	terms    []bool         // which of the question's terms it holds
	near     []float64      // for each term, how alike the most similar word is, from 0 to 1
	matches  []retrieval.Span
	length   int     // in words
	bm25     float64 // over the candidates
	evidence evidence
	score    float64
}

// A candidate is a passage that the index found.
type candidate struct {
	retrieval.Passage
	title     string
	number    int // within its source
	bm25      float64
	relevance float64 // BM25 as a share of the best candidate's
	about     []bool  // which of the question's terms the title or heading holds
	sentences []*sentence
}

// read finds the question's terms in a passage, its title and its heading.
func (a *asking) read(c *candidate) {
	a.tokens = a.analyzer.Tokens(a.tokens[:0], c.title+"\n"+c.Heading)
	c.about = make([]bool, len(a.question.Terms))
	for _, t := range a.tokens {
		if i, asked := a.asked[t.Term]; asked {
			c.about[i] = true
		}
	}
	for i, span := range c.Sentences {
		s := &sentence{passage: c, number: i, span: span, terms: make([]bool, len(a.question.Terms)),
			near: make([]float64, len(a.question.Terms))}
		a.tokens = a.analyzer.Tokens(a.tokens[:0], c.text(span))
		a.match(s, a.tokens)
		c.sentences = append(c.sentences, s)
	}
}

// match notes which terms stand in a sentence, and what else it gives.
func (a *asking) match(s *sentence, tokens []analysis.Token) {
	paired := make([]bool, len(a.pairs.weights))
	counts := make([]int, len(a.question.Terms))
	s.length = len(tokens)
	for i, t := range tokens {
		if n, asked := a.asked[t.Term]; asked {
			s.terms[n] = true
			counts[n]++
			s.matches = append(s.matches, retrieval.Span{Start: s.span.Start + t.Start, End: s.span.Start + t.End})
		} else {
			a.likeness.into(s.near, t.Term)
		}
		if i > 0 {
			if p, asked := a.pairs.numbers[pair{tokens[i-1].Term, t.Term}]; asked {
				paired[p] = true
			}
		}
	}
	for p, weight := range a.pairs.weights {
		if paired[p] {
			s.evidence[pairsKept] += weight
		}
	}
	for n, count := range counts {
		tf := float64(count)
		s.bm25 += a.question.Terms[n].Weight * tf / (tf + sentenceK1*(1-sentenceB+sentenceB*float64(s.length)/sentenceLength))
	}
	a.given(s, tokens)
}

// BM25 over sentences: k1 and b as for passages, and the average length of a written English sentence, some 20 words.
const (
	sentenceK1     = 1.2
	sentenceB      = 0.75
	sentenceLength = 20
)

// given notes what a sentence gives of the kind that is asked for.
func (a *asking) given(s *sentence, tokens []analysis.Token) {
	text := s.passage.text(s.span)
	g := findGiven(text, tokens, a.mentioned)
	switch a.question.Wants {
	case question.Time:
		s.evidence[timeGiven] = indicator(g.time)
	case question.Amount:
		s.evidence[amountGiven] = indicator(g.number)
	case question.Person:
		s.evidence[nameGiven] = indicator(g.name)
	case question.Place:
		s.evidence[placeGiven] = indicator(g.name)
	case question.Reason:
		s.evidence[reasonGiven] = indicator(g.reason)
	}
	s.evidence[pointsBack] = indicator(g.pointsBack)
}

func indicator(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// judge turns what was read of all candidates into evidence.
func (a *asking) judge(candidates []*candidate) {
	best := math.SmallestNonzeroFloat64
	for _, c := range candidates {
		for _, s := range c.sentences {
			best = max(best, s.bm25)
		}
	}
	for _, c := range candidates {
		absent := a.namesAbsent(c)
		for _, s := range c.sentences {
			a.share(s)
			s.evidence[namesAbsent] = absent
			s.evidence[passageScore] = c.relevance
			s.evidence[sentenceScore] = s.bm25 / best
			s.score = s.evidence.score(a.weights)
		}
	}
}

// share adds up which share of the question is said where.
func (a *asking) share(s *sentence) {
	c := s.passage
	for i, t := range a.question.Terms {
		share := t.Weight / a.mass
		switch {
		case s.terms[i]:
			s.evidence[covered] += share
			continue
		case c.holds(i, s.number-1):
			s.evidence[coveredBefore] += share
		case c.holds(i, s.number+1):
			s.evidence[coveredAfter] += share
		case c.holds(i, 0):
			s.evidence[coveredFirst] += share
		case c.says(i):
			s.evidence[coveredAround] += share
		default:
			s.evidence[nearAround] += share * (c.nearest(i) - s.near[i])
		}
		s.evidence[nearWords] += share * s.near[i]
	}
}

// namesAbsent is the share of the question's names and numbers that a passage and its title lack.
func (a *asking) namesAbsent(c *candidate) float64 {
	all, absent := 0.0, 0.0
	for i, t := range a.question.Terms {
		if t.Kind == analysis.Lower {
			continue
		}
		all += t.Weight
		if !c.says(i) {
			absent += t.Weight
		}
	}
	if all == 0 {
		return 0
	}
	return absent / all
}

// holds reports whether the sentence of the given number, where there is one, holds the term.
func (c *candidate) holds(term, number int) bool {
	return number >= 0 && number < len(c.sentences) && c.sentences[number].terms[term]
}

// says reports whether the passage holds the term anywhere, its heading and title included.
func (c *candidate) says(term int) bool {
	if c.about[term] {
		return true
	}
	for _, s := range c.sentences {
		if s.terms[term] {
			return true
		}
	}
	return false
}

// nearest is how alike the passage's most similar word is to the term.
func (c *candidate) nearest(term int) float64 {
	near := 0.0
	for _, s := range c.sentences {
		near = max(near, s.near[term])
	}
	return near
}
