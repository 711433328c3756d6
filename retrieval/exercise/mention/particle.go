package mention

import (
	_ "embed"
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

// leadsIn reports whether a word that begins a sentence is no part of the name after it: "Dubbed Cobra Gold", "Meanwhile Malabar".
func leadsIn(w *syntax.Word) bool {
	if w.Is("combined", "united", "unified") {
		return false // these begin names
	}
	return w.Has(syntax.Adverb) || w.Has(syntax.Verb) && (strings.HasSuffix(w.Lower, "ed") || strings.HasSuffix(w.Lower, "ing") || w.Is("known", "held", "begun"))
}

// isOwner reports whether a word is the owner in a name such as "the Bear's Paw", and not who holds the exercise.
func isOwner(words []syntax.Word, at int) bool {
	w := &words[at]
	return w.Shape == syntax.Capital && w.Possessive && !w.Has(syntax.Nation|syntax.Date) && at > 0 && words[at-1].Is("the", "exercise") &&
		at+1 < len(words) && inName(&words[at+1])
}

// isParticle reports whether a word in small letters joins those of a name: "Escudo del Sur", "Lions of the Sahel".
func isParticle(w *syntax.Word) bool {
	return w.Shape == syntax.Small && w.In(particles)
}

var particles = syntax.NewList(`of the de del della di du des da do dos la el al y van der`)

// overParticle is the name word after the small words at a word; the same where there is none. A word such as "al-Bahr" is both.
func overParticle(words []syntax.Word, at int) int {
	if isArabic(words[at].Lower) && words[at].Shape == syntax.Small {
		return at
	}
	const most = 2 // "of the"
	next := at
	for next < len(words) && next < at+most && isParticle(&words[next]) {
		next++
	}
	if next == at || next >= len(words) || !inName(&words[next]) || words[next-1].Is("the") && next == at+1 {
		return -1
	}
	return next
}

// beforeParticle is the name word before the small words that end before a word; -1 where there is none.
func beforeParticle(words []syntax.Word, at int) int {
	before := at - 1
	for before >= 0 && before >= at-2 && isParticle(&words[before]) {
		before--
	}
	if before < 0 || before == at-1 || !inName(&words[before]) || nouns.Get(words[before].Lower) != "" || opensSentence(words, before) && isCommon(&words[before]) || words[before+1].Is("the") {
		return -1
	}
	return before
}

// isArabic reports whether a word is a name with the Arabic article: "al-Bahr".
func isArabic(lower string) bool {
	for _, article := range [...]string{"al-", "el-", "as-", "ash-", "an-", "ar-"} {
		if strings.HasPrefix(lower, article) {
			return true
		}
	}
	return false
}
