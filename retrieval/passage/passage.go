package passage

import (
	"path"
	"strings"
	"unicode/utf8"

	"verbatim/retrieval"
	"verbatim/retrieval/layout"
)

// Version goes up whenever Split or package layout cut differently: an index built by another version is built anew.
const Version = 4

// Split cuts a document into passages, in order. What cannot be shown, because it is no UTF-8 or holds NUL, is in none.
func Split(doc retrieval.Document) []retrieval.Passage {
	s := splitter{doc: doc, line: 1}
	markdown := strings.EqualFold(path.Ext(doc.Source), ".md")
	for _, block := range layout.Blocks(doc.Text, markdown) {
		if !isDrawn(doc.Text[s.read:block.Start]) {
			s.flush() // a comment stands between, which is not to be quoted
		}
		s.read = block.End
		switch block.Kind {
		case layout.Prose:
			s.addParagraph(block.Span)
		case layout.Heading:
			s.flush()
			s.heading = strings.ToValidUTF8(doc.Text[block.Start:block.End], "")
		default:
			s.flush()
		}
	}
	s.flush()
	return s.passages
}

// A splitter gathers the sentences of one section and makes passages of them.
type splitter struct {
	doc      retrieval.Document
	heading  string
	section  []retrieval.Span
	ends     []bool // whether a sentence is the last of its paragraph
	passages []retrieval.Passage
	line     int // the line that counted stands in
	counted  int
	read     int // where the last block ended
}

// isDrawn reports whether what stands between two blocks is white space and drawn marks, such as the rule below the head
// of a table, which may stand within a quotation.
func isDrawn(between string) bool { return strings.Trim(between, " \t\r\n\f\v\u00a0|-:=*_~`+") == "" }

func (s *splitter) addParagraph(block retrieval.Span) {
	text := s.doc.Text[block.Start:block.End]
	for _, span := range cutSentences(text) {
		if !isQuotable(text[span.Start:span.End]) {
			s.flush() // a passage has no gap that cannot be shown
			continue
		}
		before := len(s.section)
		s.section = shorten(text, span, s.section)
		for i := before; i < len(s.section); i++ {
			s.section[i].Start += block.Start
			s.section[i].End += block.Start
			s.ends = append(s.ends, false)
		}
	}
	if len(s.ends) > 0 {
		s.ends[len(s.ends)-1] = true
	}
}

func isQuotable(sentence string) bool {
	return utf8.ValidString(sentence) && strings.IndexByte(sentence, 0) < 0
}

// flush makes passages of the section and begins another.
func (s *splitter) flush() {
	for start := 0; start < len(s.section); {
		n := windowLength(s.section[start:], s.ends[start:])
		s.passages = append(s.passages, s.passage(s.section[start:start+n:start+n]))
		start += n
	}
	s.section, s.ends = nil, nil
}

func (s *splitter) passage(sentences []retrieval.Span) retrieval.Passage {
	span := retrieval.Span{Start: sentences[0].Start, End: sentences[len(sentences)-1].End}
	s.line += strings.Count(s.doc.Text[s.counted:span.Start], "\n")
	s.counted = span.Start
	return retrieval.Passage{
		Source:    s.doc.Source,
		Span:      span,
		Line:      s.line,
		Heading:   s.heading,
		Text:      s.doc.Text[span.Start:span.End],
		Sentences: sentences,
	}
}
