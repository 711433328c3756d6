package question

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"verbatim/retrieval/analysis"
)

// join looks for neighbours that the material writes as one word: "J-20" as "J20", "counter terrorism" as
// "counterterrorism". The joined word is another word for each of them.
func (q *Question) join(ctx context.Context, v Vocabulary) error {
	for i := 1; i < len(q.Tokens); i++ {
		first, second := q.Tokens[i-1], q.Tokens[i]
		if !q.joinable(first, second) {
			continue
		}
		joined := analysis.Term(q.word(first) + q.word(second))
		if len(joined) < len(q.word(first))+len(second.Term)/2 {
			continue // stemming has taken the second word for an ending
		}
		for n := range q.Terms {
			if t := q.Terms[n]; t.Stem != first.Term && t.Stem != second.Term {
				continue
			}
			if err := q.addOther(ctx, v, n, Other{Stem: joined, Share: shareOfJoined, Why: "written as one word"}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (q *Question) word(t analysis.Token) string { return q.Text[t.Start:t.End] }

// joinable reports whether two tokens stand so that somebody else might have written one word: with nothing but a space, a
// hyphen or a slash between, both with a meaning of their own, and not both numbers.
func (q *Question) joinable(first, second analysis.Token) bool {
	switch q.Text[first.End:second.Start] {
	case " ", "-", "/", "–", "‑":
	default:
		return false
	}
	return !(first.Kind == analysis.Number && second.Kind == analysis.Number) &&
		!analysis.IsFunctionWord(q.word(first)) && !analysis.IsFunctionWord(q.word(second))
}

// split takes a word for two that were written as one, "J20" or "Westinteraction", where both occur in the material, and
// otherwise leaves it. Of several cuts that is best whose rarer part is the most frequent. The parts share the weight of the
// word, that of one which occurs nowhere, by their own.
func (q *Question) split(ctx context.Context, v Vocabulary, t Term) ([]Term, error) {
	best := []Term{t}
	if strings.ContainsFunc(t.Word, func(r rune) bool { return !isPlain(r) }) {
		return best, nil
	}
	for at := 1; at < len(t.Word); at++ {
		if !splittable(t.Word, at) {
			continue
		}
		parts, err := weighParts(ctx, v, t, at)
		if err != nil {
			return nil, err
		}
		if fewest(parts) > fewest(best) {
			best = parts
		}
	}
	if len(best) == 2 {
		sum := best[0].Weight + best[1].Weight
		best[0].Weight *= t.Weight / sum
		best[1].Weight *= t.Weight / sum
	}
	return best, nil
}

func weighParts(ctx context.Context, v Vocabulary, t Term, at int) (parts []Term, err error) {
	parts = []Term{{Word: t.Word[:at]}, {Word: t.Word[at:]}}
	for i := range parts {
		p := &parts[i]
		p.Stem, p.Kind = analysis.Term(p.Word), analysis.KindOf(p.Word)
		if p.Passages, p.Weight, err = v.Weigh(ctx, p.Stem); err != nil || p.Passages == 0 {
			return parts, err
		}
	}
	return parts, nil
}

// fewest is in how many passages the rarest of the terms stands.
func fewest(terms []Term) int {
	return slices.MinFunc(terms, func(a, b Term) int { return cmp.Compare(a.Passages, b.Passages) }).Passages
}

// leastPart is how many letters each part of a split word has. Shorter ones are found in most words by chance.
const leastPart = 4

// splittable reports whether a word may be two with a cut at the given place: between letters and digits, or with enough letters
// on either side.
func splittable(word string, at int) bool {
	before, after := isDigit(rune(word[at-1])), isDigit(rune(word[at]))
	switch {
	case before != after:
		return true
	case before:
		return false
	}
	return at >= leastPart && len(word)-at >= leastPart && !analysis.IsFunctionWord(word[:at]) && !analysis.IsFunctionWord(word[at:])
}

func isPlain(r rune) bool { return isDigit(r) || 'a' <= r|0x20 && r|0x20 <= 'z' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
