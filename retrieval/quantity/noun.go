package quantity

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// A phrase is what a number counts.
type phrase struct {
	head  retrieval.Span
	end   int // of the words that belong to this number
	class Class
}

// noun reads what n counts. Where it shares its noun with another quantity, as the part of a whole does, outer is true for the first
// of them: there is no third.
func (r *reader) noun(n number, outer bool) (phrase, bool) {
	at := r.pastAddition(n.End)
	if h := words.Hyphen(r.text, at); h > 0 {
		return r.hyphenated(at+h, n)
	}
	switch word, end := words.Next(r.text, at); {
	case word != "of":
		if n.approx == Vague && strings.HasSuffix(r.text[n.Start:n.End], "s") {
			return phrase{}, false // "hundreds died"
		}
	case n.approx == Vague || n.low == 2 && !n.plain:
		at = end
	case outer:
		return r.whole(end)
	default:
		return phrase{}, false
	}
	return r.counted(at, n, outer)
}

// pastAddition passes over what is added to a number: "5,000+", "300 or more", "600 or so".
func (r *reader) pastAddition(at int) int {
	if strings.HasPrefix(r.text[at:], "+") {
		return at + 1
	}
	next := words.Space(r.text, at)
	return max(at, words.After(r.text, next, "or more"), words.After(r.text, next, "or so"))
}

// wholes are the words between "of" and the number of the whole: "120 of the 650 soldiers".
var wholes = words.Set(`the its their these those his her our`)

// whole reads what a number is a part of, after "of".
func (r *reader) whole(at int) (phrase, bool) {
	if word, end := words.Next(r.text, at); wholes[word] {
		if n, ok := r.amount(words.Space(r.text, r.pastQualifier(end))); ok && !r.goesOn(n) {
			return r.noun(n, false)
		}
	}
	return phrase{}, false
}

// shared reads the noun that two quantities share, after the "and" that begins after at: "300 Russian and 200 Indian soldiers".
func (r *reader) shared(at, and int) (phrase, bool) {
	n, ok := r.amount(words.Space(r.text, r.pastQualifier(and)))
	if !ok || r.goesOn(n) {
		return phrase{}, false
	}
	p, ok := r.noun(n, false)
	if !ok || p.class == Other {
		return phrase{}, false
	}
	p.end = at
	return p, true
}

// pastQualifier passes over one word that qualifies the number after it.
func (r *reader) pastQualifier(at int) int {
	word, end := words.Next(r.text, at)
	switch word {
	case "about", "some", "over", "nearly", "around", "almost":
		return end
	}
	return at
}

// leastBody is the least number of a body of people that is worth its number: a "two-man team" tells how the teams are made.
const leastBody = 10

// hyphenated reads "-strong force" and "-member contingent", "-ship fleet".
func (r *reader) hyphenated(at int, n number) (phrase, bool) {
	end := words.Letters(r.text, at)
	word := r.text[at:end]
	head := retrieval.Span{Start: at, End: end}
	if !words.Ends(r.text, end) || end == at {
		return phrase{}, false
	}
	switch class := nouns.Get(word).class; {
	case word == "strong":
		head = r.headAfter(end, head)
		if fleets[r.text[head.Start:head.End]] {
			return phrase{head, head.End, Things}, true
		}
		return phrase{head, head.End, People}, true
	case (word == "member" || word == "man" || word == "person" || class == People) && n.low >= leastBody:
		head = r.headAfter(end, head)
		return phrase{head, head.End, People}, true
	case class == Things:
		return phrase{head, end, Things}, true
	}
	return phrase{}, false
}

// headAfter is the noun after "2,000-member", or the part of that word where none follows.
func (r *reader) headAfter(at int, part retrieval.Span) retrieval.Span {
	word, end := words.Next(r.text, at)
	for i := 0; i < 2 && words.Capitalised(word); i++ {
		word, end = words.Next(r.text, end)
	}
	if !words.Small(word) || stops[word] {
		return part
	}
	if next, last := words.Next(r.text, end); gatherings[next] && !gatherings[word] {
		word, end = next, last
	}
	return retrieval.Span{Start: end - len(word), End: end}
}
