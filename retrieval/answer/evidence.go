package answer

import (
	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/question"
)

// The weights of the evidence, each a share of the question's idf mass between 0 and 1. They were chosen by coordinate
// steps on half of the articles of a public collection (SQuAD 2.0 dev) and checked on the other half; the measurement is
// in weights_test.go.
const (
	weightCovered = 1.0  // said in the sentence itself
	weightNearby  = 0.5  // said in the sentence before or after
	weightAround  = 0.3  // said elsewhere in the passage, its heading or its title
	weightPassage = 0.4  // the passage's BM25, as a share of the best passage's
	weightPairs   = 0.25 // neighbouring words of the question that are neighbours in the sentence, too
)

// A sentence is one sentence of a candidate passage with the evidence that it answers the question.
type sentence struct {
	passage *candidate
	number  int            // within the passage
	span    retrieval.Span // in the file
	terms   []bool         // which of the question's terms it holds
	matches []retrieval.Span
	parts   parts
	score   float64
}

// parts are the evidence, each a share between 0 and 1.
type parts struct {
	covered, nearby, around, passage, pairs float64
}

func (p parts) score() float64 {
	return weightCovered*p.covered + weightNearby*p.nearby + weightAround*p.around + weightPassage*p.passage +
		weightPairs*p.pairs
}

func (p parts) named() map[string]float64 {
	return map[string]float64{"covered": weightCovered * p.covered, "nearby": weightNearby * p.nearby,
		"around": weightAround * p.around, "passage": weightPassage * p.passage, "pairs": weightPairs * p.pairs}
}

// A candidate is a passage that the index found.
type candidate struct {
	retrieval.Passage
	title     string
	number    int     // within its source
	relevance float64 // BM25 as a share of the best candidate's
	about     []bool  // which of the question's terms the title or heading holds
	sentences []*sentence
}

// weigh reads a passage and weighs the evidence in each of its sentences.
func (a *asking) weigh(c *candidate) {
	tokens := a.analyzer.Tokens(a.tokens[:0], c.title+"\n"+c.Heading)
	c.about = make([]bool, len(a.question.Terms))
	for _, t := range tokens {
		if i, asked := a.asked[t.Term]; asked {
			c.about[i] = true
		}
	}
	for i, span := range c.Sentences {
		s := &sentence{passage: c, number: i, span: span, terms: make([]bool, len(a.question.Terms))}
		text := c.Text[span.Start-c.Start : span.End-c.Start]
		tokens = a.analyzer.Tokens(tokens[:0], text)
		a.match(s, tokens)
		c.sentences = append(c.sentences, s)
	}
	a.tokens = tokens
	for _, s := range c.sentences {
		a.judge(s)
	}
}

// match notes which terms stand in a sentence, where, and which of the question's neighbours are neighbours here.
func (a *asking) match(s *sentence, tokens []analysis.Token) {
	paired := make([]bool, len(a.pairs.weights))
	for i, t := range tokens {
		if n, asked := a.asked[t.Term]; asked {
			s.terms[n] = true
			s.matches = append(s.matches, retrieval.Span{Start: s.span.Start + t.Start, End: s.span.Start + t.End})
		}
		if i > 0 {
			if p, asked := a.pairs.numbers[pair{tokens[i-1].Term, t.Term}]; asked {
				paired[p] = true
			}
		}
	}
	for p, weight := range a.pairs.weights {
		if paired[p] {
			s.parts.pairs += weight
		}
	}
}

// judge adds up the evidence for a sentence once all sentences of its passage are matched.
func (a *asking) judge(s *sentence) {
	for i, t := range a.question.Terms {
		share := t.Weight / a.mass
		switch {
		case s.terms[i]:
			s.parts.covered += share
		case s.passage.holds(i, s.number-1) || s.passage.holds(i, s.number+1):
			s.parts.nearby += share
		case s.passage.says(i):
			s.parts.around += share
		}
	}
	s.parts.passage = s.passage.relevance
	s.score = s.parts.score()
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

// pair is two neighbouring words, as stems.
type pair struct{ first, second string }

// pairs numbers the question's pairs of neighbouring words and weighs each; the weights add up to 1.
type pairs struct {
	numbers map[pair]int
	weights []float64
}

// pairsOf weighs each pair by its terms; function words take part, with no weight of their own. A question of one word
// has no pairs.
func pairsOf(q question.Question) pairs {
	terms := make(map[string]float64, len(q.Terms))
	for _, t := range q.Terms {
		terms[t.Stem] = t.Weight
	}
	p := pairs{numbers: make(map[pair]int)}
	sum := 0.0
	for i := 1; i < len(q.Tokens); i++ {
		neighbours := pair{q.Tokens[i-1].Term, q.Tokens[i].Term}
		weight := terms[neighbours.first] + terms[neighbours.second]
		if _, known := p.numbers[neighbours]; weight > 0 && !known {
			p.numbers[neighbours] = len(p.weights)
			p.weights = append(p.weights, weight)
			sum += weight
		}
	}
	for i := range p.weights {
		p.weights[i] /= sum
	}
	return p
}
