package exercise

import (
	"iter"
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/finding"
	"verbatim/retrieval/exercise/gather"
	"verbatim/retrieval/exercise/telling"
)

// Version goes up whenever Read finds differently, or its Findings are written differently.
const Version = 33

// Findings are what one document tells of exercises.
type Findings = finding.Findings

// Read finds what a document tells of exercises. The passages are those that the document is cut into: only what they
// hold can be quoted.
func Read(doc retrieval.Document, passages []retrieval.Passage) Findings {
	return telling.Read(doc, passages)
}

// Decode reads what Findings.Encode wrote for the source. Whatever the bytes, it gives findings or an error.
func Decode(source string, data []byte) (Findings, error) { return finding.Decode(source, data) }

// New gathers findings, at most one of each document, into a catalogue.
func New(findings iter.Seq[Findings]) *Catalogue {
	return Of(gather.Exercises(slices.Collect(findings)))
}
