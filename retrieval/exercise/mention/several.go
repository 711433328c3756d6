package mention

import "verbatim/retrieval/exercise/syntax"

// several finds the names that are listed after a noun in the plural, each as a mention of its own: "the exercises Balikatan, Cobra Gold and
// Keen Sword". It is empty where there are not at least two.
func (f *Finder) several(words []syntax.Word, m *Mention) []Mention {
	at := m.Head + 1
	for at < len(words) && (words[at].Is("such", "as", "including", "like", "namely", ":", "called", "named", "dubbed") || words[at].IsDash()) {
		at++
	}
	var found []Mention
	for at < len(words) {
		if words[at].Is("the") {
			at++
		}
		name, ok := f.nameAt(words, at)
		if !ok || name.Year == 0 && !isProper(words, name.First, name.Last) {
			break
		}
		one := Mention{First: name.First, Last: name.Last, Head: name.Last, Kind: m.Kind, Article: Definite, Martial: m.Martial, Trust: Known}
		f.give(words, &one, name)
		found = append(found, one)
		next := one.Last + 1
		for next < len(words) && words[next].IsQuote() {
			next++
		}
		if next >= len(words) || !words[next].Is(",", "and") {
			break
		}
		if at = next + 1; at < len(words) && words[at].Is("and") {
			at++
		}
	}
	if len(found) < 2 {
		return nil
	}
	return found
}
