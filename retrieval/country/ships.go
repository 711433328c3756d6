package country

import "verbatim/retrieval/words"

// mostShipWords is how many words the name of a ship has at most: "I Gusti Ngurah Rai".
const mostShipWords = 4

// particles are the small words within ships' names.
var particles = words.Set(`of de du da la von am`)

// afterShips are the words with a capital that may stand after a ship's name and are no part of it.
var afterShips = words.Set(`Carrier Strike Group Task Force Captain Commander Commanding Expeditionary Amphibious Ready And The In At With`)

// shipName is where the name of a ship ends that follows its prefix, and 0 where none does: "HMS Prince of Wales", "INS Ranvijay".
func (f *finder) shipName(at int) int {
	last := 0
	for range mostShipWords {
		word, end := words.Next(f.text, at)
		if last > 0 && particles[word] {
			word, end = words.Next(f.text, end)
		}
		if !words.Capitalised(word) || afterShips[word] {
			break
		}
		last, at = end, end
	}
	return last
}
