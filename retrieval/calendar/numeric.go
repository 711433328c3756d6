package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// digits reads a date, a day or a year that begins with a digit.
func (r *reader) digits(at int, cued bool) (Partial, int) {
	if p, end := r.numeric(at); end > 0 {
		return p, end
	}
	if p, end := r.dayMonth(at); end > 0 {
		return p, end
	}
	if year, end := r.year(at); end > 0 && r.isYear(at, end, cued) {
		return Partial{Year: year}, end
	}
	if day, end := r.day(at); end > 0 {
		return Partial{Day: day}, end
	}
	return Partial{}, 0
}

// isYear reports whether four digits are a year although no month stands before them: after a word that asks for one, in
// brackets, as one of two years, and before what takes place every year: "the 2021 drills".
func (r *reader) isYear(at, end int, cued bool) bool {
	if r.measures(end) || !cued && r.counts(end) {
		return false
	}
	if cued || strings.HasSuffix(r.text[:at], "(") && strings.HasPrefix(r.text[end:], ")") {
		return true
	}
	if r.listsYears(at) {
		return true
	}
	if n := words.Hyphen(r.text, end) + len(r.text[end:r.skip(end, "/")]); n > 0 {
		_, last := r.yearAgain(at, end+n)
		return last > 0
	}
	before, _ := words.Last(r.text, at)
	next, _ := words.Next(r.text, end)
	return determiners[before] && words.Small(next) && !small[next]
}

// listsYears reports whether the last thing found is a year, with nothing but a comma between: "in 2008, 2010 and 2012".
func (r *reader) listsYears(at int) bool {
	if len(r.found) == 0 {
		return false
	}
	last := r.found[len(r.found)-1]
	gap := strings.TrimSpace(r.text[last.End:at])
	return last.Kind == Date && last.From.Month == 0 && last.Len() == 4 && (gap == "," || gap == ", and")
}

// yearAgain reads the second year of "2018-2020" or "2021/22", of which the first begins at first.
func (r *reader) yearAgain(first, at int) (year, end int) {
	from, _ := r.year(first)
	if year, end = r.year(at); end > 0 {
		return year, end
	}
	end = words.Digits(r.text, at)
	if end-at != 2 || !words.Ends(r.text, end) || words.Hyphen(r.text, end) > 0 || r.goesOn(end) {
		return 0, 0
	}
	year = from - from%100 + int(r.text[at]-'0')*10 + int(r.text[at+1]-'0')
	if year <= from {
		return 0, 0
	}
	return year, end
}

// dayMonth reads "17 October 2021", "17th of October".
func (r *reader) dayMonth(at int) (Partial, int) {
	day, end := r.day(at)
	if end == 0 {
		return Partial{}, 0
	}
	next := r.over(end, "of")
	if n := words.Hyphen(r.text, next); n > 0 {
		next += n
	} else {
		next = words.Space(r.text, next)
	}
	if next == end {
		return Partial{}, 0
	}
	month, end, _ := r.month(next)
	if end == 0 {
		return Partial{}, 0
	}
	if n := words.Hyphen(r.text, end); n > 0 {
		if year, last := r.year(end + n); last > 0 {
			return Partial{year, month, day}, last
		}
	}
	year, last := r.yearAfter(end)
	if year == 0 {
		year, last = r.shortYear(end)
	}
	return Partial{year, month, day}, last
}

// Two digits up to latest are a year of this century, and from earliest on one of the last; what lies between is none.
const latest, earliest = 30, 50

// shortYear reads the two digits after a day and its month, "12 Sep 23", as armies write a year: unless they count what comes next.
func (r *reader) shortYear(at int) (year, end int) {
	next := words.Space(r.text, at)
	if next == at {
		return 0, at
	}
	end = words.Digits(r.text, next)
	if end-next != 2 || !words.Ends(r.text, end) || r.goesOn(end) || words.Hyphen(r.text, end) > 0 {
		return 0, at
	}
	if word, _ := words.Next(r.text, end); word != "" && !small[word] {
		return 0, at
	}
	switch year = int(r.text[next]-'0')*10 + int(r.text[next+1]-'0'); {
	case year <= latest:
		return 2000 + year, end
	case year >= earliest:
		return 1900 + year, end
	}
	return 0, at
}

// numeric reads a date in numbers alone, the parts of which one mark parts. Where day and month cannot be told apart, only the year
// is given.
func (r *reader) numeric(at int) (Partial, int) {
	var number, width [3]int
	end := at
	for i := range number {
		if i > 0 {
			if end >= len(r.text) || strings.IndexByte("-./", r.text[end]) < 0 || i == 2 && r.text[end] != r.text[at+width[0]] {
				return Partial{}, 0
			}
			end++
		}
		start := end
		for end = words.Digits(r.text, start); start < end && end-start <= 4; start++ {
			number[i] = number[i]*10 + int(r.text[start]-'0')
			width[i]++
		}
	}
	if !r.endsNumeric(end) {
		return Partial{}, 0
	}
	switch {
	case width[0] == 4 && 1 <= width[1] && width[1] <= 2 && 1 <= width[2] && width[2] <= 2:
		return valid(Partial{number[0], number[1], number[2]}, end)
	case width[2] != 4 || width[0] < 1 || width[0] > 2 || width[1] < 1 || width[1] > 2:
		return Partial{}, 0
	}
	dayFirst := Partial{number[2], number[1], number[0]}
	monthFirst := Partial{number[2], number[0], number[1]}
	switch {
	case dayFirst.exists() && monthFirst.exists() && dayFirst != monthFirst:
		return Partial{Year: number[2]}, end
	case dayFirst.exists():
		return valid(dayFirst, end)
	}
	return valid(monthFirst, end)
}

// endsNumeric reports whether a date in numbers can end at at: with a time after it, but no further number.
func (r *reader) endsNumeric(at int) bool {
	if at+1 < len(r.text) && r.text[at] == 'T' && words.IsDigit(r.text[at+1]) {
		return true
	}
	further := at+1 < len(r.text) && strings.IndexByte("-./", r.text[at]) >= 0 && words.IsDigit(r.text[at+1])
	return words.Ends(r.text, at) && !further
}

func valid(p Partial, end int) (Partial, int) {
	if p.Year < 1000 || p.Year > 2999 || p.Month == 0 || p.Day == 0 || !p.exists() {
		return Partial{}, 0
	}
	return p, end
}
