package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval/exercise/mention"
)

// stems are the beginnings of the nouns that speak of exercises. A text without any tells of none.
var stems = []string{"xercis", "rill", "aneuv", "anoeuv", "atrol", "ar game", "argame", "ar-game", "Games", "XERCIS", "RILL", "ANEUV", "ANOEUV", "ATROL",
	"-20", "-19"} // as in a name with a year

// mayTell tells most texts that speak of no exercise by a glance.
func mayTell(text string) bool {
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.Contains(text, stem) })
}

// mayTell tells the texts that only have the words, as where children hear of a fire drill and policemen are on patrol. It looks closer than a
// glance, and yet at little: such a text is done with before countries, times and numbers are looked for. What is neither in a sentence nor
// in a heading by its words is none that a document is about.
func (r *reader) mayTell() bool {
	at, word := 0, false
	for i := range r.sentences {
		s := &r.sentences[i]
		if mayTell(r.doc.Text[at:max(at, s.Start)]) || mention.MayBeNamed(s.Words) {
			return true
		}
		at = max(at, s.End)
		if mention.HasNoun(s.Words) {
			word = true
			s.Mark()
			if mention.Tells(s.Words) {
				return true
			}
		}
	}
	return mayTell(r.doc.Text[at:]) || word && len(r.subjects) > 1
}
