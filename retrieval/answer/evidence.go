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
	saidFirst            // share of the question said in the sentence's first five words
	fullNameGiven        // a person is asked for, and the sentence gives two names in a row that the question does not
	documentScore        // the sum of the squared BM25 of the document's passages found, over the best document's
	evidenceKinds
)

// evidenceNames are the names by which weights.json and explanations call the evidence.
var evidenceNames = [evidenceKinds]string{"covered", "covered before", "covered after", "covered first", "covered around",
	"names absent", "passage score", "sentence score", "pairs kept", "near words", "near around", "time given", "amount given",
	"name given", "place given", "reason given", "points back", "said first", "full name given", "document score"}

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
	bm25     float64 // over the candidates
	evidence evidence
	score    float64
	chance   float64 // that it is the one that answers, as the fit sees it; the chances of all candidates add up to 1
}

// A candidate is a passage that the index found.
type candidate struct {
	*reading
	number    int // within its source
	bm25      float64
	relevance float64 // BM25 as a share of the best candidate's
	about     []bool  // which of the question's terms the title or heading holds
	judged    []sentence
}

// match finds the question's terms in a passage, its title and its heading.
func (a *asking) match(c *candidate) {
	c.about = make([]bool, len(a.question.Terms))
	for _, term := range c.reading.about {
		if i, mentioned := a.asked[term]; mentioned && i != notAsked {
			c.about[i] = true
		}
	}
	roles := a.roles(c.vocabulary)
	n := len(a.question.Terms)
	c.judged = make([]sentence, len(c.sentences))
	terms, near := make([]bool, n*len(c.sentences)), make([]float64, n*len(c.sentences)) // one piece each, for speed
	for i, words := range c.sentences {
		s := &c.judged[i]
		s.passage, s.number, s.span = c, i, c.Sentences[i]
		s.terms, s.near = terms[n*i:n*(i+1)], near[n*i:n*(i+1)]
		a.matchWords(s, words, roles)
	}
}

// A role is what a word of the passage is to the question.
type role struct {
	term      int32      // the question's term that it is; notAsked where it is none
	mentioned bool       // whether it stands in the question at all, as a function word perhaps
	like      []likewise // the terms that it is spelt like, or is another word for, where it is none
	other     bool       // whether it is another word for them
}

// shapeOf is what a look at a term tells of it: its first letter, its last, and its length.
func shapeOf(term string) gram {
	return gram(term[0])<<16 | gram(term[len(term)-1])<<8 | gram(len(term)&0xff)
}

// roles finds the roles of a passage's vocabulary. They are good until the next call.
func (a *asking) roles(vocabulary []string) []role {
	a.scratch.roles = a.scratch.roles[:0]
	for _, term := range vocabulary {
		r := role{term: notAsked}
		if a.shapes.may(shapeOf(term)) {
			if n, mentioned := a.asked[term]; mentioned {
				r.term, r.mentioned = int32(n), true
			}
			r.like, r.other = a.others[term], len(a.others[term]) > 0
		}
		if !r.mentioned && !r.other {
			r.like = a.likeness.of(term)
		}
		a.scratch.roles = append(a.scratch.roles, r)
	}
	return a.scratch.roles
}

// matchWords notes which terms stand in a sentence, and what else it gives.
func (a *asking) matchWords(s *sentence, words []word, roles []role) {
	paired, counts := a.scratch.paired, a.scratch.counts
	clear(paired)
	clear(counts)
	var given traits
	for i, w := range words {
		r := roles[w.term]
		if r.term >= 0 {
			a.matchTerm(s, i, w, r.term)
			counts[r.term]++
		}
		if r.other && r.term < 0 {
			s.matches = append(s.matches, w.span)
		}
		for _, like := range r.like {
			s.near[like.term] = max(s.near[like.term], like.share)
		}
		if !r.mentioned {
			given |= w.traits
		}
		if i == 0 {
			given |= w.traits & pointsToBefore
			continue
		}
		before := words[i-1]
		switch known := roles[before.term].mentioned; {
		case known && r.mentioned:
			if p, asked := a.pairs.numbers[pair{s.passage.vocabulary[before.term], s.passage.vocabulary[w.term]}]; asked {
				paired[p] = true
			}
		case !known && !r.mentioned && w.follows(before):
			given |= w.traits & before.traits & givesName << fullNameShift
		}
	}
	s.evidence[pairsKept] = a.pairs.weight(paired)
	s.bm25 = a.sentenceBM25(counts, len(words))
	a.give(s, given)
}

