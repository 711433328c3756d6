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
	month, last, _ := r.month(next)
	if last == 0 {
		return Partial{}, 0
	}
	year, last := r.yearAfter(r.over(last, "of"))
	return Partial{year, month, 0}, last
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
func (r *reader) season(at int, cued bool) (Partial, int) {
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

// weekday reads "Friday", "Monday to Thursday" and "Thursday, March 3".
func (r *reader) weekday(at int) int {
	if end := r.date(at); end > 0 {
		return end
	}
	_, end := words.Next(r.text, at)
	if r.named2(at, end) {
		return 0
	}
	if next, _ := r.parting(end, false); next > 0 {
		if word, last := words.Next(r.text, next); weekdays[word] {
			end = last
		}
	}
	return r.add(Relative, at, end, Partial{}, Partial{})
}

// Words that make another name of a weekday: "Good Friday", "Sunday Times".
var (
	dayNames = words.Set(`Good Black Bloody Ash Palm Cyber Giving Super Ruby Shrove Fat`)
	papers   = words.Set(`Times Telegraph Mirror Express Post Mail Herald Morning Night`)
)

func (r *reader) named2(at, end int) bool {
	before, _ := words.Last(r.text, at)
	after, _ := words.Next(r.text, end)
	return dayNames[before] || papers[after]
}

// pointed reads a time seen from when the text was written: "next month", "earlier this week", "the past two years".
func (r *reader) pointed(at int) int {
	word, next := words.Next(r.text, at)
	word = strings.ToLower(word)
	if directions[word] {
		if word, next = words.Next(r.text, next); word == "in" {
			return r.within(at, next)
		}
	}
	if !pointers[word] || word == "last" && r.isVerb(at) {
		return 0
	}
	return r.unitAfter(at, next, word)
}

// within reads what follows "in" in "late in September" and "later in the week".
func (r *reader) within(start, at int) int {
	if month, end, short := r.month(words.Space(r.text, at)); month > 0 && !short {
		year, end := r.yearAfter(end)
		return r.add(Date, start, end, Partial{year, month, 0}, Partial{year, month, 0})
	}
	return r.unitAfter(start, r.over(at, "the"), "this")
}

// isVerb reports whether "last" is a verb: "will last two days".
func (r *reader) isVerb(at int) bool {
	before, _ := words.Last(r.text, at)
	return modals[before]
}

// unitAfter reads the unit after a pointer that ends at next: "week", "two years", "October", "summer", "Friday".
func (r *reader) unitAfter(start, next int, pointer string) int {
	word, end := words.Next(r.text, next)
	if numbers[word] || word != "" && words.Digits(word, 0) == len(word) && len(word) <= 2 {
		if pointer == "this" {
			return 0
		}
		if word, end = words.Next(r.text, end); units[word] {
			return r.add(Relative, r.withArticle(start), end, Partial{}, Partial{})
		}
		return 0
	}
	month, last, short := r.month(words.Space(r.text, next))
	if date, _ := r.side(words.Space(r.text, next), true); date.Day > 0 || date.Year > 0 {
		return 0 // "this June 27" says the day
	}
	switch {
	case month > 0 && !short && !(word == "March" || word == "May" && pointer == "this"):
		return r.add(Relative, start, last, Partial{Month: month}, Partial{Month: month})
	case word == "day" && pointer != "next" && pointer != "following", pointer == "last" && words.Small(word) && strings.HasSuffix(word, "s"):
		return 0
	case units[word] || seasons[word] || weekdays[word]:
		return r.add(Relative, r.withArticle(start), end, Partial{}, Partial{})
	}
	return 0
}

// deictic reads "yesterday" and the like.
func (r *reader) deictic(at int) int {
	_, end := words.Next(r.text, at)
	return r.add(Relative, at, end, Partial{}, Partial{})
}

// weekend reads "the weekend".
func (r *reader) weekend(at int) int {
	start := r.withArticle(at)
	if start == at {
		return 0
	}
	_, end := words.Next(r.text, at)
	return r.add(Relative, start, end, Partial{}, Partial{})
}

// long reads "week-long" and "weeklong".
func (r *reader) long(at int) int {
	word, end := words.Next(r.text, at)
	if strings.HasSuffix(word, "long") {
		return r.add(Duration, at, end, Partial{}, Partial{})
	}
	n := words.Hyphen(r.text, end)
	if n == 0 || words.HyphenBefore(r.text, at) > 0 {
		return 0
	}
	if last := words.After(r.text, end+n, "long"); last > 0 {
		return r.add(Duration, at, last, Partial{}, Partial{})
	}
	return 0
}

// lasting are the words after which a number of days is a duration.
var lasting = words.Set(`for lasting lasted lasts last over within took takes spanning`)

// count reads "five-day", "two weeks ago", and after "for" "two weeks".
func (r *reader) count(at int) int {
	_, end := words.Next(r.text, at)
	if n := words.Hyphen(r.text, end); n > 0 {
		return r.hyphenated(at, end+n)
	}
	word, last := words.Next(r.text, end)
	before, _ := words.Last(r.text, at)
	if last == end || !units[word] && !(word == "hours" && lasting[before]) {
		return 0
	}
	if word, after := words.Next(r.text, last); word == "ago" || word == "earlier" || word == "later" {
		return r.add(Relative, at, after, Partial{}, Partial{})
	}
	if lasting[before] {
		return r.add(Duration, at, last, Partial{}, Partial{})
	}
	return 0
}

// hyphenated reads the unit of "five-day" and "three-week-long".
func (r *reader) hyphenated(start, at int) int {
	end := words.Letters(r.text, at)
	if !spans[r.text[at:end]] || !words.Ends(r.text, end) {
		return 0
	}
	if n := words.Hyphen(r.text, end); n > 0 {
		if last := words.After(r.text, end+n, "long"); last > 0 {
			return r.add(Duration, start, last, Partial{}, Partial{})
		}
		return 0
	}
	return r.add(Duration, start, end, Partial{}, Partial{})
}
