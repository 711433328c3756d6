package exercise

import (
	"iter"

	"verbatim/retrieval"
)

// Version goes up whenever Read finds differently, or its Findings are written differently.
const Version = 1

// Findings are what one document tells of exercises.
type Findings struct{}

// Read finds what a document tells of exercises. The passages are those that the document is cut into: only what they
// hold can be quoted.
func Read(doc retrieval.Document, passages []retrieval.Passage) Findings { return Findings{} }

// Encode writes findings for Decode. It is empty where there are none.
func (f Findings) Encode() []byte { return nil }

// Decode reads what Encode wrote for the source. Whatever the bytes, it gives findings or an error.
func Decode(source string, data []byte) (Findings, error) { return Findings{}, nil }

// New gathers findings, at most one of each document, into a catalogue.
func New(findings iter.Seq[Findings]) *Catalogue { return Of(nil) }
