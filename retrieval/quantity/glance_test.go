package quantity_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"verbatim/retrieval/quantity"
)

// FuzzGlance holds what is found in a text of words alone to the words without which nothing is.
func FuzzGlance(f *testing.F) {
	for _, text := range []string{"Two frigates sailed", "the Dhruv helicopters and HIMARS launchers", "The frigate Dixmude", "Kilo class submarine", "several hundred men, tanks and rocket launchers",
		"Black Hawk attack helicopters", "DOZENS OF TROOPS", "Pakistan Navy Ship Tariq", "Tank tanks; a Turkish tug"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsFunc(text, func(r rune) bool {
			return r > unicode.MaxASCII || r == '_' || r == '-' || r == '\'' || r == '/' || unicode.IsDigit(r)
		}) {
			return // a number, a compound, or no ASCII: anything may be found
		}
		words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		has := func(list []string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(list, strings.ToLower(w)) })
		}
		shouted := slices.ContainsFunc(words, func(w string) bool { return len(w) > 1 && strings.ToUpper(w) == w })
		if len(quantity.Find(text)) > 0 && !has(quantity.NumberWords()) {
			t.Errorf("%q: %v without a word of numbers", text, quantity.Find(text))
		}
		if len(quantity.FindEquipment(text)) > 0 && !shouted && !has(quantity.ShipWords()) && !follows(words, quantity.KindWords()) {
			t.Errorf("%q: %v without a word for it", text, quantity.FindEquipment(text))
		}
		if len(quantity.FindMateriel(text)) > 0 && !has(quantity.MaterielWords()) {
			t.Errorf("%q: %v without a word of materiel", text, quantity.FindMateriel(text))
		}
	})
}

// follows reports whether a word of a list follows one with a capital.
func follows(words, list []string) bool {
	for i := 1; i < len(words); i++ {
		if unicode.IsUpper(rune(words[i-1][0])) && slices.Contains(list, strings.ToLower(words[i])) {
			return true
		}
	}
	return false
}
