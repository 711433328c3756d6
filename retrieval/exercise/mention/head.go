package mention

import (
	"cmp"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/words"
)

// kinds are the nouns that speak of exercises. Those of contests count only with a name, since most contests are sport.
var kinds = words.TableOf(map[string]retrieval.ExerciseKind{
	"exercise": retrieval.KindExercise, "exercises": retrieval.KindExercise,
	"drill": retrieval.KindExercise, "drills": retrieval.KindExercise,
	"maneuver": retrieval.KindExercise, "maneuvers": retrieval.KindExercise,
	"manoeuvre": retrieval.KindExercise, "manoeuvres": retrieval.KindExercise,
	"wargame": retrieval.KindExercise, "wargames": retrieval.KindExercise,
	"war-game": retrieval.KindExercise, "war-games": retrieval.KindExercise,
	"patrol": retrieval.KindPatrol, "patrols": retrieval.KindPatrol,
	"ex":    retrieval.KindExercise, // before a name, as armies write: "Ex SAGAR PRAHARI"
	"games": retrieval.KindCompetition, "contest": retrieval.KindCompetition, "competition": retrieval.KindCompetition,
	"biathlon": retrieval.KindCompetition, "championship": retrieval.KindCompetition,
})

// abbreviated are the words by which forces call their exercises by kind: passing, command post, field training, tabletop, with live ammunition,
// against mines, … With a number after it, such a word is a name: "LIVEX 23".
var abbreviated = words.TableOf(map[string]retrieval.ExerciseKind{
	"passex": retrieval.KindExercise, "cpx": retrieval.KindExercise, "ftx": retrieval.KindExercise, "ttx": retrieval.KindExercise, "livex": retrieval.KindExercise,
	"minex": retrieval.KindExercise, "sarex": retrieval.KindExercise, "sinkex": retrieval.KindExercise, "mapex": retrieval.KindExercise, "staffex": retrieval.KindExercise,
	"corpat": retrieval.KindPatrol,
})

// kindOf is the kind that a noun speaks of; empty of one that speaks of none.
func kindOf(lower string) retrieval.ExerciseKind {
	return cmp.Or(kinds.Get(lower), abbreviated.Get(lower))
}

// isHead reports whether a word is a noun that speaks of an exercise, and no verb and no part of another noun.
func isHead(words []syntax.Word, at int) bool {
	if !words[at].Has(syntax.Exercise) {
		return false
	}
	if words[at].Is("game") && at > 0 && words[at-1].Is("war") {
		return !isCompound(words, at)
	}
	if words[at].Is("ex") {
		return words[at].Shape == syntax.Capital && at+1 < len(words) && (words[at+1].IsQuote() || inName(&words[at+1]) && nouns.Get(words[at+1].Lower) != "title")
	}
	if words[at].Is("activity", "activities") {
		return at > 0 && words[at-1].Is("cooperative", "cooperation") // "a maritime cooperative activity"
	}
	if abbreviated.Get(words[at].Lower) != "" {
		return at+1 >= len(words) || words[at+1].Shape != syntax.Number
	}
	kind := kinds.Get(words[at].Lower)
	if kind == "" || words[at].Shape == syntax.Mark {
		return false
	}
	if words[at].Is("games") && at > 0 && words[at-1].Is("war") {
		return true
	}
	if kind == retrieval.KindCompetition {
		return words[at].Shape == syntax.Capital || at > 0 && words[at-1].Shape == syntax.Capital
	}
	return !isVerb(words, at) && !isCompound(words, at) && !isCivil(words, at)
}

// IsNoun reports whether a word, in small letters, speaks of an exercise.
func IsNoun(lower string) bool { return kindOf(lower) != "" }

// isVerb reports whether the word is used as a verb: "to exercise caution", "ships patrol the strait", "it maneuvers around".
func isVerb(words []syntax.Word, at int) bool {
	if words[at].Shape == syntax.Capital && at+1 < len(words) && words[at+1].Shape == syntax.Capital {
		return false // "to Exercise Golden Mangrove"
	}
	if at > 0 {
		before := &words[at-1]
		if before.Is("to") && !comesToNoun(words, at) {
			return true
		}
		if before.Has(syntax.Auxiliary|syntax.Doubt) && !before.Is("is", "are", "was", "were", "be", "been", "has", "have", "had", "possible", "proposed", "potential") ||
			before.Is("they", "we", "you", "he", "she", "who", "it", "not", "cannot", "jointly", "must") {
			return true
		}
	}
	if at+1 < len(words) {
		next := &words[at+1]
		if words[at].Is("maneuver", "maneuvers", "manoeuvre", "manoeuvres") && next.Is("around", "past", "through", "toward", "towards") {
			return true
		}
		if next.Has(syntax.Article) && !next.Is("that", "this", "one", "each", "all", "both", "most") || next.Is("caution", "restraint", "patience", "care", "control",
			"power", "judgment", "judgement", "discretion", "vigilance", "authority", "influence", "extreme", "great", "due", "greater", "self-restraint", "jurisdiction") {
			return true
		}
	}
	return false
}

