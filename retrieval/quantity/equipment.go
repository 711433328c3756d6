package quantity

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// FindEquipment returns the designations of equipment in text, in order and disjoint: "J-20", "Type 055", "T-72B3M", "HIMARS",
// "Arleigh Burke-class destroyer", and of ships with a kind before the name: "frigate Dixmude".
func FindEquipment(text string) []retrieval.Span {
	s := searcher{text: text}
	for at := 0; at < len(text); {
		switch b := text[at]; {
		case b == 'S' && words.After(text, at, "Ship") > 0 && words.Starts(text, at):
			at = max(words.Letters(text, at), s.vessel(at, at+len("Ship")))
		case words.IsCapital(b), words.IsDigit(b):
			at = max(words.Letters(text, at), words.Digits(text, at), s.candidate(at))
		case words.IsLetter(b):
			end := words.Letters(text, at)
			switch word := text[at:end]; {
			case word == "class":
				end = max(end, s.class(at, end))
			case shipNouns.Get(word):
				end = max(end, s.vessel(at, end))
			}
			at = end
		default:
			at++
		}
	}
	if len(s.found) == 0 {
		return nil
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
	for _, form := range s.formsAt(at) {
		if end := form.read(s.text, at); end > 0 {
			span := retrieval.Span{Start: at, End: end}
			s.found = append(s.found, candidate{span, form.sure(s, span)})
			return end
		}
	}
	end := modelName(s.text, at)
	if end == 0 {
		return 0
	}
	if noun, _ := words.Last(s.text, end); vessels[noun] {
		end = max(end, s.vesselName(end)) // "Aegis destroyer Yulgok Yi I"
	}
	if !s.isNicknamed(at) {
		s.found = append(s.found, candidate{retrieval.Span{Start: at, End: end}, true})
	}
	return end
}

// longestName is how long the name after a designation is at most, in bytes: " Fighting Falcon " has 17.
const longestName = 40

// isNicknamed reports whether the words with capitals that end at at follow a designation, whose name they then are: "MH-60R Sea Hawk
// helicopters".
func (s *searcher) isNicknamed(at int) bool {
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
	if s.isAcronym(i) || s.isAcronym(i-1) {
		return false
	}
	gap := s.text[s.found[i-1].End:s.found[i].Start]
	if len(gap) > longestGap {
		return false
	}
	for word := range strings.FieldsFuncSeq(gap, func(r rune) bool { return strings.ContainsRune(" ,/\n", r) }) {
		if !between[word] && numerals.Get(word).value == 0 && words.Digits(word, 0) < len(word) {
			return false
		}
	}
	return true
}

func (s *searcher) isAcronym(i int) bool {
	return acronym(s.text, s.found[i].Start) == s.found[i].End
}

func (s *searcher) accepted() (spans []retrieval.Span) {
	for _, c := range s.found {
		if c.sure {
			spans = append(spans, c.Span)
		}
	}
	return spans
}
