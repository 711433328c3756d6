// Package telling reads one document and tells which exercises it speaks of.
//
// It goes through the sentences in order, as a reader does. A name, or a phrase that brings in something new with who and where or when,
// begins an exercise; "the drills" and "it" go on with one told of before; what could be held, is held every year or in general, begins
// none. The values that the sentences give go to the exercise that they speak of.
//
// A heading that is the name of an exercise, in a document that lists several, is the subject of what stands under it, and a sentence as others;
// so is the name that an item of a list begins with, and the date of an entry of a timeline is that of the exercise which the entry tells of.
//
// A name that no noun calls an exercise's is believed where the document bears it out: it goes on with "the exercise", or says of the name
// what is said of events, and tells of exercises besides.
//
// It promises that every value is said by the sentence it comes with, and that the same document always gives the same findings.
package telling