// comesToNoun reports whether "to" before the word is a preposition: "access to exercises", "invited to drills".
func comesToNoun(words []syntax.Word, at int) bool {
	return strings.HasSuffix(words[at].Lower, "s") && at > 1 && words[at-2].Has(syntax.Verb|syntax.Preposition)
}

// isCompound reports whether the word only tells what sort of thing the next one is: "drill sergeant", "patrol boat", "exercise
// area".
func isCompound(words []syntax.Word, at int) bool {
	if at+1 >= len(words) || strings.HasSuffix(words[at].Lower, "s") {
		return false
	}
	next := &words[at+1]
	if next.Shape == syntax.Capital && words[at].Is("patrol", "drill") && (IsUnit(next.Lower) || IsTitle(next.Lower) || isThing(next.Lower)) {
		return true // "Patrol Squadron 9"
	}
	if next.Shape != syntax.Small || next.Roles != 0 {
		return words[at].Shape == syntax.Small && next.Has(syntax.Verb) && strings.HasSuffix(next.Lower, "ing") && next.Is("training", "planning") ||
			next.Is("ground", "grounds", "area", "program", "programme", "plan", "plans", "force", "scenario")
	}
	return !followsNoun(next.Lower)
}

// followsNoun reports whether a word that the lexicon does not know goes on a clause rather than a noun.
func followsNoun(lower string) bool {
	switch lower {
	case "next", "last", "today", "yesterday", "tomorrow", "tonight", "north", "south", "east", "west", "northeast", "northwest",
		"southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "early", "late", "close", "worth", "dubbed",
		"aimed", "designed", "due", "ahead", "earlier", "simulating", "meant", "based", "focused", "focusing", "intended", "amounted", "proper", "itself", "set", "kicked", "halfway", "alongside", "codenamed", "overseas", "abroad", "nearby", "every", "annually", "offshore", "onward", "previously", "underway", "under", "weekly":
		return true
	}
	return strings.HasSuffix(lower, "ing") || strings.HasSuffix(lower, "ed")
}

// isAbstract reports whether something is only likened to an exercise: "an exercise in courtesy".
func isAbstract(words []syntax.Word, at int) bool {
	if !words[at].Is("exercise") || at+2 >= len(words) || !words[at+1].Is("in") {
		return false
	}
	next := &words[at+2]
	return next.Shape == syntax.Small && next.Roles == 0 && !next.Is("waters", "international", "far", "southern", "northern", "eastern", "western", "central", "north", "south", "east", "west", "northwest", "northeast", "southwest", "southeast", "late", "mid", "early", "neighbouring", "neighboring", "nearby", "early")
}

// isCivil reports whether the words before say that it is no exercise of forces: a fire drill, physical exercise, a cordless
// drill, the border patrol.
func isCivil(words []syntax.Word, at int) bool {
	if at == 0 {
		return false
	}
	if isAbstract(words, at) {
		return true
	}
	if at > 1 && words[at-1].Is("brigade", "department", "service") && words[at-2].Is("fire", "rescue", "ambulance") {
		return true
	}
	switch words[at-1].Lower {
	case "fire", "earthquake", "evacuation", "tsunami", "safety", "school", "lockdown", "shooter", "shelter", // against accidents
		"cordless", "power", "hammer", "hand", "electric", "dental", "diamond", "oil", "seed", "bench", "rotary", "core", // tools
		"physical", "aerobic", "breathing", "fitness", "yoga", "cardio", "vigorous", "moderate", "daily", "gentle", // sport
		"writing", "spelling", "classroom", "academic", "accounting", "registration", "census", "branding", "marketing", "voter", "budget", "pr", "propaganda", "box-ticking", "paper", "bookkeeping", "thought", // of the mind and the desk
		"highway", "security", "ski", "neighbourhood", "neighborhood", "beach", "snow", "foot": // patrols of no forces
		return true
	case "police":
		return kinds.Get(words[at].Lower) == retrieval.KindPatrol
	case "border":
		return words[at-1].Shape == syntax.Capital
	}
	return false
}
