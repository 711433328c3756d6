package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// tag passes over the weekday of "Thursday, March 3", and is 0 where none stands there or nothing follows it.
func (r *reader) tag(at int) int {
	end := words.Letters(r.text, at)
	if word := r.text[at:end]; !weekdays[word] && !weekdayTags[word] {
		return 0
	}
	end = r.skip(end, ".")
	end = r.over(r.skip(end, ","), "the")
	if next := words.Space(r.text, end); next > end && next < len(r.text) {
		return next
	}
	return 0
}

// month reads the name of a month, with the dot of an abbreviation.
func (r *reader) month(at int) (month, end int, short bool) {
	end = words.Letters(r.text, at)
	if end == at || !words.Ends(r.text, end) {
		return 0, 0, false
	}
	word := r.text[at:end]
	if strings.ToUpper(word) == word {
		word = word[:1] + strings.ToLower(word[1:])
	}
	if m := months[word]; m > 0 {
		return m, end, false
	}
	if m := shorts[word]; m > 0 {
		return m, r.skip(end, "."), true
	}
	return 0, 0, false
}

// alone reports whether the name of a month from at to end is one although no number stands beside it.
func (r *reader) alone(at, end int, cued bool) bool {
	word := r.text[at:end]
	next, _ := words.Next(r.text, end)
	previous, start := words.Last(r.text, at)
	switch {
	case strings.ToUpper(word) == word, words.HyphenBefore(r.text, at) > 0:
		return false
	case words.Hyphen(r.text, end) > 0 && words.Ends(r.text, end):
		_, last, short := r.month(end + words.Hyphen(r.text, end))
		return cued || last > 0 && !short // "July-August 2021"
	case words.Capitalised(next) && (!cued || doubtful[word] && agent[previous]), colours[previous]:
		return false
	case !doubtful[word] || cued && !(word == "May" && agent[previous]):
		return true
	}
	if before, _ := words.Last(r.text, start); previous == "of" && before == "month" {
		return true
	}
	return determiners[previous] && words.Small(next) && !small[next]
}

// colours make a name of a month: "Red October". After agent a doubtful month with a surname is a person, and May in any case.
var (
	colours = words.Set(`Red Black`)
	agent   = words.Set(`by for of to after before and or from`)
)

// small are the words that go on with a sentence; other words with a small letter are taken for what a number counts.
var small = words.Set(`in at on with when where who which as to and or but near off of the a an for from by was were is are will would has
had have after before between during this that while because inclusive respectively under until`)
