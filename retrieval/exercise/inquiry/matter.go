package inquiry

import (
	"verbatim/retrieval"
	"verbatim/retrieval/country"
)

// A matter is what may be asked of an exercise, with the words that may be said of it.
type matter struct {
	field retrieval.Field
	value string // only this one, of a question for yes or no
	sort  string // rather one that calls itself so: "city"
	goes  map[string]bool
}

// askedOf tells what is asked for by how the question begins, and returns the words that follow.
func askedOf(text string, words []word) (asked matter, rest []word, ok bool) {
	if len(words) < 2 {
		return matter{}, nil, false
	}
	first, second := words[0].folded, words[1]
	switch {
	case first == "when":
		return matter{field: retrieval.FieldWhen, goes: takingPlace}, words[1:], true
	case first == "where":
		return matter{field: retrieval.FieldWhere, goes: takingPlace}, words[1:], true
	case first == "who":
		return matter{field: retrieval.FieldParticipants, goes: takingPart}, words[1:], true
	case first == "how" && second.folded == "many" && len(words) > 2 && people[words[2].term]:
		return matter{field: retrieval.FieldTroops, goes: takingPart}, words[3:], true
	case first == "how" && second.folded == "many" && len(words) > 2 && nations[words[2].term]:
		return matter{field: retrieval.FieldParticipants, goes: takingPart}, words[3:], true
	case truth[first]:
		return askedOfCountry(text, words[1:])
	}
	return askedByNoun(words)
}

// askedByNoun reads "which countries", "what year", "in which city".
func askedByNoun(words []word) (asked matter, rest []word, ok bool) {
	in := words[0].folded == "in" || words[0].folded == "on" || words[0].folded == "at"
	if in {
		words = words[1:]
	}
	if len(words) < 2 || words[0].folded != "which" && words[0].folded != "what" {
		return matter{}, nil, false
	}
	noun, rest := words[1].term, words[2:]
	switch {
	case times[noun]:
		return matter{field: retrieval.FieldWhen, goes: takingPlace}, rest, true
	case places[noun], in && nations[noun]:
		return matter{field: retrieval.FieldWhere, sort: words[1].folded, goes: takingPlace}, rest, true
	case nations[noun]:
		return matter{field: retrieval.FieldParticipants, goes: takingPart}, rest, true
	}
	return matter{}, nil, false
}

// askedOfCountry reads "did India take part in".
func askedOfCountry(text string, words []word) (asked matter, rest []word, ok bool) {
	for _, m := range country.Find(text) {
		if m.Overlaps(words[0].Span) || m.Overlaps(words[min(1, len(words)-1)].Span) && isGrammar(words[0]) {
			return matter{field: retrieval.FieldParticipants, value: m.Country, goes: takingPart}, without(words, m.Span), true
		}
	}
	return matter{}, nil, false
}
