// Package telling reads one document and tells which exercises it speaks of.
//
// It goes through the sentences in order, as a reader does. A name, or a phrase that brings in something new with who and where or when,
// begins an exercise; "the drills" and "it" go on with one told of before; what could be held, is held every year or in general, begins
// none. The values that the sentences give go to the exercise that they speak of.
//
// It promises that every value is said by the sentence it comes with, and that the same document always gives the same findings.
package telling
