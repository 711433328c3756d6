package mention

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// around makes a mention of a head and the words about it.
func (f *Finder) around(words []syntax.Word, head int) Mention {
	m := Mention{Head: head, Last: head, First: syntax.PhraseStart(words, head), Kind: kindOf(words[head].Lower)}
	if words[head].Is("activity", "activities") || words[head].Is("games", "game") && head > 0 && words[head-1].Is("war") {
		m.Kind = retrieval.KindExercise
	}
	m.Martial = isNavalTerm(words[head].Lower)
	m.Plural = strings.HasSuffix(words[head].Lower, "s")
	m.Article = articleOf(words, m.First, m.Plural)
	for at := m.First; at < head; at++ {
		w := &words[at]
		m.Martial = m.Martial || isMartial(w.Lower) && !(w.Is("war") && words[at+1].Is("game", "games")) // boards play war games too
		m.Joint = m.Joint || w.Is("joint", "combined", "bilateral", "multilateral", "trilateral")
		m.Phase = m.Phase || isPhase(w.Lower)
		if IsOrdinal(w.Lower) && m.Ordinal == "" {
			m.Ordinal = w.Lower
		}
		m.Yearly = m.Yearly || isYearly(w.Lower)
		if isDomestic(w.Lower) && w.Shape == syntax.Small {
			m.General = true
		}
	}
	f.nameBefore(words, &m)
	f.nameAfter(words, &m)
	if len(m.Names) > 0 {
		f.inBrackets(words, &m, m.Last+1)
	}
	f.declared(words, &m)
	return m
}

// accepted reports whether a mention may be one of an exercise at all.
func (m *Mention) accepted(words []syntax.Word) bool {
	if m.Kind == retrieval.KindCompetition {
		return len(m.Names) > 0
	}
	return true
}

func articleOf(words []syntax.Word, first int, plural bool) Article {
	w := &words[first]
	switch {
	case first > 1 && words[first-1].Is("least", "most", "to", "than") && words[first-2].Is("at", "up", "more", "fewer"):
		return Sweeping // "at least two exercises": none in particular
	case w.Is("the"):
		return Definite
	case w.Is("this", "these", "that", "those"):
		if first+1 < len(words) && words[first+1].Has(syntax.Date) {
			return Definite // "this autumn's manoeuvres"
		}
		return Pointing
	case w.Is("its", "their", "his", "her", "our", "my", "your"):
		return Own
	case w.Is("a", "an", "another", "one", "two", "three", "four", "five", "six", "separate", "both"):
		return Indefinite
	case w.Is("any", "some", "no", "such", "several", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "many", "few", "all", "every", "each", "other", "more", "most", "various", "numerous", "much", "regular", "frequent"):
		return Sweeping
	case w.Possessive && w.Has(syntax.Nation):
		return Own
	case w.Possessive:
		return Definite
	case !plural && first > 0 && len(w.Lower) > 0 && w.Shape == syntax.Small && kinds.Get(w.Lower) != "":
		return Sweeping // "exercise or no exercise"
	case !plural:
		return Definite
	}
	return Bare
}

// isMartial reports whether a modifier says that forces act.
func isMartial(lower string) bool {
	for part := range strings.SplitSeq(lower, "-") {
		switch part {
		case "military", "naval", "navy", "army", "air", "aerial", "sea", "maritime", "joint", "combined", "strategic", "tactical", "combat",
			"live", "amphibious", "airborne", "artillery", "missile", "tank", "submarine", "anti", "counter", "terrorism", "antiterror", "counterterrorism", "defence", "defense",
			"war", "nuclear", "troop", "bomber", "bilateral", "multilateral", "multinational", "trilateral", "landing", "ground", "land", "marine", "command",
			"interoperability", "passing", "passage", "coastguard", "rocket", "minesweeping", "paratrooper", "special", "forces", "battalion", "brigade", "division", "fleet", "warship", "carrier", "armoured", "armored", "infantry", "cyber", "mobilisation", "mobilization", "readiness", "fire", "ballistic", "combined-arms", "allied", "coalition", "mechanised", "mechanized", "peacekeeping", "jungle", "winter", "autumn":
			return true
		}
	}
	return false
}

// isNavalTerm reports whether a noun is what forces alone call an exercise: "PASSEX".
func isNavalTerm(lower string) bool { return strings.HasSuffix(lower, "ex") && kinds.Get(lower) != "" }

// isPhase reports whether a modifier is mostly one of a part of an exercise.
func isPhase(lower string) bool {
	switch lower {
	case "live-fire", "live-firing", "firing", "gunnery", "boarding", "shooting", "evacuation", "minesweeping", "anti-submarine", "air-defence", "air-defense", "landing", "final", "opening", "closing":
		return true
	}
	return false
}

// isDomestic reports whether a modifier makes of the phrase something that happens again and again.
func isDomestic(lower string) bool {
	switch lower {
	case "routine", "regular", "ordinary", "usual", "future", "past", "previous", "daily", "frequent", "periodic", "similar":
		return true
	}
	return false
}

// isYearly reports whether a modifier says that an exercise recurs.
func isYearly(lower string) bool {
	switch lower {
	case "annual", "yearly", "biennial", "recurring", "regular", "biannual", "semiannual", "semi-annual", "quadrennial", "triennial":
		return true
	}
	return false
}

// IsOrdinal reports whether a word, in small letters, says which of a series something is: "sixth", "13th", "maiden".
func IsOrdinal(lower string) bool {
	switch lower {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"first-ever", "inaugural", "maiden":
		return true
	}
	if len(lower) < 3 || lower[0] < '0' || lower[0] > '9' {
		return false
	}
	switch lower[len(lower)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}
