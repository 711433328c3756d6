package layout

import (
	"strings"

	"verbatim/retrieval"
)

// A Kind says what a block is to a reader.
type Kind int

const (
	Prose     Kind = iota // what can be quoted: sentences, list items, table rows
	Heading               // names what follows
	Furniture             // belongs to the page and not to the text
)

// A Block is a paragraph, a heading, or a line of furniture.
type Block struct {
	retrieval.Span
	Kind  Kind
	Level int // of a Markdown heading, from 1 to 6; else 0
}

// Blocks cuts a text into blocks, in order and disjoint. Text in Markdown has its headings, comments and fences honoured.
func Blocks(text string, markdown bool) []Block {
	var blocks []Block
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '\n') + 1
		if end == start {
			end = len(text)
		}
		if line := strings.TrimSpace(text[start:end]); line != "" {
			at := start + strings.Index(text[start:end], line)
			blocks = append(blocks, Block{Span: retrieval.Span{Start: at, End: at + len(line)}})
		}
		start = end
	}
	return blocks
}

// Title names the document for people; it is never empty.
func Title(source, text string, blocks []Block) string {
	for _, b := range blocks {
		if b.Kind != Furniture {
			if title := text[b.Start:b.End]; len(title) <= 80 {
				return title
			}
		}
	}
	return source
}
