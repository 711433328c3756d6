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

// furthest is how many words may stand between a number and its noun: "ten nuclear-powered and conventional attack submarines" has four.
const furthest = 6

// noun reads what n counts. Where it shares its noun with another quantity, as the part of a whole does, outer is true for the first
// of them: there is no third.
func (r *reader) noun(n number, outer bool) (phrase, bool) {
	at := n.End
	if strings.HasPrefix(r.text[at:], "+") {
		at++
	}
	for _, addition := range []string{"or more", "or so"} {
		if end := words.After(r.text, words.Space(r.text, at), addition); end > 0 {
			at = end
		}
	}
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
	switch class := classes[word]; {
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

// counted reads the modifiers and the noun after at.
func (r *reader) counted(at int, n number, outer bool) (phrase, bool) {
	other := phrase{}
	modified, weak := false, false
	for i := 0; i <= furthest; i++ {
		start, end := r.token(at)
		word := r.text[start:end]
		switch class := r.class(end, word, n); {
		case word == "":
			return other, other.end > 0
		case masses[word] && !weak:
			other, weak = r.compound(start, end, class, n), true
			if end = other.end; r.class(end, r.text[other.head.Start:other.head.End], n) != class {
				return other, true
			}
		case class != Other:
			return r.compound(start, end, class, n), true
		case isPeople(word):
			return phrase{retrieval.Span{Start: start, End: end}, end, People}, true
		case (word == "pieces" || word == "units" || word == "items") && r.hardware(end) > 0:
			last := r.hardware(end)
			return phrase{retrieval.Span{Start: start, End: last}, last, Things}, true
		case isDesignation(word):
			return r.designated(start, end, n), true
		case word == "and" || word == "or":
			if p, ok := r.shared(at, end, outer && modified && !weak); ok {
				return p, true
			}
			if _, counts := r.amount(words.Space(r.text, end)); other.end > 0 && (!weak || counts) || !modified {
				return other, other.end > 0
			}
		case i == 0 && units[r.text[start:words.Letters(r.text, start)]]:
			return phrase{}, false
		case stops[word] || units[word] || dates[word]:
			return other, other.end > 0
		case isPlural(word) && !n.small && other.end == 0:
			other = phrase{head: retrieval.Span{Start: start, End: end}, end: end}
			if next, _ := r.token(end); next == len(r.text) {
				return other, true
			}
		case other.end > 0 && !words.Small(word) && !weak:
			return other, true
		}
		modified = true
		if at = end; r.parted(at) {
			return other, other.end > 0
		}
	}
	return other, other.end > 0
}

// hardware reads "of equipment", "of military hardware" after "pieces", and returns where it ends; 0 where it is not there.
func (r *reader) hardware(at int) int {
	word, end := words.Next(r.text, at)
	if word != "of" {
		return 0
	}
	for range furthest {
		if word, end = words.Next(r.text, end); hardware[word] {
			return end
		}
		if word == "" || stops[word] && word != "and" {
			break
		}
	}
	return 0
}

// token is the next word after white space, with what hyphens, apostrophes and strokes tie to it: "anti-aircraft", "Tu-95MS".
func (r *reader) token(at int) (start, end int) {
	start = words.Space(r.text, at)
	if end = abbreviation(r.text, start); end > start {
		return start, end
	}
	for {
		_, next := words.Next(r.text, end)
		if next == end || words.Space(r.text, end) != end {
			return start, end
		}
		end = next
		tie := words.Hyphen(r.text, end)
		if tie == 0 && end < len(r.text) && (r.text[end] == '/' || r.text[end] == '\'') {
			tie = 1
		}
		if tie == 0 || end+tie >= len(r.text) || !words.InWord(words.At(r.text, end+tie)) {
			return start, end
		}
		end += tie
	}
}

// abbreviation is where one in capitals and dots ends that begins at at, "U.S.", and at where none does.
func abbreviation(text string, at int) int {
	end := at
	for end+1 < len(text) && words.IsCapital(text[end]) && text[end+1] == '.' {
		end += 2
	}
	return end
}

// parted reports whether a mark after a modifier ends the phrase.
func (r *reader) parted(at int) bool {
	return at < len(r.text) && strings.IndexByte(",.;:!?()[]\"", r.text[at]) >= 0 || words.Space(r.text, at) == at
}

// mostAircraft is more fighters than fly in one exercise: beyond it they are people, and so are forces.
const mostAircraft = 200

// class tells what the noun that ends at end is a number of.
func (r *reader) class(end int, word string, n number) Class {
	switch {
	case (word == "fighters" || word == "forces") && n.low >= mostAircraft:
		return People
	case word == "members" && r.ofBody(end):
		return People
	}
	return classes[strings.ToLower(word)]
}

// ofBody reports whether the members that end at end are those of a body: "service members", "members of special forces".
func (r *reader) ofBody(end int) bool {
	if before, _ := words.Last(r.text, end-len("members")); bodies[before] {
		return true
	}
	of, at := words.Next(r.text, end)
	for range 3 {
		var word string
		if word, at = words.Next(r.text, at); of == "of" && bodies[word] {
			return true
		}
	}
	return false
}

// compound goes on to the last noun of a compound: "fighter jets", "tank crews", "pieces of military equipment".
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
			if heads[word] {
				p.head.End, p.end = to, to
			}
			if last, end := words.Next(r.text, to); compounding[word] && classes[last] != Other {
				p = phrase{retrieval.Span{Start: from, End: end}, end, classes[last]}
			}
			break
		}
		if last, _ := words.Last(r.text, p.end); !compounding[last] {
			p.head.Start = from
		}
		p.head.End, p.end, p.class = to, to, next
	}
	return p
}

// designated reads the noun after the designation of equipment, or takes the designation for it: "two Tu-95MS bombers", "16 Su-30s".
func (r *reader) designated(start, end int, n number) phrase {
	at := end
	for range 3 {
		from, to := r.token(at)
		word := r.text[from:to]
		if class := r.class(to, word, n); class != Other {
			return r.compound(from, to, class, n)
		}
		if word == "" || stops[word] || r.parted(at) {
			break
		}
		at = to
	}
	return phrase{retrieval.Span{Start: start, End: end}, end, Things}
}

// shared reads the noun that two quantities share, after the "and" that begins after at: "300 Russian and 200 Indian soldiers".
func (r *reader) shared(at, and int, possible bool) (phrase, bool) {
	if !possible {
		return phrase{}, false
	}
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

// isPlural reports whether a word in small letters looks like the plural of a noun.
func isPlural(word string) bool {
	return words.Small(word) && len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") &&
		!strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is")
}
