// Package corpus reads a folder of text into Documents, one file in memory at a time, and says by name what it could not
// read and what to do about it.
//
// It promises that no file stops the others: what is wrong with a file is a sentence in File.Problem (nothing of it can
// be used) or File.Warning (the rest of it can). Document.Text is the file's bytes exactly as on disk, a byte order mark
// and carriage returns included, so that every offset is an offset in the file.
//
// Files end in .txt or .md, in any letter case. Files and folders whose name begins with a dot are passed over, as are
// all others, without a word. Symbolic links are followed where they lead to a file inside the folder, for that is a
// second name for material that the operator put there; a link to a folder, a link that leads out, and a link that
// leads nowhere are reported, for following them could go in circles or publish what was never meant to be quoted.
package corpus
