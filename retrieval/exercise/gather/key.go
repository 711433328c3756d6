package gather

import (
	"strings"

	"verbatim/retrieval/exercise/mention"
)

// compass are the adjectives of the directions, which names have in either form: "West-Interaction", "Western/Interaction".
var compass = map[string]string{"western": "west", "eastern": "east", "northern": "north", "southern": "south",
	"northeastern": "northeast", "northwestern": "northwest", "southeastern": "southeast", "southwestern": "southwest"}

// key makes one of a name's spellings: hyphens, slashes, capitals and the year make no difference, nor do "West" and "Western". The order
// of the words does: Atlas Falcon is not Falcon Atlas.
func key(name string) string {
	words := strings.Fields(mention.Fold(name))
	for i, word := range words {
		if short, found := compass[word]; found {
			words[i] = short
		}
	}
	return strings.Join(words, " ")
}
