package answer

import (
	"fmt"
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/question"
)

// Differ tells of values that the excerpts of an answer give differently: "The sources differ: “five-day” (a.txt), “two-day”
// (b.txt).", each value as it stands. It is a function of the question and the excerpts alone, and silent where it is not certain:
//
//   - an amount or a time is asked for;
//   - the excerpts are from different sources;
//   - each gives one value only of the kind that is asked for: numbers before the same noun or unit, or dates;
//   - every name and number that the question asks about stands in both or their titles, so that both are about the same thing;
//   - no other ordinal or name of a series keeps them apart: the fifth patrol and the sixth may last as long as they like.
//
// A value and the same with "over" or "about" before it differ too: the material says two things, and which is right it does not say.
func Differ(analyzer *analysis.Analyzer, q question.Question, excerpts []retrieval.Excerpt) []string {
	if q.Wants != question.Amount && q.Wants != question.Time {
		return nil
	}
	var values []valueGiven
	for _, e := range excerpts {
		if v, certain := valueIn(analyzer, q, e); certain {
			values = append(values, v)
		}
	}
	for i, a := range values {
		for _, b := range values[i+1:] {
			if a.source != b.source && a.unit == b.unit && a.series == b.series && a.value != b.value && a.compatible(b) {
				return []string{fmt.Sprintf("The sources differ: “%s” (%s), “%s” (%s).", a.text, a.source, b.text, b.source)}
			}
		}
	}
	return nil
}

// A valueGiven is the value that an excerpt gives.
type valueGiven struct {
	source, text string
	unit         string // the stem of what is counted; "date" for dates
	value        string // the number with what limits it, comparable
	series       string // ordinals that tell one of a series from another
	names        []string
}

// compatible reports whether one excerpt names nothing with a number that the other names with another: "2021" and "2023".
func (v valueGiven) compatible(other valueGiven) bool {
	return len(v.names) == 0 || len(other.names) == 0 || slices.ContainsFunc(v.names, func(n string) bool { return slices.Contains(other.names, n) })
}

// numbersWritten are the small numbers that texts write out, and what they are.
var numbersWritten = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
	"nine": "9", "ten": "10", "eleven": "11", "twelve": "12"}

// limits stand before a number and change what it says.
var limits = map[string]bool{"over": true, "about": true, "nearly": true, "almost": true, "around": true, "approximately": true, "roughly": true, "least": true}

// series are the words that tell one event of a series from the others.
var series = wordSet(`first second third fourth fifth sixth seventh eighth ninth tenth last next previous earlier later latest another other
northern southern eastern western spring summer autumn winter`)

// valueIn is the one value that an excerpt gives, if it is one and the excerpt is certainly about what is asked.
func valueIn(analyzer *analysis.Analyzer, q question.Question, e retrieval.Excerpt) (valueGiven, bool) {
	tokens := analyzer.Tokens(nil, e.Quote)
	if !saysNames(q, append(analyzer.Tokens(nil, e.Title), tokens...)) {
		return valueGiven{}, false
	}
	found := valueGiven{source: e.Source}
	given := 0
	for i, t := range tokens {
		word := analysis.Fold(e.Quote[t.Start:t.End])
		if series[word] {
			found.series += t.Term + " "
		}
		if t.Kind == analysis.Number && isYear(t.Term) {
			found.names = append(found.names, t.Term)
			continue
		}
		unit, last := unitAt(q, e.Quote, tokens, i)
		if unit == "" {
			continue
		}
		first, limit := limitBefore(e.Quote, tokens, i)
		given++
		found.unit, found.value = unit, limit+plainNumber(word)
		found.text = e.Quote[tokens[first].Start:tokens[last].End]
	}
	return found, given == 1
}

// saysNames reports whether the names and numbers of a question all stand in a text, and there are some, or else all its terms but one.
func saysNames(q question.Question, tokens []analysis.Token) bool {
	names, said, words, saidWords := 0, 0, 0, 0
	for _, t := range q.Terms {
		in := slices.ContainsFunc(tokens, func(tok analysis.Token) bool { return tok.Term == t.Stem })
		words++
		if in {
			saidWords++
		}
		if t.Kind != analysis.Lower {
			names++
			if in {
				said++
			}
		}
	}
	if names > 0 {
		return said == names && saidWords*2 >= words
	}
	return words >= 3 && saidWords >= words-1
}

func plainNumber(word string) string {
	if digits, known := numbersWritten[word]; known {
		return digits
	}
	return word
}

// unitAt is what the number at a token counts, by its stem, and the last token of number and unit: "10,000 troops", "five-day".
// It is empty where there is no number, or another thing is counted than is asked for.
func unitAt(q question.Question, text string, tokens []analysis.Token, i int) (unit string, last int) {
	word := analysis.Fold(text[tokens[i].Start:tokens[i].End])
	if tokens[i].Kind != analysis.Number && numbersWritten[word] == "" {
		return "", 0
	}
	if q.Wants == question.Time {
		return dateAt(text, tokens, i)
	}
	if i+1 == len(tokens) {
		return "", 0
	}
	between := text[tokens[i].End:tokens[i+1].Start]
	if between != " " && between != "-" || !counted(q, tokens[i+1].Term) {
		return "", 0
	}
	return tokens[i+1].Term, i + 1
}

// durations are the units of "how long".
var durations = stems(`second minute hour day week month year decade century`)

// counted reports whether a unit is what the question counts: the noun after "how many", or any duration after "how long".
func counted(q question.Question, unit string) bool {
	for i := 0; i+1 < len(q.Tokens); i++ {
		if analysis.Fold(q.Text[q.Tokens[i].Start:q.Tokens[i].End]) != "how" {
			continue
		}
		switch next := analysis.Fold(q.Text[q.Tokens[i+1].Start:q.Tokens[i+1].End]); {
		case next == "long":
			return durations[unit]
		case next == "many" && i+2 < len(q.Tokens):
			return q.Tokens[i+2].Term == unit
		}
	}
	return false
}

var months = stems(`january february march april june july august september october november december`)

// dateAt is a day with its month: "August 31", "31 August".
func dateAt(text string, tokens []analysis.Token, i int) (unit string, last int) {
	if len(tokens[i].Term) > 2 || tokens[i].Kind != analysis.Number {
		return "", 0
	}
	if i > 0 && months[tokens[i-1].Term] && text[tokens[i-1].End:tokens[i].Start] == " " {
		return "date", i
	}
	if i+1 < len(tokens) && months[tokens[i+1].Term] && text[tokens[i].End:tokens[i+1].Start] == " " {
		return "date", i + 1
	}
	return "", 0
}

// limitBefore is the word that limits a number, and the token that the value begins with.
func limitBefore(text string, tokens []analysis.Token, i int) (first int, limit string) {
	if i == 0 {
		return i, ""
	}
	before := analysis.Fold(text[tokens[i-1].Start:tokens[i-1].End])
	switch {
	case months[tokens[i-1].Term]:
		return i - 1, tokens[i-1].Term + " "
	case i+1 < len(tokens) && months[tokens[i+1].Term]:
		return i, tokens[i+1].Term + " "
	case limits[before]:
		return i - 1, before + " "
	case before == "than" && i > 1 && strings.EqualFold(text[tokens[i-2].Start:tokens[i-2].End], "more"):
		return i - 2, "over "
	}
	return i, ""
}
