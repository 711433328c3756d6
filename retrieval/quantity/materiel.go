package quantity

import (
	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// FindMateriel returns where text names materiel by its kind alone, in the plural and without a number, or one piece of it, in order and disjoint:
// "howitzers", "rocket launchers", "a patrol vessel".
func FindMateriel(text string) []retrieval.Span {
	s := searcher{text: text}
	var found []retrieval.Span
	for at := 0; at < len(text); {
		if !words.IsSmall(text[at]) || !words.Starts(text, at) {
			at++
			continue
		}
		end := words.Letters(text, at)
		if n := nouns.Get(text[at:end]); n.class == Things && (!n.singular || s.isSingle(at)) && !uncounted[text[at:end]] && words.Ends(text, end) && words.Hyphen(text, end) == 0 {
			start := s.kindStart(at)
			if next := s.peek(end); nouns.Get(next).class == Other && !heads[next] && (start < at || !general[text[at:end]]) {
				found = append(found, retrieval.Span{Start: start, End: end})
			}
		}
		at = max(end, at+1)
	}
	return found
}

// isSingle reports whether a noun in the singular is one of its kind: "a Turkish tug", "a single patrol vessel".
func (s *searcher) isSingle(at int) bool {
	for range nearest + 1 {
		word, from := words.Last(s.text, at)
		switch {
		case word == "a" || word == "an" || word == "single":
			return true
		case word == "" || stops[word] || words.Space(s.text, from+len(word)) != at && words.HyphenBefore(s.text, at) == 0:
			return false
		}
		at = from
	}
	return false
}

// uncounted are the plurals that do not tell what an exercise is held with: what is fired there, or carried by everybody.
var uncounted = words.Set(`weapons missiles rockets torpedoes transports guns batteries rifles radars artillery armor armour trainers`)

// general are those that tell something only with a word of their kind before: "patrol boats", "landing craft".
var general = words.Set(`ships vessels boats aircraft planes airplanes jets craft vehicles carriers ship vessel boat plane airplane jet vehicle carrier gun weapon missile rocket
radar battery transport trainer rifle tank`)
