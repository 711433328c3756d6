package quantity

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// beside reports whether a noun of materiel is near.
func (s *searcher) beside(at retrieval.Span) bool {
	return s.nounAfter(at.End) || s.nounBefore(at.Start)
}

// countedOrBeside reports whether a designation is in the plural or comes after a number, or is beside a noun of materiel: "F-16s",
// "two H-6K".
func (s *searcher) countedOrBeside(at retrieval.Span) bool {
	word := s.text[at.Start:at.End]
	if strings.Contains(word, "-") && strings.HasSuffix(word, "s") {
		return true
	}
	if strings.Contains(word, "-") || strings.HasSuffix(word, "s") {
		before, _ := words.Last(s.text, at.Start)
		if numerals.Get(before).value > 1 || before != "" && words.Digits(before, 0) == len(before) {
			return true
		}
	}
	if next := s.peek(at.End); words.Capitalised(next) && strings.HasSuffix(next, "s") && strings.Contains(word, "-") && !isCountry(next) {
		return true // "JAS-39 Gripens"
	}
	return s.beside(at) || strings.Contains(word, "-") && s.isOne(at)
}

// labelled are the nouns after a designation with an article that is that of a road, a meeting or a school.
var labelled = words.Set(`motorway highway road route bus summit meeting school schools visa form battery vitamin page line train plan league class`)

// isOne reports whether a designation with a hyphen stands after an article as one of its type: "a P-8A finds the ship".
func (s *searcher) isOne(at retrieval.Span) bool {
	before, _ := words.Last(s.text, at.Start)
	return (before == "a" || before == "an" || before == "A" || before == "An") && !labelled[s.peek(at.End)]
}

// systems are the nouns of materiel that stand after an acronym of a weapon and not of those who have it.
var systems = words.Set(`launcher launchers howitzer howitzers gun guns radar radars battery batteries system systems`)

// ofSystem reports whether an acronym is a weapon's and not that of those who have it: "HIMARS launchers", "rocket system (HIMARS)".
func (s *searcher) ofSystem(at retrieval.Span) bool {
	if isCountry(s.text[at.Start:at.End]) {
		return false
	}
	if before := s.text[:at.Start]; strings.HasSuffix(before, "(") {
		word, _ := words.Last(before, len(before)-1)
		return systems[strings.ToLower(word)]
	}
	end := at.End
	for range nearest {
		var word string
		if word, end = s.word(end); systems[word] {
			return true
		}
		if !words.Small(word) || stops[word] {
			return false
		}
	}
	return false
}

// nearest is how many words may stand between a designation and the noun after it: "F-16 Fighting Falcon multirole fighters" has three.
const nearest = 3

// nounAfter reports whether a noun of materiel follows, in the same phrase or in one that explains it: "J-20 stealth fighter", "the
// Type 055, a large destroyer".
func (s *searcher) nounAfter(at int) bool {
	explained := false
	for range nearest + 2 {
		if rest := s.text[at:]; !explained && strings.HasPrefix(rest, ",") {
			word, end := words.Next(s.text, at+1)
			if word != "a" && word != "an" && word != "the" && word != "its" {
				return false
			}
			explained, at = true, end
		}
		word, end := s.word(at)
		if isMateriel(lastPart(word)) || systems[word] && s.isWeapon(at) {
			return true
		}
		if word == "" || stops[word] || !explained && isDesignation(word) {
			return false
		}
		at = end
	}
	return false
}

// beforeKind reports whether a noun of materiel follows, with no more than words of its kind between.
func (s *searcher) beforeKind(at retrieval.Span) bool { return kind(s.text, at.End) > 0 }

// weapons are the words that make weapons of a system: "air defence systems".
var weapons = words.Set(`air defence defense missile rocket weapon weapons artillery radar`)

func (s *searcher) isWeapon(at int) bool {
	word, _ := words.Last(s.text, at)
	return weapons[word]
}

// word is the next word after white space, a number with its commas and a compound with its hyphens whole.
func (s *searcher) word(at int) (string, int) {
	r := reader{text: s.text}
	start, end := r.token(at)
	for end > start && words.IsDigit(s.text[end-1]) && end+1 < len(s.text) && s.text[end] == ',' && words.IsDigit(s.text[end+1]) {
		end = words.Digits(s.text, end+1)
	}
	return s.text[start:end], end
}

// lastPart is the noun of a compound with a hyphen, in small letters: of "fighter-bombers" "bombers".
func lastPart(word string) string {
	last, _ := words.Last(word, len(word))
	return strings.ToLower(last)
}

// Words that may stand between a noun of materiel and its designation, "fighters such as the Su-35S": one of the introducing has to.
var (
	introducing = words.Set(`such including like namely called designated notably of`)
	introduced  = words.Set(`as the a an its`)
)

// nounBefore reports whether a noun of materiel stands right before at, or with words that introduce a designation.
func (s *searcher) nounBefore(at int) bool {
	linked := false
	for i := range nearest + 1 {
		at = len(strings.TrimRight(s.text[:at], " \t\n(,“\"'‘"))
		word, start := words.Last(s.text, at)
		if isMateriel(strings.ToLower(word)) {
			return i == 0 || linked
		}
		if !introducing[word] && !introduced[word] || start == at {
			return false
		}
		linked, at = linked || introducing[word], start
	}
	return false
}
