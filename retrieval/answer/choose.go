package answer

import (
	"math"
	"slices"
	"strings"

	"verbatim/retrieval"
)

// leastLikely is how likely a further excerpt must be to answer, as a share of the best sentence's likelihood. At 0.01 every
// sixth excerpt of the public questions is left out for 0.4 % of the answers among three; at 0.1 it is two in five, for 2.5 %.
const leastLikely = 0.01

// choose makes excerpts of the best sentences: at most limit, none overlapping, the same words once. The first is the run of
// sentences that answers best; a further one is a sentence, since three long quotes are not read.
func (a *asking) choose(best []*sentence, limit int) []retrieval.Excerpt {
	if len(best) == 0 {
		return []retrieval.Excerpt{}
	}
	first := bestRun(best).leaned()
	excerpts := []retrieval.Excerpt{a.excerpt(first.first, first.span())}
	said := make(map[string]int) // what an excerpt says -> its number
	for _, s := range first.sentences() {
		said[a.wording(s.passage, s.span)] = 0
	}
	quoted := map[string]int{first.first.passage.Source: 1} // how many excerpts each source has
	for left := likely(best); len(left) > 0; {
		n := nextOf(left, quoted)
		s := left[n]
		left = slices.Delete(left, n, n+1)
		if overlapsAny(excerpts, s.passage.Source, s.span) {
			continue
		}
		words := a.wording(s.passage, s.span)
		if twin, known := said[words]; known {
			excerpts[twin].Also = append(excerpts[twin].Also, s.passage.place(s.span))
			continue
		}
		if len(excerpts) < limit {
			said[words] = len(excerpts)
			quoted[s.passage.Source]++
			excerpts = append(excerpts, a.excerpt(s, s.span))
		}
	}
	return excerpts
}

// likely are those of the sentences, best first, that are likely enough to be shown after the best. The result is theirs who
// called.
func likely(best []*sentence) []*sentence {
	n := slices.IndexFunc(best, func(s *sentence) bool { return s.chance < leastLikely*best[0].chance })
	if n < 0 {
		n = len(best)
	}
	return slices.Clone(best[:n])
}

// quotedAgain is what the chance of a sentence counts for each excerpt that its source has already: who asks which patrols there
// were wants them from all sources. At 0.5 three excerpts hold 0.1 % fewer of the public answers than without, at 0.3 they
// hold 0.4 % fewer.
const quotedAgain = 0.5

// nextOf is the number of the sentence to quote next.
func nextOf(left []*sentence, quoted map[string]int) int {
	next, most := 0, -1.0
	for i, s := range left {
		worth := s.chance * math.Pow(quotedAgain, float64(quoted[s.passage.Source]))
		if worth > most {
			next, most = i, worth
		}
	}
	return next
}

// wording is what a span says whatever its case, spacing and punctuation.
func (a *asking) wording(c *candidate, span retrieval.Span) string {
	var b strings.Builder
	for _, words := range c.sentences {
		for _, w := range words {
			if span.Contains(w.span) {
				b.WriteString(c.vocabulary[w.term])
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

func overlapsAny(excerpts []retrieval.Excerpt, source string, span retrieval.Span) bool {
	return slices.ContainsFunc(excerpts, func(e retrieval.Excerpt) bool {
		return e.Source == source && span.Overlaps(retrieval.Span{Start: e.Start, End: e.End})
	})
}

// excerpt quotes a span of the sentence's passage.
func (a *asking) excerpt(s *sentence, span retrieval.Span) retrieval.Excerpt {
	c := s.passage
	place := c.place(span)
	return retrieval.Excerpt{Source: c.Source, Title: c.title, Quote: c.text(span), Start: span.Start, End: span.End,
		Line: place.Line, EndLine: place.EndLine, Highlights: a.highlights(c, span), Score: s.score}
}

func (c *candidate) place(span retrieval.Span) retrieval.Place {
	line := c.Line + strings.Count(c.Text[:span.Start-c.Start], "\n")
	return retrieval.Place{Source: c.Source, Start: span.Start, End: span.End, Line: line,
		EndLine: line + strings.Count(c.text(span), "\n")}
}
