package value

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// Speakers finds whom a sentence names as the source of what it says: "Shoigu said", "according to the Russian Ministry of Defense".
func Speakers(s *syntax.Sentence) []Value {
	var found []Value
	words := s.Words
	add := func(first, last int, ok bool) {
		if ok {
			span := retrieval.Span{Start: words[first].Start, End: words[last].End}
			found = append(found, Value{Text: s.Text[span.Start:span.End], Span: span})
		}
	}
	for at := range words {
		switch {
		case words[at].Is("according") && at+2 < len(words) && words[at+1].Is("to"):
			add(nameOf(words, at+2))
		case isSaying(words, at) && isReporting(&words[at]):
			if inverted(words, at) {
				add(nameOf(words, at+1))
			} else if first, last, ok := subjectBefore(words, at); ok {
				add(first, last, !isTold(words, at))
			} else if at > 0 && (words[at-1].IsQuote() || words[at-1].Is(",")) {
				add(nameOf(words, at+1))
			}
		}
	}
	return found
}

// Comments reports whether what a sentence says is how somebody sees an exercise, and no news of it: "said it was monitoring the drills".
func Comments(s *syntax.Sentence) bool {
	return slices.ContainsFunc(s.Words, func(w syntax.Word) bool { return w.In(comments) })
}

// comments are the words of those who watch, protest or praise.
var comments = syntax.NewList(`monitoring condemned condemns condemn denounced denounces criticised criticized protest protested concern concerns concerned
worried deplored regrettable provocative provocation provocations escalation`)

// inverted reports whether the speaker follows the verb: "…, said Lieutenant Krook".
func inverted(words []syntax.Word, verb int) bool {
	if verb == 0 || verb+1 >= len(words) || words[verb].Is("told", "tells") || !words[verb-1].Is(",") && !words[verb-1].IsQuote() {
		return false
	}
	next := &words[verb+1]
	return next.Shape == syntax.Capital && !next.Has(syntax.Date) || next.Is("the", "a", "an") || mention.IsTitle(next.Lower)
}

// isTold reports whether the subject of a verb of speech hears it: "Russia was told of the manoeuvres".
func isTold(words []syntax.Word, verb int) bool {
	return words[verb].Is("told", "quoted", "cited", "reported", "confirmed", "announced", "declared", "estimated", "noted") && verb > 0 && words[verb-1].Is("was", "were", "been", "is", "are", "be")
}

// isReporting reports whether a verb of speech gives facts, as those of opinion do not.
func isReporting(w *syntax.Word) bool {
	return w.Is("said", "says", "say", "announced", "announces", "told", "tells", "reported", "reports", "confirmed", "confirms", "stated", "states", "added", "adds", "noted", "notes", "revealed",
		"disclosed", "suggested", "stressed", "emphasized", "emphasised", "declared", "claimed", "claims", "explained", "informed", "informs", "estimated", "quoted", "cited", "remembers", "recalled", "wrote", "writes", "describes", "speak")
}

// subjectBefore is the name before a verb of speech.
func subjectBefore(words []syntax.Word, verb int) (first, last int, ok bool) {
	last = verb - 1
	for last >= 0 && (words[last].Has(syntax.Adverb|syntax.Auxiliary) && words[last].Shape == syntax.Small || words[last].Shape == syntax.Mark && words[last].Is(")", "”", "\"")) {
		if words[last].Is(")") {
			last = opening(words, last)
		}
		last--
	}
	if last >= 0 && words[last].Is(",") { // "Zhang Junshe, a senior research fellow at …, told"
		return apposed(words, last)
	}
	if last < 0 || words[last].Shape == syntax.Mark || words[last].Has(syntax.Pronoun|syntax.Date) {
		return 0, 0, false
	}
	first = startOf(words, last)
	return trimTitle(words, first, last)
}

// apposed is the name before a description that ends with the comma at a word.
func apposed(words []syntax.Word, comma int) (first, last int, ok bool) {
	if first = startOf(words, comma-1); words[first].Shape == syntax.Capital && mention.IsTitle(words[first].Lower) {
		return trimTitle(words, first, comma-1) // "the deputy commander, Major General Seretse, told"
	}
	for at := comma - 1; at > 0; at-- {
		if words[at].Is(",") {
			first, last, ok = trimTitle(words, startOf(words, at-1), at-1)
			if ok && words[last].Shape == syntax.Capital && !words[last].Has(syntax.Date) {
				return first, last, true
			}
		}
	}
	return 0, 0, false
}

