package inquiry

import (
	"cmp"
	"slices"

	"verbatim/retrieval"
)

// Excerpts quotes at most limit sentences. Of several exercises they are one for each, in their order, and a sentence that tells of
// two stands for both; of one exercise they are those that together tell most of it, beginning with its name. quoted is how many
// of the exercises they tell of.
func (i Inquiry) Excerpts(limit int) (quotes []retrieval.Excerpt, quoted int) {
	if i.one.field != "" {
		return i.particulars(limit)
	}
	if i.About && len(i.Exercises) == 1 {
		return i.telling(limit), 1
	}
	quotes, ok := []retrieval.Excerpt{}, false
	for _, e := range i.Exercises {
		said := sayings(e)
		if len(said) == 0 {
			continue
		}
		best := bestOf(said, func(s saying) int { return (2*s.meets(i.asked)+s.isNaming())*everyField + s.count(allFields) })
		if quotes, ok = added(quotes, best, limit); ok {
			quoted++
		}
	}
	return quotes, quoted
}

// added are the quotes with a saying among them. It is false where there is no room for it.
func added(quotes []retrieval.Excerpt, s saying, limit int) ([]retrieval.Excerpt, bool) {
	if n := slices.IndexFunc(quotes, s.isQuotedBy); n >= 0 {
		quotes[n].Highlights = retrieval.Merged(slices.Concat(quotes[n].Highlights, s.excerpt.Highlights))
		return quotes, true
	}
	if len(quotes) == limit {
		return quotes, false
	}
	return append(quotes, s.excerpt), true
}

// telling quotes what tells most of the exercise in the sentence that has the name asked for, and then what adds most.
func (i Inquiry) telling(limit int) []retrieval.Excerpt {
	quotes := []retrieval.Excerpt{}
	told := make(map[retrieval.Field][]string)
	for left := sayings(i.Exercises[0]); len(quotes) < limit && len(left) > 0; {
		worth := func(s saying) int { return s.news(told) }
		if len(quotes) == 0 {
			worth = func(s saying) int { return s.has(i.names[0])*everyField + s.news(told) }
		}
		best := bestOf(left, worth)
		if worth(best) == 0 {
			break
		}
		quotes = append(quotes, best.excerpt)
		for field, values := range best.says {
			told[field] = append(told[field], values...)
		}
		left = slices.DeleteFunc(left, func(s saying) bool { return best.isQuotedBy(s.excerpt) })
	}
	return quotes
}

// bestOf is the saying that is worth most; of equals the one that stands first.
func bestOf(said []saying, worth func(saying) int) saying {
	return slices.MaxFunc(said, func(a, b saying) int {
		return cmp.Or(cmp.Compare(worth(a), worth(b)), cmp.Compare(b.excerpt.Source, a.excerpt.Source),
			cmp.Compare(b.excerpt.Start, a.excerpt.Start))
	})
}
