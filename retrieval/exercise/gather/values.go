package gather

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/quantity"
)

// time chooses the year and the times; days that differ are a disagreement.
func (w *exerciseWriter) time() {
	best := w.items[0]
	for _, x := range w.items {
		w.e.Year = max(w.e.Year, x.Year)
		if span(x) < span(best) || span(x) == span(best) && len(x.When) > len(best.When) {
			best = x
		}
	}
	w.e.When, w.e.Start, w.e.End, w.e.Earliest, w.e.Latest = best.When, best.Start, best.End, best.Earliest, best.Latest
	for _, x := range w.items {
		w.e.When = cmp.Or(w.e.When, x.When)
		w.e.Start, w.e.End = cmp.Or(w.e.Start, x.Start), cmp.Or(w.e.End, x.End)
	}
	w.quote(retrieval.FieldWhen, w.all(retrieval.FieldWhen))
	w.disagree(retrieval.FieldWhen, func(x *item) string { return x.Start }, w.e.Start)
	w.disagree(retrieval.FieldWhen, func(x *item) string { return x.End }, w.e.End)
}

// span tells how much a telling leaves open of the time: nothing is the most.
func span(x *item) string {
	switch {
	case x.Start != "" && x.End != "":
		return "0"
	case x.Start != "" || x.End != "":
		return "1"
	case x.Earliest != "" && x.Earliest[:7] == x.Latest[:7]:
		return "2"
	case x.Earliest != "":
		return "3"
	}
	return "4"
}

// all are the values of a field of all documents.
func (w *exerciseWriter) all(field retrieval.Field) []string {
	var values []string
	for _, x := range w.items {
		values = append(values, x.Values(field)...)
	}
	return values
}

// people is how many people a value counts, at least; 0 where that cannot be told.
func people(value string) float64 {
	if found := quantity.Find(value); len(found) > 0 {
		return found[0].Low
	}
	n, _ := strconv.ParseFloat(strings.ReplaceAll(value, ",", ""), 64)
	return n
}

// most is the value that counts the most people; of those that count as many, the fullest.
func most(values []string) string {
	return slices.MaxFunc(values, func(a, b string) int {
		return cmp.Or(cmp.Compare(people(a), people(b)), cmp.Compare(len(a), len(b)), cmp.Compare(b, a))
	})
}

// troops chooses the largest of the numbers given, which is the whole of which the others are parts; those that differ are a disagreement.
func (w *exerciseWriter) troops() {
	given := w.all(retrieval.FieldTroops)
	if len(given) == 0 {
		return
	}
	w.e.Troops = most(given)
	w.quote(retrieval.FieldTroops, given)
	w.disagree(retrieval.FieldTroops, func(x *item) string {
		if values := x.Values(retrieval.FieldTroops); len(values) > 0 {
			return most(values)
		}
		return ""
	}, w.e.Troops)
}

// disagree lists an excerpt for each value of a field, where documents give different ones.
func (w *exerciseWriter) disagree(field retrieval.Field, value func(*item) string, chosen string) {
	shown := map[string]bool{}
	var excerpts []retrieval.Excerpt
	for _, x := range w.items {
		v := value(x)
		if v == "" || shown[v] {
			continue
		}
		for _, s := range x.Said {
			if s.Field == field && (field != retrieval.FieldTroops || s.Value == v) {
				shown[v] = true
				excerpts = append(excerpts, x.from.Excerpt(s.Where))
				break
			}
		}
	}
	if len(excerpts) > 1 {
		w.e.Disagreements = append(w.e.Disagreements, retrieval.Disagreement{Field: field, Excerpts: excerpts})
	}
}
