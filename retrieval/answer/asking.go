package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"verbatim/retrieval/analysis"
	"verbatim/retrieval/index"
	"verbatim/retrieval/question"
)

// asking is one question being put to one state of the index.
type asking struct {
	analyzer *analysis.Analyzer
	snapshot index.Snapshot
	question question.Question
	listing  bool                  // whether it asks for a list of exercises, and the catalogue has none that fit
	called   string                // the exercise that it asks about, where the catalogue has none called so
	asked    map[string]int        // the stems of the question, numbered as its terms, or notAsked
	mass     float64               // the sum of the terms' weights
	shapes   filter                // of the stems in asked and others
	others   map[string][]likewise // other words for the same thing as a term
	pairs    pairs
	likeness *likeness
	weights  *evidence
	reader   *reader
	scratch  scratch
}

// notAsked marks a word that stands in the question and is no term of it: a function word.
const notAsked = -1

// scratch is room that is used again for every sentence.
type scratch struct {
	roles  []role
	paired []bool
	counts []int
}

// usualVocabulary is room for the different words of most passages, which have 1,700 bytes at most.
const usualVocabulary = 240

// newAsking parses and weighs a question. The mass is above 0, since every term has an idf above 0.
func (l *Library) newAsking(ctx context.Context, snapshot index.Snapshot, text string) (*asking, error) {
	q := question.Parse(l.analyzer, text)
	if err := q.Weigh(ctx, snapshot); err != nil {
		return nil, fmt.Errorf("weighing the question: %w", err)
	}
	if err := q.Widen(ctx, snapshot, l.synonyms); err != nil {
		return nil, fmt.Errorf("looking for other words: %w", err)
	}
	a := &asking{analyzer: l.analyzer, snapshot: snapshot, question: q, asked: make(map[string]int), mass: q.Mass(),
		pairs: pairsOf(q), likeness: newLikeness(q.Terms), weights: l.weights, reader: l.reader}
	for _, t := range q.Tokens {
		a.asked[t.Term] = notAsked
	}
	for i, t := range q.Terms {
		a.asked[t.Stem] = i
	}
	for term := range a.asked {
		a.shapes.add(shapeOf(term))
	}
	a.noteOthers()
	a.scratch = scratch{roles: make([]role, 0, usualVocabulary), paired: make([]bool, len(a.pairs.weights)), counts: make([]int, len(q.Terms))}
	return a, nil
}

// noteOthers makes the other words of the question's terms ready to be met.
func (a *asking) noteOthers() {
	a.others = make(map[string][]likewise)
	for i, t := range a.question.Terms {
		for _, other := range t.Others {
			a.others[other.Stem] = append(a.others[other.Stem], likewise{i, other.Share})
			a.shapes.add(shapeOf(other.Stem))
		}
	}
}

// candidates finds the best passages and judges every sentence in them, passages best first. Where one of them declares
// another name for what the question names, it looks again under both.
func (a *asking) candidates(ctx context.Context, passages int) ([]*candidate, error) {
	hits, err := a.find(ctx, passages)
	if err != nil {
		return nil, err
	}
	aliases, err := a.declared(hits)
	if err != nil {
		return nil, err
	}
	added, err := expand(ctx, a.snapshot, &a.question, aliases)
	if err != nil {
		return nil, fmt.Errorf("looking for other names: %w", err)
	}
	if added {
		a.noteOthers()
		if hits, err = a.find(ctx, passages); err != nil {
			return nil, err
		}
	}
	return a.look(ctx, hits)
}

// declared are the other names that passages declare.
func (a *asking) declared(hits []index.Hit) (aliases []Alias, err error) {
	for _, hit := range hits {
		r, err := a.reader.read(a.snapshot, hit.Source, hit.Number)
		if err != nil {
			return nil, err
		}
		aliases = append(aliases, r.aliases...)
	}
	return aliases, nil
}

// find finds the best passages.
func (a *asking) find(ctx context.Context, passages int) ([]index.Hit, error) {
	hits, err := a.snapshot.Search(ctx, groups(a.question.Terms), passages)
	if err != nil {
		return nil, fmt.Errorf("searching the index: %w", err)
	}
	return hits, nil
}

// groups are the words to look for, each with the other words for the same thing.
func groups(terms []question.Term) []index.Group {
	groups := make([]index.Group, len(terms))
	for i, t := range terms {
		words := []index.Weighted{{Stem: t.Stem, Share: 1}}
		for _, other := range t.Others {
			words = append(words, index.Weighted{Stem: other.Stem, Share: other.Share})
		}
		groups[i].Terms = words
	}
	return groups
}

// look reads the passages found and judges every sentence in them against each other.
func (a *asking) look(ctx context.Context, hits []index.Hit) ([]*candidate, error) {
	found := make([]*candidate, 0, len(hits))
	for _, hit := range hits {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c, err := a.load(hit, hits[0].Score)
		if err != nil {
			return nil, err
		}
		a.match(c)
		found = append(found, c)
	}
	a.judge(found)
	return found, nil
}

func (a *asking) load(hit index.Hit, best float64) (*candidate, error) {
	r, err := a.reader.read(a.snapshot, hit.Source, hit.Number)
	if err != nil {
		return nil, err
	}
	return &candidate{reading: r, number: hit.Number, bm25: hit.Score, relevance: hit.Score / best}, nil
}

// ranked lists the sentences of all candidates, best first; equals stand in order of source and place.
func ranked(candidates []*candidate) []*sentence {
	var all []*sentence
	for _, c := range candidates {
		for i := range c.judged {
			all = append(all, &c.judged[i])
		}
	}
	slices.SortStableFunc(all, func(x, y *sentence) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.passage.Source, y.passage.Source),
			cmp.Compare(x.span.Start, y.span.Start))
	})
	return all
}
