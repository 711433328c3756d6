package value

import (
	"slices"

	"verbatim/retrieval/exercise/syntax"
)

// refuses reports whether a sentence says that somebody does not take part, or only watches.
func refuses(words []syntax.Word) bool {
	for at := range words {
		w := &words[at]
		if w.Has(syntax.Negation) && (w.Has(syntax.Auxiliary) || at == 0 || words[at-1].Has(syntax.Auxiliary)) ||
			w.In(refusals) {
			return true
		}
	}
	return false
}

// refusals are words that say by themselves that somebody stays away, only watches, or might take part.
var refusals = syntax.NewList(`should could might if observer observers complained protested spectators cancelled withdrew lost declined refused`)

// TurnsAway reports whether a sentence turns from what was told of before to another matter: "Meanwhile, …", "In other news".
func TurnsAway(s *syntax.Sentence) bool {
	words := s.Words
	const opening = 4 // words: "– In another development"
	for at := 0; at+1 < len(words) && at < opening; at++ {
		if words[at].Is("meanwhile", "separately", "elsewhere") || words[at].Is("other", "another", "unrelated") && words[at+1].Is("news", "development", "developments", "incident", "event", "business") ||
			at == 0 && words[at].Is("that") && words[1].Is("month", "year", "week") ||
			at == 0 && words[at].Is("also") && words[1].Has(syntax.Date|syntax.Pronoun) {
			return true
		}
	}
	return false
}

// ofOther reports whether a sentence turns to another matter: it says so, or tells of another operation, or of where forces are kept.
func ofOther(words []syntax.Word) bool {
	if len(words) > 1 && words[0].Is("also") && words[1].Has(syntax.Date|syntax.Pronoun|syntax.Preposition) {
		return true
	}
	if tellsOfBefore(words) {
		return true
	}
	for at := range words {
		if words[at].In(otherMatters) || words[at].Is("operation") && words[at].Shape == syntax.Capital && at+1 < len(words) && words[at+1].Shape == syntax.Capital {
			return true
		}
	}
	return false
}

var otherMatters = syntax.NewList(`meanwhile separately elsewhere sequel stationed legacy`)

// isQuestion reports whether a sentence asks, and so tells nothing.
func isQuestion(words []syntax.Word) bool {
	return len(words) > 0 && words[len(words)-1].Is("?")
}

// tellsOfBefore reports whether a sentence begins with an earlier time and tells of it in the past perfect: "A week earlier, instructors had arrived".
func tellsOfBefore(words []syntax.Word) bool {
	const opening = 5 // words: "Three weeks earlier, in May"
	for at := 0; at < len(words) && at < opening; at++ {
		if words[at].Is("earlier", "previously", "before", "beforehand") {
			return slices.ContainsFunc(words[at:], func(w syntax.Word) bool { return w.Is("had") })
		}
	}
	return false
}

// datesEntry reports whether a sentence begins an entry of a list of dates, which tells of something else than the entry before it: "May 2023 — A tug".
func datesEntry(words []syntax.Word) bool {
	const longest = 6 // words: "30 November – 6 December 2020"
	for at := 0; at < len(words) && at <= longest; at++ {
		if words[at].IsDash() || words[at].Is(":") {
			return at > 0 && at+1 < len(words) && !words[at+1].Has(syntax.Date)
		}
		if !words[at].Has(syntax.Date) {
			return false
		}
	}
	return false
}
