package mention

import "verbatim/retrieval/exercise/syntax"

// several finds the names that are listed after a noun in the plural, each as a mention of its own: "the exercises Balikatan, Cobra Gold and
// Keen Sword". It is empty where there are not at least two.
func (f *Finder) several(words []syntax.Word, m *Mention) []Mention {
	at := f.overPhrase(words, m.Head+1)
	if at > m.Head+1 && at < len(words) && words[at].Is(",") {
		at++ // "two exercises in Kenya, Haraka Storm and Askari Storm"
	}
	for at < len(words) && (words[at].Is("such", "as", "including", "like", "namely", ":", "called", "named", "dubbed") || words[at].IsDash()) {
		at++
	}
	var found []Mention
	for at < len(words) {
		for at+1 < len(words) && words[at].Is("the", "ex", "exercise") {
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
	for i := range found[:len(found)-1] {
		found[i].Listed = true
	}
	return found
}
