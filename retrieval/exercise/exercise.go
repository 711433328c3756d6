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

// A Catalogue implements retrieval.Catalogue.
type Catalogue struct{ all []retrieval.Exercise }

// New gathers findings, at most one of each document, into a catalogue.
func New(findings iter.Seq[Findings]) *Catalogue { return Of(nil) }

// Of makes a catalogue of exercises that are known already. It puts them into order, and gives keys to those without.
func Of(exercises []retrieval.Exercise) *Catalogue { return &Catalogue{all: exercises} }

var _ retrieval.Catalogue = (*Catalogue)(nil)

// All implements retrieval.Catalogue.
func (c *Catalogue) All() []retrieval.Exercise { return c.all }

// Filter implements retrieval.Catalogue.
func (c *Catalogue) Filter(retrieval.ExerciseFilter) []retrieval.Exercise { return c.all }

// ByKey implements retrieval.Catalogue.
func (c *Catalogue) ByKey(key string) (retrieval.Exercise, bool) {
	for _, e := range c.all {
		if e.Key == key {
			return e, true
		}
	}
	return retrieval.Exercise{}, false
}

// Find implements retrieval.Catalogue.
func (c *Catalogue) Find(name string) []retrieval.Exercise { return nil }

// Suggest implements retrieval.Catalogue.
func (c *Catalogue) Suggest(typed string, limit int) []retrieval.Suggestion { return nil }
