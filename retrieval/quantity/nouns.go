package quantity

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// mostAircraft is more fighters than fly in one exercise: beyond it they are people, and so are forces.
const mostAircraft = 200

// class tells what the noun that ends at end is a number of.
func (r *reader) class(end int, word string, n number) Class {
	switch {
	case (word == "fighters" || word == "forces" || word == "Forces") && n.low >= mostAircraft:
		return People
	case word == "members" && r.ofBody(end):
		return People
	}
	found := nouns.Get(strings.ToLower(word))
	if found.singular && n.high > 1 {
		return Other // "seven carrier groups", "45 Commando"
	}
	return found.class
}

// ofBody reports whether the members that end at end are those of a body: "service members", "members of special forces".
func (r *reader) ofBody(end int) bool {
	if before, _ := words.Last(r.text, end-len("members")); bodies[before] || isForces(before) {
		return true
	}
	word, at := words.Next(r.text, end)
	if word != "of" {
		return false
	}
	for range furthest {
		if word, at = words.Next(r.text, at); bodies[strings.ToLower(word)] || isForces(word) {
			return true
		}
	}
	return false
}

// compound goes on to the last noun of a compound: "fighter jets", "tank crews". Where that counts something else, its class is Other.
func (r *reader) compound(start, end int, class Class, n number) phrase {
	p := phrase{retrieval.Span{Start: start, End: end}, end, class}
	if before, from := words.Last(r.text, start); compounding[before] && from >= n.End {
		p.head.Start = from
	}
	for range 3 {
		from, to := r.token(p.end)
		if p.end == from || r.text[from:to] == "" {
			break
		}
		word := r.text[from:to]
		next := r.class(to, word, n)
		if next == Other {
			return r.compoundEnd(p, from, to)
		}
		if last, _ := words.Last(r.text, p.end); !compounding[last] {
			p.head.Start = from
		}
		p.head.End, p.end, p.class = to, to, next
	}
	return p
}

// compoundEnd reads the word from start to end, which by itself is no noun of people or of materiel, as the last of a compound.
func (r *reader) compoundEnd(p phrase, start, end int) phrase {
	word := r.text[start:end]
	next, last := words.Next(r.text, end)
	switch {
	case nouns.Get(word).singular:
		p.class = Other // "aircraft carrier groups"
	case heads[word]:
		p.head.End, p.end = end, end
	case compounding[word] && nouns.Get(next).class != Other:
		p = phrase{retrieval.Span{Start: start, End: last}, last, nouns.Get(next).class}
	}
	return p
}

// isPlural reports whether a word in small letters looks like the plural of a noun.
func isPlural(word string) bool {
	return words.Small(word) && len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") &&
		!strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is")
}
