// Package value finds what a sentence says of an exercise that it mentions: who takes part, where, when, how many, with what, and
// who says so.
//
// It promises to take a value only from the words that speak of that mention. So it first finds how far these words reach: up to
// another clause, another mention, or whoever is quoted as having said it. Inside, a country takes part where it does something with
// the exercise, or stands with it as a partner; a country that is aimed at, watches, is not invited or is next door does not.
//
// Every value comes with the span of the words that give it.
package value
