// Package index keeps the passages of a folder in a Bleve index on disk and finds them again. It is the only importer of
// Bleve.
//
// It promises:
//
//   - What it hands out is what it was given: a passage comes back byte for byte, with its place and its sentences.
//   - One consistent state: a Snapshot is taken once and read at leisure; updates show in the next one. A Snapshot keeps
//     its part of the index open until it is released, since Bleve's readers crash when used after a close.
//   - What Options.Note makes of a file is kept beside it (Snapshot.Notes), and is of the same text as its passages: both show in
//     the same Snapshot, and a file that has not changed is not noted again.
//   - The folder is the truth and the index only a copy. Update brings it up to date by content hash, file by file; an
//     index that another version made, or that cannot be trusted, is thrown away and built anew. A process killed at any
//     moment leaves an index that the next start completes: a file counts as indexed only once its last batch is written,
//     and batches are written whole or not at all.
//   - The same material gives the same hits with the same scores, to the last bit, whatever way the index has gone: at once or
//     bit by bit, by one worker or many, with whatever taken out in between. Search leaves out only what is certain not to
//     be among the best (scan.go), and a test holds it to an exhaustive scan.
//   - Memory does not grow with the text: an update holds one file and one batch on each core. What grows is a record for each
//     file, four bytes for each passage, and the postings that are remembered, which are bounded (lists.go).
//   - One process at a time: a second one on the same folder is refused with a sentence that says so, at once.
//
// Scores are BM25 computed here from the postings. Bleve's own scorer is not used: its "bm25" takes the root of the term
// frequency and an average length of its own, and shifts with the layout of segments. For the same reason the documents
// are handed to Bleve analysed, so that its analyzers and its mapping play no part.
package index
