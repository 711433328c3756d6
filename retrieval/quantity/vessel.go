package quantity

import (
	"strings"
	"unicode"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// vessels are the kinds of ships, in the singular, after which the ship's name stands: "the frigate Dixmude".
var vessels = words.Set(`frigate destroyer corvette cruiser carrier battleship submarine minehunter minesweeper minelayer cutter icebreaker
gunboat oiler ship vessel boat tanker tug Ship flagship frigates destroyers corvettes cruisers carriers submarines minehunters minesweepers cutters
icebreakers gunboats oilers ships vessels boats tankers tugs`)

// shipNouns are the same, to look every word of a text up in.
var shipNouns = words.TableOf(vessels)

// titled are the words with a capital after a kind of ship that name a person, a unit or a type, and no ship.
var titled = words.Set(`Captain Commander Commodore Lieutenant Carrier Strike Class Fleet Crew Type Project Flight Block Is Are Was Will
In At On From With And Or The Of For To`)

// mostShipNames is how many words the name of a ship has at most, its prefix counted: "KRI I Gusti Ngurah Rai".
const mostShipNames = 5

// opened are the marks that may stand before a ship's name: "the carrier *Liaoning*".
const opened = "*_\"“‘'«"

// vessel reads "frigate Dixmude", "guided-missile destroyer HMAS Stuart" and "Pakistan Navy Ship Tariq" around the kind of ship from at to end,
// and returns where it ends; 0 where no name follows.
func (s *searcher) vessel(at, end int) int {
	last := s.vesselName(end)
	if last == 0 {
		return 0
	}
	if strings.HasSuffix(s.text[at:end], "s") {
		last = s.vesselNames(last)
	}
	span := retrieval.Span{Start: s.kindStart(at), End: last}
	for len(s.found) > 0 && s.found[len(s.found)-1].End > span.Start {
		s.found = s.found[:len(s.found)-1]
	}
	s.found = append(s.found, candidate{span, true})
	return last
}

// vesselName is where the name of a ship ends after at: words with capitals, the prefix of its navy among them. It is 0 where none stands there.
func (s *searcher) vesselName(at int) int {
	start := words.Space(s.text, at)
	if start == at {
		return 0
	}
	mark := len(s.text[start:]) - len(strings.TrimLeft(s.text[start:], opened))
	start += mark
	first := start
	last := 0
	for i := range mostShipNames {
		word, next := words.Next(s.text, start)
		if last > 0 && particles[word] {
			word, next = words.Next(s.text, next)
		}
		prefix := i == 0 && acronymic(word)
		short := len(word) == 2 && words.Capitalised(word) && words.Capitalised(s.peek(next)) // "El Fateh"
		if !prefix && !short && !isName(word) && !isForeignName(word) && !(i > 0 && words.Capitalised(word)) || titled[word] {
			break
		}
		start = next
		if !prefix {
			last = next
		}
	}
	if last > 0 && mark == 1 && strings.HasPrefix(s.text[last:], s.text[first-1:first]) {
		last++
	}
	return last
}

// particles are the small words within the names of ships: "Charles de Gaulle", "Prince of Wales".
var particles = words.Set(`of de du da la las del di bin am an von`)

// vesselNames goes on from the name of a ship to those of the others in its list: "the frigates Xianning, Dali and Yulin".
func (s *searcher) vesselNames(at int) int {
	for {
		next := at
		if strings.HasPrefix(s.text[next:], ",") {
			next++
		}
		if end := words.After(s.text, words.Space(s.text, next), "and"); end > 0 {
			next = end
		}
		if next == at {
			return at
		}
		if next = s.vesselName(next); next == 0 {
			return at
		}
		at = next
	}
}

// isForeignName reports whether a word is a name with letters that English has not: "Gökova".
func isForeignName(word string) bool {
	return len(word) > 3 && words.Capitalised(word) && words.Letters(word, 0) < len(word) && strings.IndexFunc(word, unicode.IsDigit) < 0 && strings.ToUpper(word) != word
}

// acronymic reports whether a word has two capitals or more and nothing else, as the prefixes of ships' names have.
func acronymic(word string) bool {
	return len(word) > 1 && strings.ToUpper(word) == word && words.Letters(word, 0) == len(word)
}

// kindStart goes back from a noun of materiel over the words of its kind: "guided-missile", "patrol"; over those with a capital where it has one.
func (s *searcher) kindStart(at int) int {
	capital := words.IsCapital(s.text[at])
	for range nearest + 1 {
		word, from := words.Last(s.text, at-words.HyphenBefore(s.text, at))
		switch {
		case capital && words.Capitalised(word):
		case !capital && (kinds[word] || isMateriel(word) || compounding[word] || vesselKinds[word]):
		default:
			return at
		}
		at = from
	}
	return at
}

// vesselKinds are further words that say what kind of ship one is.
var vesselKinds = words.Set(`guided helicopter aircraft training hospital research supply dock offshore coastal fast mine nuclear powered replenishment
survey escort assault multi purpose multipurpose diesel electric stealth robot bridge wheeled tracked`)
