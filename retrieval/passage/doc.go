// Package passage cuts a Document into sentences and passages, as byte spans.
//
// It promises that the spans of a document are in order, disjoint, in bounds and on rune boundaries; that every sentence
// is valid UTF-8, is at most 1,000 UTF-16 units long, and lies inside its passage; and that a passage's Text is exactly
// the document's bytes. Cutting takes time linear in the text, whatever the text.
package passage
