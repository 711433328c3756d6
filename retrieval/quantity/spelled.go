package quantity

import (
	"strings"

	"verbatim/retrieval/words"
)

// spelled reads a number in words: "twenty-five", "one hundred and fifty", "dozens", "several hundred", "a dozen".
func (r *reader) spelled(at int) (number, bool) {
	word, end := words.Next(r.text, at)
	first := numerals.Get(word)
	if !first.opens {
		return number{}, false
	}
	n := number{}
	n.Start, n.End = at, end
	if first.vague {
		return r.vague(n, first)
	}
	if before, start := words.Last(r.text, at); first.scale || first.value == 2 && len(word) > 3 {
		if !strings.EqualFold(before, "a") {
			return number{}, false
		}
		n.Start = start
		if half, start := words.Last(r.text, start); strings.EqualFold(half, "half") {
			n.Start, first.value = start, first.value/2
		}
	}
	n.low, n.End = r.sum(first.value, end)
	n.high, n.small = n.low, n.low == 1
	return n, true
}

// sum adds up the words of a number after the first, which ends at end.
func (r *reader) sum(value float64, end int) (float64, int) {
	total := 0.0 // what stands before the last thousand or million
	for {
		word, next := words.Next(r.text, end+words.Hyphen(r.text, end))
		if word == "and" && (value >= 100 || value == 0) {
			word, next = words.Next(r.text, next)
		}
		n := numerals.Get(word)
		switch {
		case n.value == 0 || n.vague || n.value == 2 && len(word) > 3:
			return total + value, end
		case n.scale && n.value >= 1000 && value > 0:
			total, value = total+value*n.value, 0
		case n.scale && value > 0:
			value *= n.value
		case !n.scale && roomFor(value, n.value):
			value += n.value
		default:
			return total + value, end
		}
		end = next
	}
}

// roomFor reports whether a smaller number can be added to value: three to twenty or to five hundred.
func roomFor(value, n float64) bool {
	return n < 10 && value >= 20 && int(value)%10 == 0 || n < 100 && (value == 0 || value >= 100 && int(value)%100 == 0)
}

// vague reads "tens of thousands", "dozens of", "several hundred", "a few thousand".
func (r *reader) vague(n number, first numeral) (number, bool) {
	n.low, n.high, n.approx = first.value, first.most, Vague
	if first.most < 10 {
		word, end := words.Next(r.text, n.End)
		scale := numerals.Get(word)
		if !scale.scale {
			return n, false
		}
		n.low, n.high, n.End = n.low*scale.value, n.high*scale.value, end
		if before, start := words.Last(r.text, n.Start); strings.EqualFold(before, "a") {
			n.Start = start
		}
		return n, true
	}
	of, next := words.Next(r.text, n.End)
	word, end := words.Next(r.text, next)
	if higher := numerals.Get(word); of == "of" && higher.vague && higher.value > first.value {
		unit := higher.value / 2
		n.low, n.high, n.End = first.value*unit, (first.most+1)*unit-1, end
	}
	return n, true
}
