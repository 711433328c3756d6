package telling

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/value"
)

// An entity is one exercise while the document is read.
type entity struct {
	kind    retrieval.ExerciseKind
	names   []named
	phrase  named // the words that describe it
	said    []said
	whens   []dated
	parties []string // countries that take part, so far
	places  []string
	series  bool
	last    int // the sentence that spoke of it last
	added   int // the sentence that added something last without speaking of it by name or noun
	told    int // mentions
}

// A named is a name with the sentence that gives it.
type named struct {
	mention.Name
	declared     bool
	sentence     int
	fold, number string // the name folded, and the number that it ends with
	initials     string // of its words, in small letters
	capitals     string // the letters of a name that is an abbreviation, in small letters
}

func newNamed(n mention.Name, declared bool, sentence int) named {
	_, number := mention.Number(n.Text)
	initials, capitals := mention.Initials(n.Text)
	return named{n, declared, sentence, mention.Fold(n.Text), number, initials, capitals}
}

// abbreviates reports whether one of two names is the initials of the other: "UFS" of "Ulchi Freedom Shield". Two letters suffice where the years
// are the same.
func (n *named) abbreviates(other *named) bool {
	least := 3
	if n.Year != 0 && n.Year == other.Year {
		least = 2
	}
	return len(n.capitals) >= least && n.capitals == other.initials || len(other.capitals) >= least && other.capitals == n.initials
}

// A said is a value with the sentence that gives it.
type said struct {
	field    retrieval.Field
	text     string
	sentence int
	spans    []retrieval.Span
}

// A dated is a time with the sentence that gives it, and the year that stands near it where it has none.
type dated struct {
	value.When
	sentence int
	frame    frame
}

// year is the year that the names of an exercise carry; 0 for none.
func (e *entity) year() int {
	for _, n := range e.names {
		if n.Year != 0 {
			return n.Year
		}
	}
	return 0
}

// isCalled reports whether an exercise has a name, in any of its spellings, and no other year than the name's.
func (e *entity) isCalled(n named) bool {
	year := e.year()
	if year != 0 && n.Year != 0 && year != n.Year || e.series && n.Year != 0 {
		return false
	}
	return slices.ContainsFunc(e.names, func(have named) bool {
		return (n.number == "" || have.number == "" || n.number == have.number) && (mention.SameEdition(have.fold, n.fold) || have.abbreviates(&n))
	})
}

func (e *entity) addName(n mention.Name, declared bool, sentence int) {
	have := slices.ContainsFunc(e.names, func(have named) bool { return have.Text == n.Text })
	if !have {
		e.names = append(e.names, newNamed(n, declared, sentence))
	}
}

func (e *entity) addAll(field retrieval.Field, values []value.Value, sentence int) {
	for _, v := range values {
		e.add(field, v, sentence)
	}
}

func (e *entity) add(field retrieval.Field, v value.Value, sentence int) {
	for _, s := range e.said {
		if s.field == field && s.text == v.Text && s.sentence == sentence {
			return
		}
	}
	e.said = append(e.said, said{field, v.Text, sentence, []retrieval.Span{v.Span}})
	switch field {
	case retrieval.FieldParticipants:
		if !v.Bloc && !slices.Contains(e.parties, v.Text) {
			e.parties = append(e.parties, v.Text)
		}
	case retrieval.FieldWhere:
		e.places = append(e.places, v.Text)
	}
}
