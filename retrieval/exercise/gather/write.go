package gather

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/finding"
	"verbatim/retrieval/exercise/mention"
)

// write makes an exercise of a group.
func (g *groups) write(of *group) retrieval.Exercise {
	w := &exerciseWriter{}
	for _, i := range of.members {
		w.items = append(w.items, &g.items[i])
	}
	w.name()
	w.time()
	w.e.Where = w.list(retrieval.FieldWhere, withoutParts)
	w.e.Participants = w.list(retrieval.FieldParticipants, nil)
	w.e.Forces = w.list(retrieval.FieldForces, withoutParts)
	w.troops()
	w.e.Equipment = w.list(retrieval.FieldEquipment, withoutParts)
	w.e.SaidBy = w.list(retrieval.FieldSaidBy, withoutParts)
	for _, x := range w.items {
		if !slices.Contains(w.e.Sources, x.from.Source) {
			w.e.Sources = append(w.e.Sources, x.from.Source)
		}
	}
	return w.e
}

// An exerciseWriter writes one exercise from what several documents tell of it.
type exerciseWriter struct {
	items []*item
	e     retrieval.Exercise
}

// name chooses the name, the kind, and the aliases.
func (w *exerciseWriter) name() {
	w.e.Kind = w.items[0].Kind
	spellings := w.spellings()
	if len(spellings) == 0 {
		w.describe()
		return
	}
	w.e.Named, w.e.Name = true, spellings[0].text
	w.give(retrieval.FieldName, spellings[0])
	for _, s := range spellings[1:] {
		if edition(s) == 0 && isSeriesOf(s, spellings) || strings.EqualFold(s.text, w.e.Name) {
			continue // the series' name, or the same in other capitals, is no other name of this one
		}
		w.e.Aliases = append(w.e.Aliases, s.text)
		w.give(retrieval.FieldAlias, s)
	}
}

// isSeriesOf reports whether a name is one of the others without its year or number.
func isSeriesOf(s spelling, all []spelling) bool {
	return slices.ContainsFunc(all, func(other spelling) bool {
		return edition(other) == 1 && mention.SameEdition(key(s.text), key(other.text))
	})
}

// describe takes the longest description for a name.
func (w *exerciseWriter) describe() {
	best := w.items[0]
	for _, x := range w.items {
		if len(x.Phrase.Text) > len(best.Phrase.Text) {
			best = x
		}
	}
	w.e.Name = best.Phrase.Text
	w.e.Evidence = append(w.e.Evidence, evidence(retrieval.FieldName, best.Phrase.Text, best, best.Phrase.Where))
}

// A spelling is a name as written, with everywhere it is.
type spelling struct {
	text    string
	year    int
	sources int
	at      []told
}

type told struct {
	*item
	where finding.Place
}

// spellings are the names of all documents, the one to call the exercise by first: with its year, used by most, the fullest.
func (w *exerciseWriter) spellings() []spelling {
	var all []spelling
	for _, x := range w.items {
		for _, n := range x.Names {
			i := slices.IndexFunc(all, func(s spelling) bool { return s.text == n.Text })
			if i < 0 {
				i = len(all)
				all = append(all, spelling{text: n.Text, year: n.Year})
			}
			all[i].at = append(all[i].at, told{x, n.Where})
			if !n.Declared {
				all[i].sources++
			}
		}
	}
	slices.SortFunc(all, func(a, b spelling) int {
		return cmp.Or(-cmp.Compare(edition(a), edition(b)), -cmp.Compare(min(a.sources, 1), min(b.sources, 1)),
			-cmp.Compare(a.sources, b.sources), -cmp.Compare(len(a.text), len(b.text)), cmp.Compare(a.text, b.text))
	})
	return all
}

// edition is 1 where a name says which edition it is that of: by its year or its number.
func edition(s spelling) int {
	if s.year != 0 || mention.HasNumber(s.text) {
		return 1
	}
	return 0
}

// give adds the evidence of a name.
func (w *exerciseWriter) give(field retrieval.Field, s spelling) {
	for _, t := range s.at {
		w.e.Evidence = append(w.e.Evidence, evidence(field, s.text, t.item, t.where))
	}
}

func evidence(field retrieval.Field, value string, x *item, where finding.Place) retrieval.Evidence {
	return retrieval.Evidence{Field: field, Value: value, Excerpt: x.from.Excerpt(where)}
}

// list takes the values of a field of all documents, each once, with their evidence. Thin, where given, leaves out values.
func (w *exerciseWriter) list(field retrieval.Field, thin func([]string) []string) []string {
	var values []string
	for _, x := range w.items {
		for _, value := range x.Values(field) {
			if !slices.Contains(values, value) {
				values = append(values, value)
			}
		}
	}
	if thin != nil {
		values = thin(values)
	}
	w.quote(field, values)
	return values
}

// quote adds the evidence of a field's values.
func (w *exerciseWriter) quote(field retrieval.Field, values []string) {
	for _, x := range w.items {
		for _, s := range x.Said {
			if s.Field == field && slices.Contains(values, s.Value) {
				w.e.Evidence = append(w.e.Evidence, evidence(field, s.Value, x, s.Where))
			}
		}
	}
}

// withoutParts leaves out values that others contain: "Tajikistan" where "the mountains of Tajikistan" is given.
func withoutParts(values []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool {
		return slices.ContainsFunc(values, func(other string) bool { return len(other) > len(v) && strings.Contains(other, v) })
	})
}
