// Package mention finds where a sentence speaks of an exercise, and by what words: the noun, the phrase around it, and the names
// that it gives.
//
// A name is found by the noun that stands by it, by its form, or by what is said of it as of an event: its edition, its dates, that somebody
// takes part in it. How far such a name is to be trusted the mention says.
//
// It promises to tell exercises from the other things that the same words name: a fire drill, caution that is exercised, ships
// that patrol, exercise as sport. What a mention amounts to in its document, whether a new exercise or one told of before, is not
// decided here; a mention carries what that decision needs: its article, whether it is said to happen, and how general it is.
package mention
