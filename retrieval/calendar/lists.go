package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// shareYear gives the year of a date that begins at start to the date before it in a list: "April and May 2027".
func (r *reader) shareYear(start int, p Partial) {
	if len(r.found) == 0 || p.Year == 0 || p.Month == 0 {
		return
	}
	last := &r.found[len(r.found)-1]
	gap := strings.TrimSpace(r.text[last.End:start])
	dated := Partial{p.Year, last.From.Month, last.From.Day}
	if last.Kind == Date && last.From.Month > 0 && last.From.Year == 0 && gap == "and" && dated.exists() {
		last.From, last.To = dated, dated
	}
}

// joinMonths makes one range of a month that was just found, and the one before with "and" between.
func (r *reader) joinMonths(end int) int {
	if n := len(r.found); end > 0 && n > 1 && r.found[n-1].From.Day == 0 && r.found[n-2].Kind == Date &&
		strings.TrimSpace(r.text[r.found[n-2].End:r.found[n-1].Start]) == "and" {
		r.joinDays()
	}
	return end
}

// listAfter reads the further days of "October 17 and 23, 2021", after the last date that was found, which ends at at. Two days that
// follow each other are a range.
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
	if len(r.found)-first == 2 {
		r.joinDays()
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
	r.add(Date, start, last, to, to)
	r.joinDays()
	return last
}

// joinDays makes one range of the last two dates where these are days or months that follow each other: "September 11 and 12", "April and May".
func (r *reader) joinDays() {
	if len(r.found) < 2 {
		return
	}
	two := r.found[len(r.found)-2:]
	a, b := two[0].From, two[1].From
	days := a.Month == b.Month && a.Day > 0 && a.Day+1 == b.Day
	months := a.Month > 0 && a.Day+b.Day == 0 && a.Month+1 == b.Month
	if a.Year != b.Year || !days && !months {
		return
	}
	two[0].Kind, two[0].End, two[0].To = Range, two[1].End, two[1].To
	r.found = r.found[:len(r.found)-1]
}
