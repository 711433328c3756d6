// Package mention finds where a sentence speaks of an exercise, and by what words: the noun, the phrase around it, and the names
// that it gives.
//
// It promises to tell exercises from the other things that the same words name: a fire drill, caution that is exercised, ships
// that patrol, exercise as sport. What a mention amounts to in its document, whether a new exercise or one told of before, is not
// decided here; a mention carries what that decision needs: its article, whether it is said to happen, and how general it is.
package mention
