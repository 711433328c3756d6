package gather

import (
	"cmp"
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/finding"
)

// An item is one exercise as one document tells of it.
type item struct {
	*finding.Exercise
	from    *finding.Findings
	keys    []string // of its names
	parties []string
	places  []string // words with a capital of the places
}

// itemsOf lists the exercises of all documents, in order of source.
func itemsOf(all []finding.Findings) []item {
	slices.SortFunc(all, func(a, b finding.Findings) int { return cmp.Compare(a.Source, b.Source) })
	var items []item
	for i := range all {
		for j := range all[i].Exercises {
			items = append(items, newItem(&all[i], &all[i].Exercises[j]))
		}
	}
	return items
}

// countriesOf leaves out organisations, in which any country may be.
func countriesOf(participants []string) []string {
	return slices.DeleteFunc(participants, func(name string) bool {
		found := country.Find(name)
		return len(found) > 0 && found[0].Form == country.Organisation
	})
}

func newItem(f *finding.Findings, e *finding.Exercise) item {
	x := item{Exercise: e, from: f, parties: countriesOf(e.Values(retrieval.FieldParticipants))}
	for _, n := range e.Names {
		if k := key(n.Text); !slices.Contains(x.keys, k) {
			x.keys = append(x.keys, k)
		}
	}
	for _, place := range e.Values(retrieval.FieldWhere) {
		x.places = append(x.places, placeWords(place)...)
	}
	return x
}
