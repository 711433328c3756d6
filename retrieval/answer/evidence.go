package answer

import (
	"math"

	"verbatim/retrieval"
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
