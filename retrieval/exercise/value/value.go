package value

import (
	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// A Value is a value as a text gives it, with the words that do. A participant's Text is its usual English name; it is empty where the
// words speak of two named before: "the two sides".
type Value struct {
	Text string
	retrieval.Span
	Bloc bool // a participant that is an organisation of countries
}

// Values are what a sentence says of one mention.
type Values struct {
	Participants []Value
	Forces       []Value
	Where        []Value
	When         []When
	Troops       []Value
	Equipment    []Value
	Doubtful     bool // what it says of the mention could happen, should, or does not
	General      bool // it says what happens again and again
	Yearly       bool // it says in passing how often it is held
	Founded      bool // it says in what year the series was begun
	Governed     bool // a verb says that it takes place, or that somebody holds it or takes part
}

// Of finds what a sentence says of one of its mentions.
func Of(s *syntax.Sentence, m *mention.Mention, all []mention.Mention, amounts Amounts) Values {
	c := newScope(s, m, all)
	v := Values{Participants: c.participants(), Forces: c.forces(), Where: c.where(all), When: c.when(), Troops: c.troops(amounts), Equipment: c.gear(amounts)}
	v.Yearly, v.Founded = c.yearly(), c.founded(v.When)
	v.Doubtful, v.General, v.Governed = c.doubtful(), c.general(), c.governed()
	return v
}
