// Package quantity finds what a text says of how many people and things, and by which designations it names equipment.
//
// It promises this. A quantity is words of the text, from what qualifies the number to the noun that is counted: "over
// 10,000 troops". Quantities come in order and are disjoint, and the same text always gives the same. Percentages, sums of money,
// measures, ages, dates and the numbers of names (Type 055, Su-35, Article 5) are none.
//
// Equipment is told by its form beside a general noun of materiel, and by no list of models: J-20 is one in "J-20 fighters". A ship is told by its
// kind before a name, "the frigate Dixmude"; those with the prefix of a navy alone, "HMAS Stuart", package country finds.
package quantity
