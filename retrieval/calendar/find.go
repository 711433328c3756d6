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
			if read := openings.Get(text[at:end]); read != nil && words.Starts(text, at) && words.Ends(text, end) {
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
	r.shareYear(start, from)
	return r.joinMonths(r.listAfter(r.add(Date, start, end, from, from)))
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
