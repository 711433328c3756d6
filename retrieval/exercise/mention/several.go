package mention

import "verbatim/retrieval/exercise/syntax"

// before finds the names that are listed before a noun in the plural and the name next to it: "the Foal Eagle and Key Resolve exercises".
func (f *Finder) before(words []syntax.Word, m *Mention) (found []Mention) {
	if !m.Plural || len(m.Names) == 0 || m.Names[0].Last > m.Head {
		return nil
	}
	first := m.Names[0].First
	for {
		at := beforeQuotes(words, first)
		if at < 1 || !words[at].Is("and", ",") {
			return found
		}
		if words[at].Is("and") && words[at-1].Is(",") {
			at--
		}
		last := beforeQuotes(words, at)
		if last < 0 {
			return found
		}
		from, ok := runBefore(words, last)
		if !ok || opensSentence(words, from) && from == 0 && isCommon(&words[from]) || !isProper(words, from, last) && !isQuoted(words, from, last) || isOtherName(words, from, last) {
			return found
		}
		name := nameOf(f.text, words, from, last)
		found = append([]Mention{{First: from, Last: last, Head: last, Kind: m.Kind, Article: Definite, Names: []Name{name}, Martial: m.Martial, Listed: true, Trust: Known}}, found...)
		m.First = m.Names[0].First
		first = from
	}
}

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
