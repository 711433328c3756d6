package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// cues are the words that ask for a time, so that a year or a doubtful month may stand alone after them.
var cues = words.Set(`in In of during During for throughout since until till before after by from between through and or to early late mid
last next this Last Next This every each late around circa year Year`)

// determiners are the words after which a year before a noun is one: "the 2021 drills".
var determiners = words.Set(`the The its Its their Their his her our annual s`)

func (r *reader) cued(at int) bool {
	word, _ := words.Last(r.text, at)
	return cues[word]
}

// side reads one end of a range or a whole date: of "17 to 23 October" also the day alone.
func (r *reader) side(at int, cued bool) (Partial, int) {
	if at >= len(r.text) {
		return Partial{}, 0
	}
	p, end := Partial{}, 0
	switch {
	case words.IsDigit(r.text[at]):
		p, end = r.digits(at, cued)
	case words.IsCapital(r.text[at]):
		p, end = r.named(at, cued)
	}
	if end == 0 && words.IsLetter(r.text[at]) {
		p, end = r.part(at)
	}
	if end == 0 && words.IsLetter(r.text[at]) {
		p, end = r.season(at)
	}
	if p.Month == 0 && p.Day > 0 && p.Day <= 31 || p.exists() {
		return p, end
	}
	return Partial{}, 0
}

// named reads a date that begins with the name of a month or of a weekday.
func (r *reader) named(at int, cued bool) (Partial, int) {
	if next := r.tag(at); next > 0 {
		at, cued = next, false
		if words.IsDigit(r.text[at]) {
			return r.dayMonth(at)
		}
	}
	month, next, short := r.month(at)
	if next == 0 {
		return Partial{}, 0
	}
	if day, end := r.day(r.over(next, "the")); end > 0 {
		year, end := r.yearAfter(end)
		return Partial{year, month, day}, end
	}
	if year, end := r.yearAfter(r.over(next, "of")); year > 0 {
		return Partial{year, month, 0}, end
	}
	if short && !(cued && r.text[next-1] == '.') || !short && !r.alone(at, next, cued) {
		return Partial{}, 0
	}
	return Partial{Month: month}, next
}

// day reads the day of a month, with the ending of an ordinal.
func (r *reader) day(at int) (day, end int) {
	at = words.Space(r.text, at)
	end = words.Digits(r.text, at)
	if n := end - at; n < 1 || n > 2 {
		return 0, 0
	}
	for _, c := range r.text[at:end] {
		day = day*10 + int(c-'0')
	}
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if rest := r.text[end:]; len(rest) >= len(ending) && strings.EqualFold(rest[:len(ending)], ending) {
			end += len(ending)
			break
		}
	}
	if day < 1 || day > 31 || !words.Ends(r.text, end) || r.goesOn(end) {
		return 0, 0
	}
	return day, end
}

// yearAfter reads the year after a month or a day, with a comma between or none; the year is 0 where there is none, and the end is
// then at.
func (r *reader) yearAfter(at int) (year, end int) {
	next := words.Space(r.text, r.skip(at, ","))
	if next == at {
		return 0, at
	}
	year, end = r.year(next)
	if end == 0 || r.counts(end) {
		return 0, at
	}
	return year, end
}

// year reads four digits that can be a year.
func (r *reader) year(at int) (year, end int) {
	end = words.Digits(r.text, at)
	if end-at != 4 || !words.Ends(r.text, end) || r.goesOn(end) && r.text[end] != '/' || r.text[at] < '1' || r.text[at] > '2' {
		return 0, 0
	}
	for _, c := range r.text[at:end] {
		year = year*10 + int(c-'0')
	}
	return year, end
}
