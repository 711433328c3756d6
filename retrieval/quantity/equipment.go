package quantity

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// FindEquipment returns the designations of equipment in text, in order and disjoint: "J-20", "Type 055", "T-72B3M", "HIMARS",
// "Arleigh Burke-class destroyer".
func FindEquipment(text string) []retrieval.Span {
	s := searcher{text: text}
	for at := 0; at < len(text); {
		switch b := text[at]; {
		case words.IsCapital(b), words.IsDigit(b):
			at = max(words.Letters(text, at), words.Digits(text, at), s.candidate(at))
		case words.IsLetter(b):
			end := words.Letters(text, at)
			if text[at:end] == "class" {
				end = max(end, s.class(at, end))
			}
			at = end
		default:
			at++
		}
	}
	s.spread()
	return s.accepted()
}

// A searcher gathers what has the form of a designation, and then decides what is one.
type searcher struct {
	text  string
	found []candidate
}

// A candidate has the form of a designation; it is sure to be one where a noun of materiel is near or the form leaves no doubt.
type candidate struct {
	retrieval.Span
	sure bool
}

// candidate reads a designation that begins at at, and returns where it ends; 0 where none does.
func (s *searcher) candidate(at int) int {
	if !words.Starts(s.text, at) || words.HyphenBefore(s.text, at) > 0 {
		return 0
	}
	for _, form := range forms {
		if end := form.read(s.text, at); end > 0 {
			span := retrieval.Span{Start: at, End: end}
			sure := form.sure(s, span)
			if form.spelled && s.named(at) {
				return end
			}
			s.found = append(s.found, candidate{span, sure})
			return end
		}
	}
	return 0
}

// longestName is how long the name after a designation is at most, in bytes: "Fighting Falcon" has 15.
const longestName = 40

// named reports whether the words with capitals before at belong to a designation: those of "MH-60R Sea Hawk helicopters" do.
func (s *searcher) named(at int) bool {
	if len(s.found) == 0 || at-s.found[len(s.found)-1].End > longestName {
		return false
	}
	for word := range strings.FieldsSeq(s.text[s.found[len(s.found)-1].End:at]) {
		if !words.Capitalised(word) {
			return false
		}
	}
	return true
}

// spread makes sure of what stands in a list with a sure designation, and of what is one elsewhere in the text.
func (s *searcher) spread() {
	for i := 1; i < len(s.found); i++ {
		s.found[i].sure = s.found[i].sure || s.found[i-1].sure && s.listed(i)
	}
	for i := len(s.found) - 1; i > 0; i-- {
		s.found[i-1].sure = s.found[i-1].sure || s.found[i].sure && s.listed(i)
	}
	sure := make(map[string]bool)
	for _, c := range s.found {
		if c.sure {
			sure[s.singular(c)] = true
		}
	}
	for i, c := range s.found {
		s.found[i].sure = sure[s.singular(c)]
	}
}

func (s *searcher) singular(c candidate) string {
	return strings.TrimSuffix(s.text[c.Start:c.End], "s")
}

// longestGap is the longest text between two designations of a list, in bytes: ", and seventeen ".
const longestGap = 16

// between are the words that stand between the designations of a list, besides numbers.
var between = words.Set(`and or the a &`)

// listed reports whether nothing but a comma, an "and" or a number parts the designation i from the one before it. An acronym is in
// no such list: its neighbours tell nothing of it.
func (s *searcher) listed(i int) bool {
	if !s.numbered(i) || !s.numbered(i-1) {
		return false
	}
	gap := s.text[s.found[i-1].End:s.found[i].Start]
	if len(gap) > longestGap {
		return false
	}
	for word := range strings.FieldsFuncSeq(gap, func(r rune) bool { return strings.ContainsRune(" ,/\n", r) }) {
		if !between[word] && numerals[word].value == 0 && words.Digits(word, 0) < len(word) {
			return false
		}
	}
	return true
}

func (s *searcher) numbered(i int) bool {
	return strings.ContainsAny(s.text[s.found[i].Start:s.found[i].End], "0123456789")
}

func (s *searcher) accepted() (spans []retrieval.Span) {
	for _, c := range s.found {
		if c.sure {
			spans = append(spans, c.Span)
		}
	}
	return spans
}

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
	before, _ := words.Last(s.text, at.Start)
	counted := numerals[before].value > 1 || before != "" && words.Digits(before, 0) == len(before)
	return counted && (strings.Contains(word, "-") || strings.HasSuffix(word, "s")) || s.beside(at)
}

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
		if materiel[lastPart(word)] || systems[word] && s.isWeapon(at) {
			return true
		}
		if word == "" || stops[word] || !explained && isDesignation(word) {
			return false
		}
		at = end
	}
	return false
}

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
	return strings.ToLower(word[strings.LastIndexAny(word, "-‐‑")+1:])
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
		if materiel[strings.ToLower(word)] {
			return i == 0 || linked
		}
		if !introducing[word] && !introduced[word] || start == at {
			return false
		}
		linked, at = linked || introducing[word], start
	}
	return false
}

// furthestVessel is how many words may stand between "class" and the noun: "Arleigh Burke-class guided-missile destroyer" has one.
const furthestVessel = 3

// class reads "Arleigh Burke-class destroyer" around the word "class", and returns where it ends; 0 where it is none.
func (s *searcher) class(at, end int) int {
	start := s.className(at - words.HyphenBefore(s.text, at))
	if start < 0 {
		return 0
	}
	for range furthestVessel + 1 {
		word, next := s.word(end)
		if word == "" || stops[word] {
			return 0
		}
		if end = next; materiel[lastPart(word)] && !materiel[s.peek(end)] {
			s.found = slices.DeleteFunc(s.found, func(c candidate) bool { return c.End > start })
			s.found = append(s.found, candidate{retrieval.Span{Start: start, End: end}, true})
			return end
		}
	}
	return 0
}

func (s *searcher) peek(at int) string {
	word, _ := words.Next(s.text, at)
	return word
}

// ordinary are the words with a capital, at the beginning of a sentence or a title, that name no class of ships.
var ordinary = words.Set(`World First Second Third Top High New Best Large Medium Small The A An Navy Naval Fleet Force Army Guard Squadron
This Its Their Both One Two Three Four Five Business Middle Ruling`)

// className is where the name of a class begins that ends at at: words with capitals, and not the country before it. It is -1 where
// none stands there.
func (s *searcher) className(at int) int {
	start := -1
	for range 3 {
		word, from := words.Last(s.text, at)
		if !words.Capitalised(word) && !(words.Digits(word, 0) > 0 && start < 0) || ordinary[word] || isCountry(word) && start >= 0 {
			break
		}
		if start >= 0 && s.text[from+len(word):start] != " " {
			break
		}
		if words.Capitalised(word) {
			start = from
		}
		at = from
	}
	return start
}
