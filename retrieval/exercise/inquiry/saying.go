package inquiry

import (
	"slices"

	"verbatim/retrieval"
)

// A saying is a sentence with everything that it says of one exercise.
type saying struct {
	excerpt retrieval.Excerpt
	says    map[retrieval.Field][]string // the values
}

var allFields = []retrieval.Field{retrieval.FieldName, retrieval.FieldAlias, retrieval.FieldWhen, retrieval.FieldWhere,
	retrieval.FieldParticipants, retrieval.FieldForces, retrieval.FieldTroops, retrieval.FieldEquipment, retrieval.FieldSaidBy}

// everyField is more than a sentence can have fields.
var everyField = len(allFields) + 1

// sayings gathers the evidence of an exercise by sentence.
func sayings(e retrieval.Exercise) []saying {
	var said []saying
	for _, v := range e.Evidence {
		n := slices.IndexFunc(said, func(s saying) bool { return s.isQuotedBy(v.Excerpt) })
		if n < 0 {
			n = len(said)
			said = append(said, saying{v.Excerpt, make(map[retrieval.Field][]string)})
		}
		s := &said[n]
		s.excerpt.Highlights = retrieval.Merged(slices.Concat(s.excerpt.Highlights, v.Excerpt.Highlights))
		s.says[v.Field] = append(s.says[v.Field], v.Value)
	}
	return said
}

func (s saying) isQuotedBy(e retrieval.Excerpt) bool {
	return s.excerpt.Source == e.Source && s.excerpt.Start == e.Start && s.excerpt.End == e.End
}

// count is how many of the fields the sentence gives.
func (s saying) count(of []retrieval.Field) (n int) {
	for _, field := range of {
		if len(s.says[field]) > 0 {
			n++
		}
	}
	return n
}

// meets is how many of the conditions hold of the sentence.
func (s saying) meets(conditions []func(saying) bool) (n int) {
	for _, holds := range conditions {
		if holds(s) {
			n++
		}
	}
	return n
}

// isNaming is 1 where the sentence gives the exercise's name, and else 0.
func (s saying) isNaming() int { return min(1, len(s.says[retrieval.FieldName])) }

// has is 1 where the sentence gives a name, and else 0.
func (s saying) has(name string) int {
	for _, field := range []retrieval.Field{retrieval.FieldName, retrieval.FieldAlias} {
		if slices.Contains(s.says[field], name) {
			return 1
		}
	}
	return 0
}

// news is how many values the sentence adds to those told, each field counted once.
func (s saying) news(told map[retrieval.Field][]string) (n int) {
	for field, values := range s.says {
		if slices.ContainsFunc(values, func(v string) bool { return !slices.Contains(told[field], v) }) {
			n++
		}
	}
	return n
}
