package answer

import (
	"strings"

	"verbatim/retrieval/analysis"
)

// traits are what a word can give to one who asks for it.
type traits uint8

const (
	givesTime traits = 1 << iota
	givesNumber
	givesName
	givesFullName // a name after a name
	givesReason
	pointsToBefore
)

// fullNameShift makes givesFullName of givesName.
const fullNameShift = 1

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

// beforeTimes are the words after which a number of three digits or four is a year: "in 911".
var beforeTimes = stems(`in since by until before after around about circa from`)

// traitsOf tells what a word of a sentence gives. The first word of one, which has none before it, has a capital whatever it
// is.
func traitsOf(word string, t analysis.Token, before string) (found traits) {
	first := before == ""
	set := func(is bool, trait traits) {
		if is {
			found |= trait
		}
	}
	set(t.Kind == analysis.Number || numberWords[t.Term], givesNumber)
	set(t.Kind == analysis.Number && (isYear(t.Term) || beforeTimes[before] && (len(t.Term) == 3 || len(t.Term) == 4)), givesTime)
	set(timeWords[t.Term], givesTime)
	set(t.Kind == analysis.Capital && !first && !analysis.IsFunctionWord(word), givesName)
	set(reasonWords[t.Term], givesReason)
	set(first && pointers[t.Term], pointsToBefore)
	return found
}

// isYear reports whether a number is written as years are: four digits from 1000 to 2999.
func isYear(number string) bool {
	return len(number) == 4 && (number[0] == '1' || number[0] == '2')
}
