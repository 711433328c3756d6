// Package passage cuts a Document into sentences and passages, as byte spans.
//
// It promises that the spans of a document are in order, disjoint, in bounds and on rune boundaries; that every sentence
// is valid UTF-8, holds no NUL, is at most 1,000 UTF-16 units long, and lies inside its passage; and that a passage's Text
// is exactly the document's bytes. A passage never covers a heading, furniture, a comment, or a sentence that cannot be
// shown. Cutting takes time linear in the text, whatever the text.
//
// Sentences are found by rules of our own. On the labels in testdata (96 paragraphs in a dozen styles, 113 boundaries
// inside them) TestSentenceBoundaries measures, by F1 of the boundaries:
//
//	ours                           1.00
//	neurosnap/sentences (trained)   .80, and 11 ms to load before the first sentence
//	clipperhouse/uax29 (Unicode)    .73
//
// The labels were written together with the rules, which got .98 of them before the last were mended, so our figure
// flatters; how far the others stay behind does not come from that alone. The trained splitter stops at "pp.", "Kerry Rd."
// and inside short quotations, and finds nothing in text without capitals or without spaces; Unicode's rules know no
// abbreviation. Correcting either takes the tables that the rules consist of, so to begin from another's would add a
// dependency and a pass over the text, and take nothing away.
//
// Known limit: a name that follows an abbreviation at the end of a sentence ("in the U.S. China said") does not begin a new
// one. That joins two sentences and never cuts one in half.
package passage
