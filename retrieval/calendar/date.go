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
		p, end = r.season(at, cued)
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

// tag passes over the weekday of "Thursday, March 3", and is 0 where none stands there or nothing follows it.
func (r *reader) tag(at int) int {
	end := words.Letters(r.text, at)
	if word := r.text[at:end]; !weekdays[word] && !weekdayTags[word] {
		return 0
	}
	end = r.skip(end, ".")
	end = r.over(r.skip(end, ","), "the")
	if next := words.Space(r.text, end); next > end && next < len(r.text) {
		return next
	}
	return 0
}

// skip passes over a mark.
func (r *reader) skip(at int, mark string) int {
	if strings.HasPrefix(r.text[at:], mark) {
		return at + len(mark)
	}
	return at
}

// month reads the name of a month, with the dot of an abbreviation.
func (r *reader) month(at int) (month, end int, short bool) {
	end = words.Letters(r.text, at)
	if end == at || !words.Ends(r.text, end) {
		return 0, 0, false
	}
	word := r.text[at:end]
	if strings.ToUpper(word) == word {
		word = word[:1] + strings.ToLower(word[1:])
	}
	if m := months[word]; m > 0 {
		return m, end, false
	}
	if m := shorts[word]; m > 0 {
		return m, r.skip(end, "."), true
	}
	return 0, 0, false
}

// alone reports whether the name of a month from at to end is one although no number stands beside it.
func (r *reader) alone(at, end int, cued bool) bool {
	word, before := r.text[at:end], words.HyphenBefore(r.text, at)
	next, _ := words.Next(r.text, end)
	previous, _ := words.Last(r.text, at)
	switch {
	case strings.ToUpper(word) == word, before > 0 && !strings.HasSuffix(r.text[:at-before], "mid"):
		return false
	case words.Hyphen(r.text, end) > 0 && words.Ends(r.text, end):
		return cued
	case words.Capitalised(next) && (!cued || doubtful[word] && agent[previous]), colours[previous]:
		return false
	case !doubtful[word] || cued && !(word == "May" && agent[previous]):
		return true
	}
	return determiners[previous] && words.Small(next) && !small[next]
}

// colours make a name of a month: "Red October". After agent a doubtful month with a surname is a person, and May in any case.
var (
	colours = words.Set(`Red Black`)
	agent   = words.Set(`by for of to after before and or from`)
)

// small are the words that go on with a sentence; other words with a small letter are taken for what a number counts.
var small = words.Set(`in at on with when where who which as to and or but near off of the a an for from by was were is are will would has
had have after before between during this that while because inclusive respectively under until`)

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
		if strings.HasPrefix(r.text[end:], ending) {
			end += len(ending)
			break
		}
	}
	if day < 1 || day > 31 || !words.Ends(r.text, end) || r.goesOn(end) {
		return 0, 0
	}
	return day, end
}

// goesOn reports whether the number that ends at at is longer: "17,000", "3.5", "10:30", "25%".
func (r *reader) goesOn(at int) bool {
	rest := r.text[at:]
	if rest == "" {
		return false
	}
	switch rest[0] {
	case '%':
		return true
	case ',':
		return len(rest) > 3 && words.Digits(rest, 1) == 4
	case '.', ':', '/':
		return len(rest) > 1 && words.IsDigit(rest[1])
	}
	return false
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

// counted are the words before which four digits are a number of something, and measures those before which they are so even after
// "in": "in 2000 metres", but "in 2021 troops left".
var (
	measures = words.Set(`metres meters kilometres kilometers km miles feet hours tonnes tons percent`)
	counted  = words.Set(`troops soldiers servicemen servicewomen personnel people men women sailors marines paratroopers vehicles ships
aircraft tanks pieces units members civilians
participants police officers reservists cadets conscripts`)
)

// counts reports whether the number that ends at at is one of the things or measures after it.
func (r *reader) counts(at int) bool {
	word, _ := words.Next(r.text, at)
	return counted[word] || measures[word]
}

func (r *reader) measures(at int) bool {
	word, _ := words.Next(r.text, at)
	return measures[word]
}
