// Package country finds the countries, and organisations of countries, that a text names in the way the English-language
// press names them: by name, by adjective, by the capital that stands for the government, by the armed services,
// by the prefix of a warship's name.
//
// It promises this. A mention is words of the text that name the country, without its possessive or its article; mentions
// come in order and are disjoint. The same text always gives the same mentions. Places that merely hold the name of a
// country are none: the Sea of Japan, New Mexico, Michael Jordan.
//
// What it cannot tell it leaves as it is written. Georgia may be the American state, Beijing the city; "Korean" without
// North or South is taken for South Korea, "Congo" for the Democratic Republic.
//
// The names are in countries.txt, which says at its head how it is written; traps.go tells what makes a name no country.
package country
