package mention

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// LearnHeading makes known the names that a heading gives to exercises. Where every word of it has a capital, only those with a year or of
// capitals throughout are names.
func (f *Finder) LearnHeading(heading string) {
	s := syntax.NewCutter(heading).Cut(retrieval.Span{End: len(heading)})
	if !HasNoun(s.Words) {
		return
	}
	s.Mark()
	in := NewFinder(heading)
	small := false
	for _, w := range s.Words {
		small = small || w.Shape == syntax.Small && !w.Has(syntax.Preposition|syntax.Coordinator|syntax.Article)
	}
	for _, m := range in.Find(s.Words) {
		for _, n := range m.Names {
			if m.Trust == Noun && (small || n.Year != 0 || strings.ToUpper(n.Text) == n.Text) {
				f.know(Fold(n.Text), Known)
			}
		}
	}
}
