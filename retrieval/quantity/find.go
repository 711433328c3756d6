package quantity

import (
	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// Find returns the quantities in text, in order and disjoint.
func Find(text string) []Quantity {
	r := reader{text: text}
	for at := 0; at < len(text); {
		switch b := text[at]; {
		case words.IsLetter(b):
			end := words.Letters(text, at)
			if numerals.Has(text[at:end]) && numerals.Get(text[at:end]).opens && words.Starts(text, at) && words.Ends(text, end) {
				end = max(end, r.quantity(at))
			}
			at = end
		case words.IsDigit(b):
			at = max(words.Digits(text, at), r.quantity(at))
		default:
			at++
		}
	}
	return r.found
}

// A reader walks over one text.
type reader struct {
	text  string
	found []Quantity
}

// quantity reads the quantity whose number begins at at, and returns where it ends; 0 where there is none.
func (r *reader) quantity(at int) int {
	if r.continues(at) {
		return 0
	}
	n, ok := r.amount(at)
	if !ok || n.high > mostThings || r.goesOn(n) || r.isDate(n) || r.isLabel(n) {
		return 0
	}
	p, ok := r.noun(n, true)
	if !ok || p.class == Other && r.doubtful(n) {
		return 0
	}
	q := Quantity{Number: n.Span, Noun: p.head, Low: n.low, High: n.high, Approx: n.approx, Class: p.class}
	q.Start, q.End = n.Start, p.end
	r.qualify(&q)
	if last := len(r.found) - 1; last >= 0 && q.Start < r.found[last].End {
		return 0
	}
	r.found = append(r.found, q)
	return q.End
}

// mostThings is more than anybody counts: a number beyond it is a slip of the pen.
const mostThings = 1e12

// A number is an amount as it is written.
type number struct {
	retrieval.Span
	low, high float64
	approx    Approx
	plain     bool // digits without a comma, a space or a word: 2021
	small     bool // one
}
