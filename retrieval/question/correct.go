package question

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// A Vocabulary knows the terms of the material.
type Vocabulary interface {
	// Weigh is how many passages hold a term, and its idf; a term that occurs nowhere has the highest idf.
	Weigh(ctx context.Context, term string) (passages int, idf float64, err error)
	// Near lists the terms within so many edits that share the first prefix bytes.
	Near(ctx context.Context, term string, edits, prefix int) ([]retrieval.Near, error)
}

// Weigh gives every term its weight. A word that occurs nowhere is replaced by the nearest term that does, where that may have
// been meant, or else taken for two that were written as one, where both occur.
func (q *Question) Weigh(ctx context.Context, v Vocabulary) error {
	var terms []Term
	for _, t := range q.Terms {
		mended, err := q.weigh(ctx, v, t)
		if err != nil {
			return err
		}
		terms = append(terms, mended...)
	}
	q.Terms = dedupe(terms)
	return nil
}

func (q *Question) weigh(ctx context.Context, v Vocabulary, t Term) (_ []Term, err error) {
	if t.Passages, t.Weight, err = v.Weigh(ctx, t.Stem); err != nil || t.Passages > 0 {
		return []Term{t}, err
	}
	near, err := meant(ctx, v, t)
	if err != nil {
		return nil, err
	}
	if near.Term != "" {
		t.Stem, t.Passages, t.Corrected = near.Term, near.Passages, true
		// The weight stays that of a word that occurs nowhere: how rare the correction is says nothing of how sure it is.
		return []Term{t}, nil
	}
	return q.split(ctx, v, t)
}

// meant is the term that a misspelt word most likely stands for: the fewest slips, then the most frequent.
func meant(ctx context.Context, v Vocabulary, t Term) (retrieval.Near, error) {
	var all []retrieval.Near
	for _, form := range forms(t) {
		near, err := nearTo(ctx, v, form, slipsAllowed(t, form))
		if err != nil {
			return retrieval.Near{}, err
		}
		all = append(all, near...)
	}
	if len(all) == 0 {
		return retrieval.Near{}, nil
	}
	return slices.MinFunc(all, func(a, b retrieval.Near) int {
		return cmp.Or(cmp.Compare(a.Distance, b.Distance), cmp.Compare(b.Passages, a.Passages), cmp.Compare(a.Term, b.Term))
	}), nil
}

// forms are what of a misspelt word may be like the stem of the right one: its own stem, and itself without an ending in s or e,
// since the stemmer takes a misspelt ending for another one ("soliders" for "solid", "excercise" for "excerc").
func forms(t Term) []string {
	bare := strings.TrimSuffix(strings.TrimSuffix(analysis.Fold(t.Word), "s"), "e")
	if bare == t.Stem {
		return []string{t.Stem}
	}
	return []string{t.Stem, bare}
}

// nearTo lists the terms within so many slips of a form.
func nearTo(ctx context.Context, v Vocabulary, form string, most int) ([]retrieval.Near, error) {
	if most == 0 {
		return nil, nil
	}
	_, first := utf8.DecodeRuneInString(form)
	near, err := v.Near(ctx, form, most, first)
	if err != nil {
		return nil, err
	}
	for i := range near {
		near[i].Distance = mistyped(form, near[i].Term, most)
	}
	return slices.DeleteFunc(near, func(n retrieval.Near) bool { return n.Distance > most }), nil
}

// slipsAllowed is how many slips still leave a word recognisable: one in five letters, two in nine, none in a number, where
// every digit counts, and none in a word that is known to be English, which was meant as it stands. The first letter stays, since
// few people mistype it (3.3 % of 50,000 mistakes in Pollock and Zamora, "Collection and characterization of spelling
// errors in scientific and scholarly text", 1983).
func slipsAllowed(t Term, form string) int {
	length := utf8.RuneCountInString(form)
	switch {
	case t.Kind == analysis.Number || length < 5 || BuiltIn().knows(t.Stem):
		return 0
	case length < 9:
		return 1
	}
	return 2
}

// dedupe drops a term that a correction has made the same as one before it.
func dedupe(terms []Term) []Term {
	seen := make(map[string]bool)
	return slices.DeleteFunc(terms, func(t Term) bool {
		if seen[t.Stem] {
			return true
		}
		seen[t.Stem] = true
		return false
	})
}
