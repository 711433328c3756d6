package mention

import (
	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// isOtherName reports whether a run of capitals is by its own words the name of something else: of a person with a title, of sport, of
// a ship, of a fair or a treaty.
func isOtherName(words []syntax.Word, first, last int) bool {
	if last == first && abbreviated.Get(words[first].Lower) != "" {
		return true
	}
	for last > first && (words[last].Shape == syntax.Number || isRoman(words[last].Lower)) {
		last--
	}
	for at := first; at <= last; at++ {
		switch nouns.Get(words[at].Lower) {
		case "title":
			return true
		case "sport":
			if !words[at].Is("summer", "winter", "youth", "asian", "commonwealth", "board") { // those are sport before Games only
				return true
			}
		case "vessel":
			if words[at].Acronym {
				return true
			}
		case "happening":
			if at == last {
				return true
			}
		}
	}
	return false
}

// belongsElsewhere reports whether the words before a name say what it is the name of, and that is no exercise: "the frigate
// Gromky", "the game Joint Strike: Eastern Shield", "an unmanned boat named Strike Marlin 2".
func belongsElsewhere(words []syntax.Word, first int) bool {
	const reach = 6 // words: a first part of the name and its marks may stand between
	for at := first - 1; at >= 0 && at >= first-reach; at-- {
		w := &words[at]
		switch {
		case w.Shape == syntax.Capital && !w.Has(syntax.Nation|syntax.Date), w.IsQuote(), w.Is("*", "**", "_", ":"), w.Has(syntax.Naming),
			isParticle(w) && at > 0 && words[at-1].Shape == syntax.Capital:
		case w.Shape == syntax.Small:
			return isThing(w.Lower)
		default:
			return false
		}
	}
	return false
}

// isThing reports whether a noun is of those things, makes and works that have names of their own.
func isThing(lower string) bool {
	switch lower {
	case "ship", "ships", "vessel", "boat", "frigate", "destroyer", "corvette", "carrier", "cruiser", "submarine", "tanker", "minehunter", "minesweeper", "cutter", "tug",
		"ferry", "yacht", "freighter", "trawler", "trimaran", "flagship", "drone", "missile", "rocket", "satellite", "system", "aircraft", "helicopter", "tank", "radar", "gun", "vehicle",
		"game", "film", "movie", "book", "novel", "album", "song", "play", "series", "programme", "program", "app", "software", "magazine", "newspaper", "newsletter", "podcast",
		"company", "firm", "group", "gang", "club", "team", "party", "movement", "hotel", "restaurant", "bar", "horse", "dog", "storm", "typhoon", "hurricane", "cyclone",
		"operation", "operations", "mission", "project", "campaign", "code", "network", "virus", "band", "choir", "siren", "base", "camp", "village", "town", "hill", "mount", "lake", "river":
		return true
	}
	return false
}

// isShouted reports whether a sentence is written in capitals throughout, so that a capital tells nothing.
func isShouted(words []syntax.Word) bool {
	capitals := 0
	for i := range words {
		switch words[i].Shape {
		case syntax.Small:
			return false
		case syntax.Capital:
			if !words[i].Acronym && len(words[i].Lower) > 1 {
				return false
			}
			capitals++
		}
	}
	const least = 4 // words: fewer may be a name and its noun
	return capitals >= least
}

// withoutShouts takes from the mentions of a sentence in capitals the names that only their capitals show.
func withoutShouts(found []Mention) []Mention {
	var kept []Mention
	for _, m := range found {
		var names []Name
		for _, n := range m.Names {
			if n.Year != 0 {
				names = append(names, n)
			}
		}
		if len(names) > 0 || m.Trust == Noun && m.Kind != retrieval.KindCompetition {
			m.Names = names
			kept = append(kept, m)
		}
	}
	return kept
}