// firstWords is how many words a sentence begins with, for those that say at once what it is about.
const firstWords = 5

// matchTerm notes that word i of a sentence is a term of the question.
func (a *asking) matchTerm(s *sentence, i int, w word, term int32) {
	if i < firstWords && !s.terms[term] {
		s.evidence[saidFirst] += a.question.Terms[term].Weight / a.mass
	}
	s.terms[term] = true
	s.matches = append(s.matches, w.span)
}

// BM25 over sentences. A long sentence holds an answer more often than a short one, so that length counts against it less
// than against a passage: with 0.6 and 0.4 the best sentence held 72 % of the public answers, with the passages' 1.2 and
// 0.75 it held 69 %. The length is that of an average sentence, in words.
const (
	sentenceK1     = 0.6
	sentenceB      = 0.4
	sentenceLength = 25
)

func (a *asking) sentenceBM25(counts []int, length int) float64 {
	sum := 0.0
	for n, count := range counts {
		tf := float64(count)
		sum += a.question.Terms[n].Weight * tf / (tf + sentenceK1*(1-sentenceB+sentenceB*float64(length)/sentenceLength))
	}
	return sum
}

// give notes what a sentence gives of the kind that is asked for.
func (a *asking) give(s *sentence, given traits) {
	has := func(trait traits) float64 {
		if given&trait != 0 {
			return 1
		}
		return 0
	}
	switch a.question.Wants {
	case question.Time:
		s.evidence[timeGiven] = has(givesTime)
	case question.Amount:
		s.evidence[amountGiven] = has(givesNumber)
	case question.Person:
		s.evidence[nameGiven] = has(givesName)
		s.evidence[fullNameGiven] = has(givesFullName)
	case question.Place:
		s.evidence[placeGiven] = has(givesName)
	case question.Reason:
		s.evidence[reasonGiven] = has(givesReason)
	}
	s.evidence[pointsBack] = has(pointsToBefore)
}

// judge turns what was read of all candidates into evidence.
func (a *asking) judge(candidates []*candidate) {
	best := math.SmallestNonzeroFloat64
	for _, c := range candidates {
		for i := range c.judged {
			best = max(best, c.judged[i].bm25)
		}
	}
	documents := documentScores(candidates)
	for _, c := range candidates {
		absent := a.namesAbsent(c)
		for i := range c.judged {
			s := &c.judged[i]
			a.share(s)
			s.evidence[namesAbsent] = absent
			s.evidence[passageScore] = c.relevance
			s.evidence[sentenceScore] = s.bm25 / best
			s.evidence[documentScore] = documents[c.Source]
			s.score = s.evidence.score(a.weights)
		}
	}
}

// documentScores are, by source, how well the documents match, the best one's being 1. Squares let one good passage count
// for more than several poor ones.
func documentScores(candidates []*candidate) map[string]float64 {
	scores := make(map[string]float64)
	best := math.SmallestNonzeroFloat64
	for _, c := range candidates {
		scores[c.Source] += c.bm25 * c.bm25
		best = max(best, scores[c.Source])
	}
	for source := range scores {
		scores[source] /= best
	}
	return scores
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
	return number >= 0 && number < len(c.judged) && c.judged[number].terms[term]
}

// says reports whether the passage holds the term anywhere, its heading and title included.
func (c *candidate) says(term int) bool {
	if c.about[term] {
		return true
	}
	for i := range c.judged {
		if c.judged[i].terms[term] {
			return true
		}
	}
	return false
}

// nearest is how alike the passage's most similar word is to the term.
func (c *candidate) nearest(term int) float64 {
	near := 0.0
	for i := range c.judged {
		near = max(near, c.judged[i].near[term])
	}
	return near
}
