// Package lookup finds things by their names while a person types.
//
// It promises to forgive: case, accents and marks; the order of the words; a word not finished, or with a slip or two; two words
// written as one; a year with two digits or four; and words such as "the" and "exercise", which say nothing. What fits better comes
// first, and nothing that fits is left out. One call takes a few milliseconds among tens of thousands of names (BenchmarkSuggest).
package lookup
