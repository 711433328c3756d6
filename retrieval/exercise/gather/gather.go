package gather

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/finding"
)

// Exercises puts the findings of all documents together, at most one of each document.
func Exercises(all []finding.Findings) []retrieval.Exercise {
	g := newGroups(itemsOf(all))
	g.byName()
	g.unnamed()
	var exercises []retrieval.Exercise
	at := map[*group]int{}
	for i := range g.items {
		if _, written := at[g.of[i]]; written {
			continue
		}
		at[g.of[i]] = len(exercises)
		slices.Sort(g.of[i].members)
		exercises = append(exercises, g.write(g.of[i]))
	}
	for pair := range g.maybe {
		a, b := at[g.of[pair[0]]], at[g.of[pair[1]]]
		if a != b {
			addPossible(&exercises[a], exercises[b].Name)
			addPossible(&exercises[b], exercises[a].Name)
		}
	}
	for i := range exercises {
		slices.Sort(exercises[i].PossiblySame)
	}
	return exercises
}

func addPossible(e *retrieval.Exercise, name string) {
	if !slices.Contains(e.PossiblySame, name) {
		e.PossiblySame = append(e.PossiblySame, name)
	}
}
