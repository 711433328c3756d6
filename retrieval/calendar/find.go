package calendar

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// Find returns the expressions in text, in order and disjoint.
func Find(text string) []Expression {
	r := reader{text: text}
	for at := 0; at < len(text); {
		switch b := text[at]; {
		case words.IsLetter(b):
			end := words.Letters(text, at)
			if read := openings[text[at:end]]; read != nil && words.Starts(text, at) {
				end = max(end, read(&r, at))
			}
			at = end
		case words.IsDigit(b):
			at = max(words.Digits(text, at), r.number(at))
		default:
			at++
		}
	}
	return r.found
}

// A reader walks over one text. Its methods read what begins at an offset and return where that ends, and 0 where there is no such
// thing.
type reader struct {
	text  string
	found []Expression
}

// openings are the words that can begin an expression, with what reads it. It is made once and never changed.
var openings = func() map[string]func(*reader, int) int {
	m := make(map[string]func(*reader, int) int)
	add := func(list map[string]bool, read func(*reader, int) int) {
		for w := range list {
			m[w], m[strings.ToUpper(w[:1])+w[1:]] = read, read
		}
	}
	for name := range months {
		m[name], m[strings.ToUpper(name)] = (*reader).date, (*reader).date
	}
	for name := range shorts {
		m[name], m[strings.ToUpper(name)] = (*reader).date, (*reader).date
	}
	add(weekdays, (*reader).weekday)
	add(weekdayTags, (*reader).date)
	add(seasons, (*reader).date)
	add(words.Set(`early late`), func(r *reader, at int) int {
		if end := r.date(at); end > 0 {
			return end
		}
		return r.pointed(at)
	})
	add(words.Set(`mid first second third fourth start end middle beginning`), (*reader).date)
	add(words.Set(`between from since after until till before by through starting commencing ending up`), (*reader).bounded)
	add(words.Set(`earlier later next last this coming past previous following`), (*reader).pointed)
	add(words.Set(`yesterday today tomorrow tonight`), (*reader).deictic)
	add(words.Set(`weeklong monthlong daylong yearlong day week month year`), (*reader).long)
	add(words.Set(`weekend`), (*reader).weekend)
	add(numbers, (*reader).count)
	m["beginning"], m["Beginning"] = (*reader).bounded, (*reader).bounded
	return m
}()

// add notes an expression and returns where it ends.
func (r *reader) add(kind Kind, start, end int, from, to Partial) int {
	if last := len(r.found) - 1; last >= 0 && start < r.found[last].End {
		return 0
	}
	r.found = append(r.found, Expression{Span: retrieval.Span{Start: start, End: end}, Kind: kind, From: from, To: to})
	return end
}

// number reads an expression that begins with a digit.
func (r *reader) number(at int) int {
	if !words.Starts(r.text, at) || r.inNumber(at) {
		return 0
	}
	if end := r.decade(at, at); end > 0 {
		return end
	}
	if end := r.date(at); end > 0 {
		return end
	}
	return r.count(at)
}

// inNumber reports whether the digit at at goes on with a number, a name or a sum: "1,500", "Su-35", "$20".
func (r *reader) inNumber(at int) bool {
	if at == 0 {
		return false
	}
	switch r.text[at-1] {
	case '$', '#', copyright[1]:
		return true
	case '.', ',', ':':
		return at > 1 && words.IsDigit(r.text[at-2])
	}
	n := words.HyphenBefore(r.text, at)
	return n > 0 && at > n && words.InWord(words.Before(r.text, at-n))
}

// copyright is the sign before years that date nothing but the page; inNumber looks at its last byte.
const copyright = "©"

// date reads a date or a range that nothing announces.
func (r *reader) date(at int) int {
	cued := r.cued(at)
	from, end := r.side(at, cued)
	if end == 0 {
		return 0
	}
	start := r.withArticle(at)
	if to, last := r.second(from, end, false); last > 0 {
		from, to = share(from, to)
		return r.add(Range, start, last, from, to)
	}
	if from.Day > 0 && from.Month == 0 {
		return r.listBefore(at, from, end)
	}
	if from == (Partial{}) {
		return r.add(Relative, start, end, from, from)
	}
	return r.listAfter(r.add(Date, start, end, from, from))
}

// withArticle steps back over the article of "the summer of 2022".
func (r *reader) withArticle(at int) int {
	if words.IsSmall(r.text[at]) {
		if word, start := words.Last(r.text, at); strings.EqualFold(word, "the") {
			return start
		}
	}
	return at
}

// bounded reads what a preposition announces: "between October 17 and 23", "since 2005".
func (r *reader) bounded(at int) int {
	word, next := words.Next(r.text, at)
	kind := announced[strings.ToLower(word)]
	next = r.over(next, "on", "from", "around", "about", "to")
	if words.Space(r.text, next) == next {
		return 0
	}
	next = words.Space(r.text, next)
	from, end := r.side(next, true)
	if end == 0 {
		if strings.EqualFold(word, "beginning") {
			return r.date(at)
		}
		return 0
	}
	if to, last := r.second(from, end, kind == Range); last > 0 && kind <= Start && (kind == Range || !strings.EqualFold(word, "by")) {
		from, to = share(from, to)
		return r.add(Range, at, last, from, to)
	}
	if from.Month == 0 && from.Year == 0 || kind == Range {
		return 0
	}
	if kind == Until {
		return r.add(kind, at, end, Partial{}, from)
	}
	return r.add(kind, at, end, from, Partial{})
}

// announced is what each preposition makes of the date after it.
var announced = map[string]Kind{"between": Range, "from": Start, "starting": Start, "commencing": Start, "beginning": Start,
	"since": Since, "after": Since, "until": Until, "till": Until, "before": Until, "by": Until, "through": Until, "ending": Until, "up": Until}

// over passes over one of the words given, if it comes next after white space.
func (r *reader) over(at int, list ...string) int {
	word, end := words.Next(r.text, at)
	for _, w := range list {
		if word == w {
			return end
		}
	}
	return at
}
