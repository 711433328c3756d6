package discord

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"verbatim/bot/reply"
	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/country"
)

// suggest answers autocomplete of the options of /exercises.
func (c catalogue) suggest(req request) (response, error) {
	typed := strings.TrimSpace(req.options[req.focused])
	delete(req.options, req.focused) // what is being typed keeps nothing yet
	switch req.focused {
	case optionCountry:
		return suggestValues(countries(c.Filter(filterOf(req))), typed, maxOptionText), nil
	case optionPlace:
		return suggestValues(places(c.Filter(filterOf(req))), typed, maxPlace), nil
	}
	return c.suggestNames(typed), nil
}

func (c catalogue) suggestNames(typed string) response {
	var r response
	for _, s := range c.Suggest(typed, maxOptions) {
		e, _ := c.ByKey(s.Key)
		label := shorten(reply.Visible(reply.SuggestedName(s.Name, e)), maxOptionText)
		r.choices = append(r.choices, choice{Name: label, Value: keyMark + s.Key})
	}
	return r
}

// countries counts in how many exercises each takes part.
func countries(all []retrieval.Exercise) map[string]int {
	count := map[string]int{}
	for _, e := range all {
		for _, p := range e.Participants {
			count[p]++
		}
	}
	return count
}

// places counts how many exercises are held at each.
func places(all []retrieval.Exercise) map[string]int {
	count := map[string]int{}
	for _, e := range all {
		for _, w := range e.Where {
			count[w]++
		}
	}
	return count
}

// suggestValues offers the values that fit what was typed, the most frequent first: the country that is meant, those that
// begin so, and those that hold it.
func suggestValues(count map[string]int, typed string, limit int) response {
	meant, _ := country.Lookup(typed)
	wanted := analysis.Fold(typed)
	var fits []string
	rank := map[string]int{}
	for _, v := range slices.Sorted(maps.Keys(count)) {
		folded := analysis.Fold(v)
		at := strings.Index(folded, wanted)
		if strings.TrimSpace(v) == "" {
			continue
		}
		switch {
		case meant != "" && v == meant:
			rank[v] = 0
		case at == 0:
			rank[v] = 1
		case at > 0:
			rank[v] = 2
		default:
			continue
		}
		fits = append(fits, v)
	}
	slices.SortStableFunc(fits, func(a, b string) int { return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(count[b], count[a])) })
	var r response
	for _, v := range fits[:min(len(fits), maxOptions)] {
		r.choices = append(r.choices, choice{Name: shorten(reply.Visible(v), maxOptionText), Value: firstWords(v, limit)})
	}
	return r
}

// firstWords is as many words of a place as fit into limit units: enough to find it by.
func firstWords(place string, limit int) string {
	if units(place) <= limit {
		return place
	}
	head, _ := takeUnits(place, limit)
	if at := strings.LastIndexByte(head, ' '); at > 0 {
		return head[:at]
	}
	return head
}
