package telling

import (
	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// longestPhrase is how many words describe an exercise without a name at most: about two lines on a phone.
const longestPhrase = 14

// phrase is the text's description of a mention: its phrase without the article, and what says with whom and where it is held.
func (r *reader) phrase(i int, m *mention.Mention) named {
	words := r.sentences[i].Words
	first, last := m.First, m.Last
	for first < m.Head && (words[first].Has(syntax.Article) || words[first].Possessive && words[first].Has(syntax.Nation)) && words[first].Is("a", "an", "the", "its", "their", "this", "these", "those", "his", "her", "another", "that") {
		first++
	}
	whole := last // up to the last phrase that is not cut short
	for at := m.Last + 1; at < len(words); at++ {
		w := &words[at]
		if at-first >= longestPhrase {
			last = whole
			break
		}
		if w.Has(syntax.Preposition) {
			whole = last
		}
		if w.Is("for") && at+2 < len(words) && words[at+2].Is("first", "second", "third", "last", "time") {
			break // "for the first time"
		}
		if w.Shape == syntax.Mark && !w.IsQuote() || w.Has(syntax.Opener|syntax.Auxiliary|syntax.Pronoun|syntax.Negation|syntax.Naming) && (!w.Has(syntax.Article) || w.Is("that")) || w.Has(syntax.Date) ||
			w.Has(syntax.Verb) && w.Shape == syntax.Small || w.Is("targeting", "featuring", "amid", "despite", "after", "before", "on", "from", "since", "during", "involving", "including") {
			break
		}
		if !w.Has(syntax.Preposition|syntax.Coordinator|syntax.Article) && w.Shape != syntax.Mark {
			last = at
		}
	}
	span := retrieval.Span{Start: words[first].Start, End: words[last].End}
	return named{Name: mention.Name{Span: span, First: first, Last: last, Text: r.doc.Text[span.Start:span.End]}, sentence: i}
}
