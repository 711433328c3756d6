package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// second reads what parts the ends of a range, and its second end, after the first which ends at at. In "between" the word
// that parts them is "and".
func (r *reader) second(from Partial, at int, and bool) (Partial, int) {
	next, tight := r.parting(at, and)
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

// listAfter reads the further days of "October 17 and 23, 2021", after the last date that was found, which ends at at.
func (r *reader) listAfter(at int) int {
	if at == 0 || len(r.found) == 0 {
		return at
	}
	last := r.found[len(r.found)-1]
	first := len(r.found) - 1
	for last.From.Day > 0 && last.From.Year == 0 {
		next := r.comma(at)
		day, end := r.day(next)
		if end == 0 || day <= last.From.Day || !r.free(end) {
			break
		}
		if _, _, short := r.month(words.Space(r.text, end)); short || r.isMonth(end) {
			break
		}
		last.From.Day = day
		year, after := r.yearAfter(end)
		last.From.Year = year
		if !last.From.exists() {
			break
		}
		at = r.add(Date, words.Space(r.text, next), after, last.From, last.From)
	}
	for i := first; i < len(r.found); i++ {
		r.found[i].From.Year = last.From.Year
		r.found[i].To.Year = last.From.Year
	}
	return at
}

func (r *reader) isMonth(at int) bool {
	_, end, _ := r.month(words.Space(r.text, at))
	return end > 0
}

// comma passes over what parts the days of a list.
func (r *reader) comma(at int) int {
	next := r.over(r.skip(at, ","), "and")
	if next == at {
		return len(r.text)
	}
	return next
}

// listBefore reads the days of "17 and 23 October", of which the first ends at end.
func (r *reader) listBefore(at int, from Partial, end int) int {
	next := r.over(end, "and")
	if next == end {
		return 0
	}
	start := words.Space(r.text, next)
	if start >= len(r.text) || !words.IsDigit(r.text[start]) {
		return 0
	}
	to, last := r.dayMonth(start)
	if last == 0 || to.Day <= from.Day || !to.exists() {
		return 0
	}
	from.Year, from.Month = to.Year, to.Month
	r.add(Date, at, end, from, from)
	return r.add(Date, start, last, to, to)
}
