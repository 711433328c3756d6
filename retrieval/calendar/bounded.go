package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// bounded reads what a preposition announces: "between October 17 and 23", "since 2005".
func (r *reader) bounded(at int) int {
	word, next := words.Next(r.text, at)
	word = strings.ToLower(word)
	switch {
	case strings.HasSuffix(word, "ing"):
		next = r.over(next, "on", "from")
	case word == "up":
		next = r.over(next, "to")
	}
	next = words.Space(r.text, r.over(next, "around", "about"))
	the := r.over(next, "the")
	definite := the > next
	if definite {
		next = words.Space(r.text, the)
	}
	from, end := r.side(next, true)
	if definite && from.Month == 0 && from.Year > 0 {
		return 0 // "before the 2021 drills"
	}
	if end == 0 && word == "beginning" {
		return r.date(at) // "beginning of May"
	}
	kind := announced[word]
	if kind == Range || kind == Start {
		if to, last := r.second(from, end, kind == Range); last > 0 {
			from, to = share(from, to)
			return r.add(Range, at, last, from, to)
		}
	}
	switch {
	case end == 0 || kind == Range || from.Month == 0 && from.Year == 0:
		return 0
	case kind == Until:
		return r.add(kind, at, end, Partial{}, from)
	}
	return r.add(kind, at, end, from, Partial{})
}

// announced is what each preposition makes of the date after it.
var announced = map[string]Kind{"between": Range, "from": Start, "starting": Start, "commencing": Start, "beginning": Start,
	"since": Since, "after": Since, "until": Until, "till": Until, "before": Until, "by": Until, "through": Until, "ending": Until, "up": Until}
