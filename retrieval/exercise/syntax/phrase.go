package syntax

import "strings"

// PhraseStart is the first word of the noun phrase that ends with the word at head: its article, numbers, adjectives and nouns.
func PhraseStart(words []Word, head int) int {
	at := head
	for at > 0 && modifies(words, at-1) {
		at--
		if words[at].Has(Article) && !words[at].Is("other", "such", "more", "one", "most") {
			return at
		}
	}
	return at
}

// modifies reports whether a word may stand inside a noun phrase before its last word.
func modifies(words []Word, at int) bool {
	w := &words[at]
	switch {
	case w.Shape == Mark:
		return w.Is(",") && listsAdjectives(words, at) || w.IsQuote() && at > 0 && words[at-1].Shape == Capital && at+1 < len(words)
	case w.Shape != Small:
		return !w.Has(Preposition|Opener|Pronoun|Auxiliary) || w.Has(Article)
	case w.Possessive:
		return true
	case w.Is("out", "up", "down", "away", "back"):
		return false // "carried out live-fire drills"
	case w.Is("least", "most") && words[at-min(at, 1)].Is("at"):
		return false // "at least two"
	case w.Is("counter") && at+1 < len(words) && strings.HasPrefix(words[at+1].Lower, "terror"):
		return true // "counter terrorism exercise"
	case w.Is("and"):
		return joinsAdjectives(words, at)
	case w.Has(Article):
		return true
	case w.Has(Preposition | Coordinator | Opener | Pronoun | Auxiliary | Negation):
		return false
	case w.Has(Doubt):
		return w.Is("proposed", "potential", "possible", "would-be")
	case w.Is("said") && at > 0 && words[at-1].Is("the"):
		return true // "the said drill"
	case w.Has(Verb):
		return isParticiple(words, at)
	}
	return !strings.HasSuffix(w.Lower, "ing") || isParticiple(words, at) || adjectival(w.Lower)
}

// isParticiple reports whether a verb stands as an adjective: "the planned drills", "a combined exercise", but not "announced
// drills" or "holding drills".
func isParticiple(words []Word, at int) bool {
	w := &words[at]
	if strings.HasSuffix(w.Lower, "ing") && at > 0 && words[at-1].Has(Article) {
		return true
	}
	if !strings.HasSuffix(w.Lower, "ed") && !adjectival(w.Lower) && !w.Is("training", "passing", "testing", "planning", "closing", "opening", "practice", "test", "fire", "command", "control", "land", "attack", "field", "advance", "strike", "concluding", "shooting", "fighting", "operating", "ending", "held", "led", "begun", "known") {
		return false
	}
	if w.Is("training", "passing", "practice", "fire", "command", "land", "field", "test", "strike", "shooting", "joint", "combined") {
		return true
	}
	if at == 0 {
		return false
	}
	before := &words[at-1]
	if before.Has(Adverb) && at > 1 {
		before = &words[at-2]
	}
	return before.Has(Article) || before.Possessive || isOrdinary(before) || (adjectival(w.Lower) || w.Is("attack")) && isDomain(before.Lower)
}

// isOrdinary reports whether a word before a participle leaves it an adjective: an adjective of kind or a number.
func isOrdinary(w *Word) bool {
	return w.Shape == Number || strings.HasSuffix(w.Lower, "-day") || strings.HasSuffix(w.Lower, "-week") || w.Is("two", "three", "four", "five", "first", "second", "third", "joint", "new", "next", "military", "naval", "newly", "long")
}

// adjectival are the participles in -ing that stand before nouns of events.
func adjectival(lower string) bool {
	switch lower {
	case "ongoing", "upcoming", "training", "forthcoming", "wide-ranging", "recurring", "coming", "firing", "landing", "refueling",
		"refuelling", "long-running", "far-reaching", "shooting", "bombing", "confidence-building", "peacekeeping", "existing", "standing", "live-firing":
		return true
	}
	return strings.Contains(lower, "-")
}

// listsAdjectives reports whether a comma stands between two adjectives or nouns of one phrase: "air, sea, and ground exercises".
func listsAdjectives(words []Word, at int) bool {
	if at == 0 || at+1 >= len(words) {
		return false
	}
	before, after := &words[at-1], &words[at+1]
	if after.Is("and") {
		return before.Shape == Small && isDomain(before.Lower)
	}
	return before.Shape == Small && after.Shape == Small && isDomain(before.Lower) && isDomain(after.Lower)
}

// joinsAdjectives reports whether "and" stands between two adjectives of one phrase: "air and missile defence drills".
func joinsAdjectives(words []Word, at int) bool {
	if at == 0 || at+1 >= len(words) {
		return false
	}
	before, after := &words[at-1], &words[at+1]
	if before.Is(",") && at > 1 {
		before = &words[at-2]
	}
	return isDomain(before.Lower) && isDomain(after.Lower)
}

// isDomain reports whether a word says in what element or with what arm forces act.
func isDomain(lower string) bool {
	switch lower {
	case "air", "sea", "ground", "land", "naval", "military", "maritime", "aerial", "cyber", "space", "missile", "artillery", "tank",
		"submarine", "amphibious", "army", "navy", "marine", "coast", "border", "joint", "strategic", "tactical", "operational", "live-fire",
		"command", "staff", "planning", "rescue", "search", "bilateral", "multilateral", "annual", "regular", "large-scale", "combat", "training", "field", "defence", "defense", "command-post", "command-staff", "rocket", "mine", "armoured", "armored", "infantry", "airborne", "counterterrorism", "anti-terror", "humanitarian", "relief", "disaster", "response", "security", "logistics", "communications", "aviation",
		"helicopter", "bomber", "fighter", "coastguard", "police", "special", "medical", "surveillance", "reconnaissance", "engineering", "nuclear":
		return true
	}
	return false
}
