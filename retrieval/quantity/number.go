package quantity

import (
	"strings"

	"verbatim/retrieval/words"
)

// A numeral is what a word of a number means.
type numeral struct {
	value float64
	scale bool // multiplies what stands before it: hundred, thousand
	opens bool // a number can begin with it
	vague bool // "dozens", "several": from value to most
	most  float64
}

// numerals are the words of numbers. What "dozens" and the like can mean at the least and at the most follows from the next word
// up: who has a hundred does not speak of dozens.
var numerals = words.TableOf(numeralList)

var numeralList = func() map[string]numeral {
	m := map[string]numeral{
		"hundred": {value: 100, scale: true, opens: true}, "thousand": {value: 1e3, scale: true, opens: true},
		"million": {value: 1e6, scale: true, opens: true}, "billion": {value: 1e9, scale: true}, "dozen": {value: 12, scale: true, opens: true},
		"couple": {value: 2, opens: true}, "pair": {value: 2, opens: true},
		"tens": {value: 20, most: 99, vague: true, opens: true}, "dozens": {value: 24, most: 99, vague: true, opens: true},
		"scores": {value: 40, most: 199, vague: true, opens: true}, "hundreds": {value: 200, most: 999, vague: true, opens: true},
		"thousands": {value: 2e3, most: 9999, vague: true, opens: true}, "millions": {value: 2e6, most: 999e6, vague: true, opens: true},
		"several": {value: 2, most: 9.99, vague: true, opens: true}, "few": {value: 2, most: 9.99, vague: true, opens: true},
	}
	for i, w := range strings.Fields(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`) {
		m[w] = numeral{value: float64(i + 1), opens: true}
	}
	for i, w := range strings.Fields(`twenty thirty forty fifty sixty seventy eighty ninety`) {
		m[w] = numeral{value: float64(20 + 10*i), opens: true}
	}
	for w, n := range m {
		m[strings.ToUpper(w[:1])+w[1:]], m[strings.ToUpper(w)] = n, n
	}
	return m
}()

// amount reads the number that begins at at, and the second of a range.
func (r *reader) amount(at int) (number, bool) {
	n, ok := r.single(at)
	if !ok || n.approx == Vague {
		return n, ok
	}
	next := r.parting(n)
	if next == 0 {
		return n, true
	}
	to, ok := r.single(next)
	if !ok || to.approx == Vague || r.goesOn(to) {
		return n, true
	}
	if word, _ := words.Last(r.text, to.End); numerals.Get(word).scale && to.high > n.high*numerals.Get(word).value {
		n.low *= numerals.Get(word).value // "five to six thousand"
	}
	if to.high <= n.low {
		return n, true
	}
	n.End, n.high, n.approx, n.plain = to.End, to.high, Between, n.plain && to.plain
	return n, true
}

// parting is where the second number of a range can begin after n, and 0 where none can.
func (r *reader) parting(n number) int {
	if h := words.Hyphen(r.text, n.End); h > 0 {
		return n.End + h
	}
	word, end := words.Next(r.text, n.End)
	before, _ := words.Last(r.text, n.Start)
	if word == "to" || word == "or" || word == "and" && strings.EqualFold(before, "between") {
		return words.Space(r.text, end)
	}
	return 0
}

// single reads one number.
func (r *reader) single(at int) (number, bool) {
	if at >= len(r.text) {
		return number{}, false
	}
	if words.IsDigit(r.text[at]) {
		return r.digits(at)
	}
	return r.spelled(at)
}

// digits reads a number in digits: "10,000", "13 000" with a space of any width, "1.5 million".
func (r *reader) digits(at int) (number, bool) {
	n := number{plain: true}
	n.Start = at
	end := words.Digits(r.text, at)
	if end-at > 9 {
		return n, false
	}
	n.low = value(r.text[at:end])
	for end-at <= 3 || !n.plain {
		group := r.separator(end)
		if group == 0 || words.Digits(r.text, group)-group != 3 {
			break
		}
		n.low, n.plain = n.low*1000+value(r.text[group:group+3]), false
		end = group + 3
	}
	if end+1 < len(r.text) && r.text[end] == '.' && words.IsDigit(r.text[end+1]) {
		last := words.Digits(r.text, end+1)
		fraction := value(r.text[end+1 : min(last, end+7)])
		for range min(last, end+7) - end - 1 {
			fraction /= 10
		}
		n.low, end, n.plain = n.low+fraction, last, false
	}
	n.End, n.high = end, n.low
	return r.scaled(n), true
}

// separator passes over what parts the thousands, and is 0 where nothing does.
func (r *reader) separator(at int) int {
	for _, s := range []string{",", " ", "\u00A0", "\u2009", "\u202F"} {
		if strings.HasPrefix(r.text[at:], s) {
			return at + len(s)
		}
	}
	return 0
}

func value(digits string) (v float64) {
	for _, c := range digits {
		v = v*10 + float64(c-'0')
	}
	return v
}

// scaled multiplies n by the words after it: "5 thousand", "two dozen".
func (r *reader) scaled(n number) number {
	for {
		word, end := words.Next(r.text, n.End)
		if !numerals.Get(word).scale {
			return n
		}
		n.low, n.high, n.End, n.plain = n.low*numerals.Get(word).value, n.high*numerals.Get(word).value, end, false
	}
}
