package question

import "strings"

// mistyped tells by how many slips of a person's hand or ear a word as typed is another: 0 where they are the same, and more than
// most where the difference is none that people make. Slips are a letter left out, a letter written twice or once in place of
// twice, two neighbours exchanged, a consonant for another that sounds much like it and, in a long word, a letter put in or a
// vowel for another. A word has slips of one direction: it does not lose one letter and gain another, which would be any exchange.
//
// Other differences make other words: "prize" and "prime", "steam" and "steal", "notion" and "nation" are one letter apart. So
// do most at the end, where words are inflected ("plan" and "plant", "August" and "Augustine"): the last letter must be right,
// or sound much alike, or be written twice.
//
// TestCorrections measures this rule against any one edit in five letters and two in eight.
func mistyped(typed, meant string, most int) int {
	a, b := []rune(typed), []rune(meant)
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	return slips{vowels: len(a) >= longForVowels, extra: len(a) >= longForExtra}.count(a, b, most)
}

// The lengths of stems from which a slip is believed that makes another word of most shorter ones.
const (
	longForVowels = 7
	longForExtra  = 8
)

// slips are what is believed of one word.
type slips struct{ vowels, extra bool }

// count counts from the front. Few slips are allowed, so that trying all ways is quick.
func (s slips) count(a, b []rune, most int) int {
	for len(a) > 1 && len(b) > 1 && a[0] == b[0] && a[1] == b[1] {
		a, b = a[1:], b[1:]
	}
	switch {
	case string(a) == string(b):
		return 0
	case most == 0 || len(a) == 0 || len(b) == 0:
		return most + 1
	}
	best := most + 1
	if a[0] == b[0] {
		best = min(best, s.count(a[1:], b[1:], most))
	}
	for _, slip := range s.first(a, b) {
		best = min(best, 1+s.count(a[slip.typed:], b[slip.meant:], most-1))
	}
	return best
}

// A slip takes so many letters of either word.
type slip struct{ typed, meant int }

// first lists the slips that may stand at the beginning.
func (s slips) first(a, b []rune) (found []slip) {
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		found = append(found, slip{2, 2})
	}
	if soundAlike(a[0], b[0]) && (s.vowels || !isVowel(a[0])) {
		found = append(found, slip{1, 1})
	}
	if len(a) > len(b) && len(a) > 1 && (s.extra || a[0] == a[1]) {
		found = append(found, slip{1, 0})
	}
	if len(b) > len(a) && len(b) > 1 {
		found = append(found, slip{0, 1})
	}
	return found
}

// sounds are letters that are taken for one another because they sound alike.
var sounds = strings.Fields(vowels + " bp dt ckq sz fv mn gj vw")

const vowels = "aeiouy"

func soundAlike(a, b rune) bool {
	for _, group := range sounds {
		if strings.ContainsRune(group, a) && strings.ContainsRune(group, b) {
			return true
		}
	}
	return false
}

func isVowel(r rune) bool { return strings.ContainsRune(vowels, r) }
