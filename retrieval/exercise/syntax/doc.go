// Package syntax cuts an English sentence into words, and says of each what it may do: open a noun phrase, join, govern, tell
// of an event, tell of speech.
//
// It is no parser. It knows the words of English that carry grammar, which are a closed class, and the common verbs by what
// they are used for in reports (verbs.txt); every other word may be a noun or an adjective. That is enough to find where a noun
// phrase begins, who stands before a verb, and where a clause ends, at tens of megabytes a second; what is ambiguous
// beyond that, its users leave alone.
//
// Every offset is one of the document, so that what is found can be quoted.
package syntax
