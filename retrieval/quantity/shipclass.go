package quantity

import (
	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

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
		if end = next; isMateriel(lastPart(word)) && !isMateriel(s.peek(end)) {
			for len(s.found) > 0 && s.found[len(s.found)-1].End > start {
				s.found = s.found[:len(s.found)-1] // "Type 054A" of "Type 054A-class frigate"
			}
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
		number := start < 0 && words.Digits(word, 0) > 0
		switch {
		case !words.Capitalised(word) && !number, ordinary[word]:
			return start
		case start >= 0 && (isCountry(word) || s.text[from+len(word):start] != " "):
			return start
		case !number:
			start = from
		}
		at = from
	}
	return start
}
