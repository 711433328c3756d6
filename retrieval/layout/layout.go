package layout

import "verbatim/retrieval"

// A Kind says what a block is to a reader.
type Kind int

const (
	Prose     Kind = iota // what can be quoted: sentences, list items, table rows, lines of code
	Heading               // names what follows
	Furniture             // belongs to the page and not to the text
)

// A Block is a paragraph, a list item, a row, a heading, or a line of furniture.
type Block struct {
	retrieval.Span
	Kind  Kind
	Level int // of a Markdown heading, from 1 to 6; else 0
}

// Blocks cuts a text into blocks, in order and disjoint. Text in Markdown has its front matter and comments left out and
// its headings, items, tables and fences honoured.
func Blocks(text string, markdown bool) []Block {
	lines := cutLines(text)
	if markdown {
		lines = readMarkdown(text, lines)
	} else {
		lines = readPlain(text, lines)
	}
	paragraphs := joinLines(text, lines, markdown)
	return classify(text, paragraphs)
}
