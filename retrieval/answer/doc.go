// Package answer puts a question to the index and quotes what answers it, or declines and says why. It implements
// retrieval.Library.
//
// It promises that every excerpt is made of whole sentences as they stand in the file, that no two excerpts of one answer
// come from the same place or say the same words, and that an answer depends on the material and the question alone: the
// same files give the same answer, however the index came about. Where the material does not say, it declines with a
// reason in words; it never fails silently and never makes up a sentence about the material.
//
// The way of a question: Parse and Weigh it (package question), find passages (package index), weigh the evidence in each
// of their sentences (evidence.go), choose the quotes (choose.go), and decide whether they answer (decide.go).
package answer
