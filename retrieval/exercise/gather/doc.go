// Package gather puts together what several documents tell of one exercise.
//
// Two tellings become one only where they share a name and nothing speaks against it, or, without a name, where time, place and
// participants all agree and no other telling would do as well. It is careful in this order: better twice in the list than two in
// one. What may be the same and is not certain is left apart, and each names the other.
//
// It promises that the order of the documents changes nothing.
package gather
