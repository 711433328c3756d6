package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// second reads what parts the ends of a range, and its second end, after the first which ends at at. In "between" the word
// that parts them is "and".
func (r *reader) second(from Partial, at int, and bool) (Partial, int) {
	next, tight := r.parting(at, and)
	if the := r.over(next, "the"); next > 0 && the > next {
		next = words.Space(r.text, the)
	}
	if next == 0 || next >= len(r.text) {
		return Partial{}, 0
	}
	if from.Year > 0 && from.Month == 0 {
		if year, end := r.yearAgain(at-4, next); end > 0 && year > from.Year && !r.counts(end) {
			return Partial{Year: year}, end
		}
	}
	to, end := r.side(next, true)
	if to.Month == 0 && to.Day > 0 && from.Day > 0 && from.Month > 0 {
		if year, last := r.yearAfter(end); year > 0 {
			to.Year, end = year, last
		} else if !tight && !r.free(end) || r.counts(end) {
			return Partial{}, 0
		}
	}
	if end == 0 || !alike(from, to) {
		return Partial{}, 0
	}
	first, last := share(from, to)
	if first == last || !first.exists() || !last.exists() || last.before(first) && (first.Year != 0 || first.Month == last.Month) {
		return Partial{}, 0
	}
	return to, end
}

// alike reports whether two ends can make a range: both with days, or both without.
func alike(from, to Partial) bool {
	if from == (Partial{}) || to == (Partial{}) || from.Month == 0 && from.Day > 0 && to.Month == 0 {
		return false
	}
	return (from.Day > 0) == (to.Day > 0) && (from.Month > 0 || from.Day > 0) == (to.Month > 0 || to.Day > 0)
}

// parting reads what stands between the ends of a range; tight is a hyphen without spaces, or a word that only parts such ends.
func (r *reader) parting(at int, and bool) (next int, tight bool) {
	if n := words.Hyphen(r.text, at); n > 0 {
		next = words.Space(r.text, at+n)
		return next, next == at+n
	}
	if strings.HasPrefix(r.text[at:], "/") {
		return at + 1, true
	}
	word, end := words.Next(r.text, r.skip(at, ","))
	word = strings.ToLower(word)
	switch word {
	case "to", "through", "thru", "until", "till":
	case "and":
		if !and {
			return 0, false
		}
	case "":
		dash := words.Space(r.text, at)
		n := words.Hyphen(r.text, dash)
		if strings.HasPrefix(r.text[dash:], "—") {
			n = len("—")
		}
		if n == 0 {
			return 0, false
		}
		end = dash + n
	default:
		return 0, false
	}
	return words.Space(r.text, end), word == "to" || word == "through"
}

// free reports whether the number that ends at at counts nothing: what follows it is no noun.
func (r *reader) free(at int) bool {
	word, _ := words.Next(r.text, at)
	return !words.Small(word) || small[word]
}
