package quantity

import (
	"maps"
	"slices"
	"strings"
)

// What follows lets a caller that knows a text's words leave out texts in which there is nothing to find. It holds for a text of words in
// letters of ASCII, without digits, and with nothing but white space and marks of punctuation between; the lists are in small letters.

// NumberWords are the words of which every such text has one in which Find finds a quantity.
func NumberWords() []string { return keys(numeralList) }

// ShipWords and KindWords are the words of which every such text has one in which FindEquipment finds something, unless it has a word in
// capitals throughout; one of KindWords follows a word with a capital.
func ShipWords() []string { return append(keys(vessels), "class") }

func KindWords() []string { return keys(kindList) }

// MaterielWords are the words of which every such text has one in which FindMateriel finds something.
func MaterielWords() []string { return keys(nounList) }

// keys are the words of a list in small letters.
func keys[V any](list map[string]V) []string {
	words := slices.Sorted(maps.Keys(list))
	for i := range words {
		words[i] = strings.ToLower(words[i])
	}
	return words
}