// startOf is where the noun phrase of a speaker begins, what "of" joins to it included.
func startOf(words []syntax.Word, last int) int {
	at := last
	for at > 0 {
		w := &words[at-1]
		if w.Is("that") || w.Shape == syntax.Mark && !endsTitle(words, at-1) || w.Has(syntax.Opener|syntax.Auxiliary|syntax.Coordinator|syntax.Pronoun) && !w.Has(syntax.Article) ||
			w.Has(syntax.Preposition) && !(w.Is("of", "in", "at", "for") && at > 1 && namesSpeaker(&words[at-2])) || w.Has(syntax.Verb) && w.Shape == syntax.Small && !isNominal(words, at-1) || w.Has(syntax.Date) {
			break
		}
		at--
	}
	return at
}

// namesSpeaker reports whether a word before "of" or "in" is somebody who speaks, or a name.
func namesSpeaker(w *syntax.Word) bool {
	return w.Shape == syntax.Capital && !w.Has(syntax.Date|syntax.Preposition) || isWatcher(w) || w.Is("staff", "command", "office", "commander", "spokesperson", "service", "department", "centre", "center", "headquarters", "directorate", "chief", "director", "communiqué", "notice")
}

// endsTitle reports whether a full stop only ends a title cut short, before the name: "Cmdr. Kofi Mensah".
func endsTitle(words []syntax.Word, at int) bool {
	return at > 0 && at+1 < len(words) && words[at].Is(".") && words[at-1].In(shortTitles) && words[at-1].Shape == syntax.Capital && words[at+1].Shape == syntax.Capital
}

var shortTitles = syntax.NewList(`cmdr cdr brig-gen lt-gen maj-gen lt col gen maj capt sgt adm brig cpl cpt gov sen rep dr mr mrs ms prof hon lcdr ltc rev`)

// nameOf is the noun phrase that begins at a word.
func nameOf(words []syntax.Word, first int) (from, to int, ok bool) {
	at := first
	for at < len(words) {
		w := &words[at]
		if w.Shape == syntax.Mark && !endsTitle(words, at) || w.Has(syntax.Opener|syntax.Auxiliary|syntax.Coordinator|syntax.Date) && !w.Has(syntax.Article) ||
			w.Has(syntax.Preposition) && !w.Is("of") || w.Has(syntax.Pronoun) && !w.Has(syntax.Article) || w.Has(syntax.Verb) && w.Shape == syntax.Small && at > first && !words[at-1].Has(syntax.Article) && !w.Is("reports", "report", "statement", "statements", "release", "releases") {
			break
		}
		at++
	}
	return trimTitle(words, first, at-1)
}

// trimTitle leaves out articles at the beginning. A speaker is a name, or a noun that speaks.
func trimTitle(words []syntax.Word, first, last int) (from, to int, ok bool) {
	for first <= last && words[first].Has(syntax.Article|syntax.Adverb|syntax.Preposition) && words[first].Shape != syntax.Number {
		first++
	}
	const longest = 9
	if first == last && words[first].Is("command", "the", "force", "district", "fleet", "statement", "statements", "release", "releases") {
		return 0, 0, false // whose?
	}
	if first > last || last-first > longest {
		return 0, 0, false
	}
	if words[last].Has(syntax.Preposition|syntax.Opener|syntax.Coordinator) && words[last].Shape == syntax.Small {
		return 0, 0, false
	}
	for at := first; at <= last; at++ {
		if words[at].Shape == syntax.Capital || isWatcher(&words[at]) || words[at].Is("reports", "sources", "organisers", "organizers", "statement", "statements", "release", "documents", "navy", "army", "colonel", "general", "admiral", "commander", "captain", "brass", "staff", "ministry", "command", "military") {
			return first, last, true
		}
	}
	return first, last, mention.IsTitle(words[last].Lower)
}
