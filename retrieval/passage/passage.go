package passage

import (
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/layout"
)

// Version goes up whenever Split or package layout cut differently: an index built by another version is built anew.
const Version = 1

// Split cuts a document into passages, in order.
func Split(doc retrieval.Document) []retrieval.Passage {
	markdown := strings.HasSuffix(strings.ToLower(doc.Source), ".md")
	var passages []retrieval.Passage
	line, seen := 1, 0
	for _, b := range layout.Blocks(doc.Text, markdown) {
		text := doc.Text[b.Start:b.End]
		if b.Kind != layout.Prose || !utf8.ValidString(text) {
			continue
		}
		line += strings.Count(doc.Text[seen:b.Start], "\n")
		seen = b.Start
		passages = append(passages, retrieval.Passage{
			Source: doc.Source, Span: b.Span, Line: line, Text: text, Sentences: []retrieval.Span{b.Span},
		})
	}
	return passages
}
