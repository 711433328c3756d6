// Package exercise finds the exercises that documents tell of, and gathers them into a catalogue that nobody keeps by hand.
//
// It promises this. Every value of an exercise is said in the material, and its evidence is the excerpt that says it, byte
// for byte. What is not said is absent: nothing is guessed, and no list of known exercises helps. Two mentions become one
// exercise only where the text says so, or where their names, years and places agree and nothing speaks against it; wrong
// merging is worse than none, so what is uncertain stays apart, and each names the other as possibly the same.
//
// The work is done below: package mention finds where a sentence speaks of an exercise, value what it says of it, telling which mentions
// of a document are one exercise, and gather which exercises of several documents are. TestScore measures all of it, field by field,
// on articles written for that; testdata/score.txt has the figures, and what is still missed.
//
// It works in two steps. Read takes one document to its Findings, and looks at nothing else, so that only a document
// that has changed is read again. New gathers the findings of all documents into a Catalogue. Both depend on their
// arguments alone, and on no order of the documents.
package exercise
