package quantity

import (
	"maps"
	"strings"

	"verbatim/retrieval/words"
)

// leastName is how many letters such a name has at least.
const leastName = 3

// mostNames is how many words the name of a type has at most: "Super Hornet jets" has two.
const mostNames = 3

// modelName reads "Dhruv helicopters" and "Black Hawk helicopter": a name that is no country's and no body's, with the noun that it stands
// before. A word that begins a sentence is no name for its capital.
func modelName(text string, at int) int {
	end := words.Letters(text, at)
	if end-at < leastName || !words.IsSmall(text[at+1]) {
		return 0
	}
	for range mostNames - 1 {
		next, last := words.Next(text, end)
		if !words.Capitalised(next) {
			break
		}
		end = last
	}
	if before, from := words.Last(text, at); words.Capitalised(before) && isWholeCountry(text[from:words.Letters(text, at)]) {
		return 0 // "Sri Lankan ship"
	}
	last := kind(text, end)
	if last == 0 || beginsSentence(text, at) || !areNames(text[at:end]) {
		return 0
	}
	return last
}

func areNames(list string) bool {
	for word := range strings.FieldsSeq(list) {
		if !isName(word) {
			return false
		}
	}
	return list != "" && !isWholeCountry(list)
}

// kinds are the words that say what kind of equipment a noun of materiel is.
var kinds = words.Set(`tactical reconnaissance attack transport cargo combat stealth multirole cruise ballistic guided light heavy medium towed main
battle infantry fighting armored armoured amphibious landing patrol missile rocket multiple launch unmanned aerial utility training
surveillance maritime naval strategic air defence defense anti-tank anti-ship anti-aircraft surface-to-air self-propelled fighter strike`)

// firstParts are how those of them begin that have a hyphen.
var firstParts = words.Set(`anti surface self`)

// opensKind are the words with which such a phrase can begin.
var opensKind = words.TableOf(kindList)

var kindList = func() map[string]bool {
	m := maps.Clone(kinds)
	maps.Copy(m, firstParts)
	for word, noun := range nounList {
		m[word] = m[word] || noun.class == Things
	}
	return m
}()

// kind is where the noun of materiel ends that follows text[at] with no more than words of its kind between; 0 where none does.
func kind(text string, at int) int {
	if first, _ := words.Next(text, at); !opensKind.Get(first) {
		return 0
	}
	s := searcher{text: text}
	for range nearest + 1 {
		word, end := s.word(at)
		if first, _ := words.Next(word, 0); len(first) < len(word) && firstParts[first] {
			at = end // "anti-submarine"
			continue
		}
		if words.Small(word) && isMateriel(lastPart(word)) || systems[word] && s.isWeapon(at) {
			return lastNoun(text, end)
		}
		if !kinds[word] {
			return 0
		}
		at = end
	}
	return 0
}

// lastNoun goes on to the last of the nouns of materiel that follow each other: "fighter jets".
func lastNoun(text string, at int) int {
	for {
		noun, end := words.Next(text, at)
		if !isMateriel(noun) && !systems[noun] {
			return at
		}
		at = end
	}
}

// isName reports whether a word can be the name of a type: one with a capital and small letters, that does not speak of who has the
// equipment.
func isName(word string) bool {
	if len(word) < leastName || !words.IsCapital(word[0]) || !words.IsSmall(word[1]) || words.Letters(word, 0) < len(word) {
		return false
	}
	for _, ending := range []string{"ish", "ian", "ese"} {
		if strings.HasSuffix(word, ending) {
			return false
		}
	}
	return !owners[word] && !ordinary[word] && !labels[word] && !months[word] && !weekdays[word] && !isCountry(word)
}

// owners are the words with a capital that stand before equipment and say whose it is, or where.
var owners = words.Set(`Navy Naval Fleet Force Forces Army Guard Corps Command Squadron Police Marine Marines Sea Ocean Strait Air Ministry
Defence Defense Group Brigade Division Battalion Regiment Wing Flotilla Company Coast District Region Province City Pact Alliance Union State
States Western Eastern Northern Southern Central North South East West Joint Allied Royal Armed Special Combined International National European
African Asian Arab Muslim Islamic Pacific Atlantic Baltic Arctic Mediterranean Border Customs Federal Rapid Task Exercise Operation Gulf
Taliban Hamas Hezbollah Houthi Wagner`)
