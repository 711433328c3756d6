package inquiry

import (
	"cmp"
	"slices"

	"verbatim/retrieval"
)

// Excerpts quotes at most limit sentences. Of a list they are one for each exercise, oldest first, and a sentence that tells of
// two stands for both; of one exercise they are those that together tell most of it, beginning with its name. quoted is how many
// of the exercises they tell of.
func (i Inquiry) Excerpts(limit int) (quotes []retrieval.Excerpt, quoted int) {
	if i.one.field != "" {
		return i.particulars(limit), 1
	}
	if i.About {
		return i.telling(limit), 1
	}
	quotes = []retrieval.Excerpt{}
	for _, e := range i.Exercises {
		said := sayings(e)
		if len(said) == 0 {
			continue
		}
		best := bestOf(said, func(s saying) int { return s.count(i.asked)*everyField + s.count(allFields) })
		if n := slices.IndexFunc(quotes, best.isQuotedBy); n >= 0 {
			quotes[n].Highlights = retrieval.Merged(slices.Concat(quotes[n].Highlights, best.excerpt.Highlights))
		} else if len(quotes) < limit {
			quotes = append(quotes, best.excerpt)
		} else {
			continue
		}
		quoted++
	}
	return quotes, quoted
}

// telling quotes what tells most of the exercise in the sentence that has the name asked for, and then what adds most.
func (i Inquiry) telling(limit int) []retrieval.Excerpt {
	quotes := []retrieval.Excerpt{}
	told := make(map[retrieval.Field][]string)
	for left := sayings(i.Exercises[0]); len(quotes) < limit && len(left) > 0; {
		worth := func(s saying) int { return s.news(told) }
		if len(quotes) == 0 {
			worth = func(s saying) int { return s.has(i.name)*everyField + s.news(told) }
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
