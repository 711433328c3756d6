package answer

import (
	"strings"

	"verbatim/retrieval/analysis"
)

// given is what a sentence gives that a question does not mention.
type given struct {
	time, number, name, reason bool
	pointsBack                 bool
}

// timeWords are the names of times: months, days of the week, and units long enough to date something by. "May" is left out,
// since it is the verb far more often.
var timeWords = stems(`january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday century centuries decade decades year month week day today yesterday
tomorrow spring summer autumn winter`)

// numberWords are the numbers that are written out.
var numberWords = stems(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
billion billions half third quarter dozen dozens once twice`)

// reasonWords begin a reason.
var reasonWords = stems(`because since due therefore thus reason purpose aim aims order`)

// pointers are the pronouns and demonstratives that begin a sentence about something named before it.
var pointers = stems(`he she it they this these that those his her its their such`)

func stems(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[analysis.Term(w)] = true
	}
	return m
}

// findGiven looks through a sentence. What mentioned holds is no news.
func findGiven(text string, tokens []analysis.Token, mentioned map[string]bool) given {
	var g given
	g.pointsBack = len(tokens) > 0 && pointers[tokens[0].Term]
	for i, t := range tokens {
		if mentioned[t.Term] {
			continue
		}
		switch {
		case t.Kind == analysis.Number:
			g.number = true
			g.time = g.time || isYear(t.Term)
		case t.Kind == analysis.Capital && i > 0 && !analysis.IsFunctionWord(text[t.Start:t.End]):
			g.name = true
		}
		g.number = g.number || numberWords[t.Term]
		g.time = g.time || timeWords[t.Term]
		g.reason = g.reason || reasonWords[t.Term]
	}
	return g
}

// isYear reports whether a number is written as years are: four digits from 1000 to 2999.
func isYear(number string) bool {
	return len(number) == 4 && (number[0] == '1' || number[0] == '2')
}
