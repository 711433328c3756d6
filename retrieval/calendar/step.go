package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

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

// skip passes over a mark.
func (r *reader) skip(at int, mark string) int {
	if strings.HasPrefix(r.text[at:], mark) {
		return at + len(mark)
	}
	return at
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
