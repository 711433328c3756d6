// Package calendar finds what a text says of times in days, months and years: dates, ranges of them, and times that hang on
// when the text was written.
//
// It promises this. An expression is the words of the text that give the time: with the "between" or "since" that makes it what it
// is, without the "on" or "in" before it. Expressions come in order and are disjoint, and the same text always gives the same.
// A date that no calendar has, such as February 30, is none. Nothing is resolved that needs another text: "next month" stays as
// written, and a day without a year is a Partial without one.
//
// Days written in numbers alone are read where only one reading is possible: 2021-10-17, 17.10.2021, 10/17/2021. Where two are,
// as in 10.08.2021, only the year is given.
package calendar
