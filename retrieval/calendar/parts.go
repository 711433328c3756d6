package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// part reads a part of a month or of a year: "mid-October", "late 2021", "the second half of May". The part does not narrow the
// date: how far "mid" reaches nobody says.
func (r *reader) part(at int) (Partial, int) {
	word, end := words.Next(r.text, at)
	next := 0
	switch word = strings.ToLower(word); word {
	case "early", "mid", "late":
		next = words.Space(r.text, end+words.Hyphen(r.text, end))
		if word == "mid" && next < len(r.text) && next == end {
			return Partial{}, 0
		}
	case "first", "second", "third", "fourth":
		if next = r.over(end, "half", "quarter", "week", "part"); next > end {
			next = r.of(next)
		} else {
			return Partial{}, 0
		}
	case "start", "end", "middle", "beginning":
		next = r.of(end)
	case "week":
		return r.weekOf(end)
	}
	if next <= end || next >= len(r.text) {
		return Partial{}, 0
	}
	if words.IsDigit(r.text[next]) {
		year, last := r.year(next)
		if last > 0 && !r.counts(last) {
			return Partial{Year: year}, last
		}
		return Partial{}, 0
	}
	return r.wholeMonth(next)
}

// wholeMonth reads a month without a day, and its year.
func (r *reader) wholeMonth(at int) (Partial, int) {
	month, last, _ := r.month(at)
	if last == 0 {
		return Partial{}, 0
	}
	year, last := r.yearAfter(r.over(last, "of"))
	return Partial{year, month, 0}, last
}

// partOfMonth reads "of May" after a part of it.
func (r *reader) partOfMonth(at int) (Partial, int) {
	next := r.of(at)
	if next == 0 || next >= len(r.text) {
		return Partial{}, 0
	}
	return r.wholeMonth(next)
}

// weekOf reads "of 22 July" after "week". Which days the week has depends on where it begins, so that only the month is certain, and
// that not at its ends.
func (r *reader) weekOf(at int) (Partial, int) {
	next := r.of(at)
	if next == 0 || next >= len(r.text) {
		return Partial{}, 0
	}
	p, end := r.dayMonth(next)
	if end == 0 && words.IsCapital(r.text[next]) {
		p, end = r.named(next, true)
	}
	if p.Day <= 7 || p.Day > 22 {
		return Partial{}, 0
	}
	return Partial{p.Year, p.Month, 0}, end
}

// of passes over "of" and the white space after it.
func (r *reader) of(at int) int {
	next := r.over(at, "of")
	if next == at {
		return 0
	}
	return words.Space(r.text, next)
}

// season reads "the summer of 2022", and alone, where a time is asked for, "autumn".
func (r *reader) season(at int) (Partial, int) {
	word, end := words.Next(r.text, at)
	if !seasons[strings.ToLower(word)] {
		return Partial{}, 0
	}
	next := words.Space(r.text, r.over(r.skip(end, ","), "of"))
	if year, last := r.year(next); last > 0 && next > end {
		return Partial{Year: year}, last
	}
	before, start := words.Last(r.text, at)
	if before == "the" {
		before, _ = words.Last(r.text, start)
	}
	if seasonal[before] && !(word == "fall" && before != "in") && words.Hyphen(r.text, end) == 0 {
		return Partial{}, end
	}
	return Partial{}, 0
}

// seasonal are the words after which a season is a time, and no kind of weather or a jump.
var seasonal = words.Set(`in In this next last every each by until since during early late mid of`)

// decade reads "1990s" and "’90s", which begins at at; start is where the expression does.
func (r *reader) decade(start, at int) int {
	end := words.Digits(r.text, at)
	if !strings.HasPrefix(r.text[end:], "s") || !words.Ends(r.text, end+1) || r.text[end-1] != '0' {
		return 0
	}
	year := 0
	for _, c := range r.text[at:end] {
		year = year*10 + int(c-'0')
	}
	switch before := words.Before(r.text, at); {
	case end-at == 4 && '1' <= r.text[at] && r.text[at] <= '2':
	case end-at == 2 && (before == '\'' || before == '’'):
		year += 1900
	default:
		return 0
	}
	word, from := words.Last(r.text, start)
	switch {
	case strings.EqualFold(word, "the"):
		word, from = words.Last(r.text, from)
	case parts[word]:
		start = from
	}
	if strings.EqualFold(word, "since") {
		return r.add(Since, from, end+1, Partial{Year: year}, Partial{})
	}
	return r.add(Decade, start, end+1, Partial{Year: year}, Partial{Year: year + 9})
}
