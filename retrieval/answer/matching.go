package answer

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
