// Package value finds what a sentence says of an exercise: who takes part, where, when, how many, with what, and who says so.
//
// Of takes a value only from the words that speak of a mention. So it first finds how far these words reach: up to another clause, another
// mention, or whoever is quoted as having said it. Inside, a country takes part where it does something with the exercise, or stands with
// it as a partner; a country that is aimed at, watches, is not invited or is next door does not.
//
// Contribution reads a sentence that mentions no exercise, near one that does: "Germany is sending 12,000 soldiers". There it is the other
// way round: whoever's forces it speaks of takes part, unless the clause says that they watch, stay away, answer, are elsewhere or are
// of another time; and a sentence that turns to another matter adds nothing.
//
// Every value comes with the span of the words that give it. Lists of words are closed classes of English or of the field, such as the
// kinds of ships and the verbs of taking part; none is of the names of exercises, places or units.
package value
