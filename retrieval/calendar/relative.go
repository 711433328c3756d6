package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// weekday reads "Friday", "Monday to Thursday" and "Thursday, March 3".
func (r *reader) weekday(at int) int {
	if end := r.date(at); end > 0 {
		return end
	}
	_, end := words.Next(r.text, at)
	if r.isOtherName(at, end) {
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

func (r *reader) isOtherName(at, end int) bool {
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

// earlyOrLate reads "late August" and "early next year".
func (r *reader) earlyOrLate(at int) int {
	if end := r.date(at); end > 0 {
		return end
	}
	return r.pointed(at)
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
		if word, end = words.Next(r.text, end); !units[word] {
			return 0
		}
		if month, last := r.partOfMonth(end); last > 0 {
			return r.add(Date, r.withArticle(start), last, month, month) // "the last two weeks of May"
		}
		return r.add(Relative, r.withArticle(start), end, Partial{}, Partial{})
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
