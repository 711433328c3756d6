package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// week reads "week-long", and "week of 22 July".
func (r *reader) week(at int) int {
	if end := r.long(at); end > 0 {
		return end
	}
	return r.date(at)
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
