package country

import "verbatim/retrieval"

// A Mention is a country, or an organisation of countries, as a text names it.
type Mention struct {
	retrieval.Span        // byte offsets in the text
	Country        string // its usual English name: "China", "United States", "NATO"
	Form           Form
}

// A Form says in which way a mention names its country.
type Form uint8

const (
	Name         Form = iota // "China", "the UAE", "S. Korea"
	Adjective                // "Chinese", "Russians", and in "Sino-Russian" both the first part and the second
	Government               // a capital or a seat that may stand for the government, or be the place: "Beijing", "the Kremlin"
	Forces                   // armed services by name: "PLA", "Bundeswehr", "Indian Navy", "Royal Australian Air Force"
	Organisation             // an organisation of countries, whose name Country then is: "NATO", "African Union"
	Qualifier                // only says what kind of thing something is: "US-led", "Chinese-made", "Moscow-backed"
)

// Find returns the mentions in text, in order and disjoint.
func Find(text string) []Mention {
	return nil
}

// Lookup returns the usual English name of the country or organisation that a person means by a name, an adjective or an
// abbreviation, in any case and with or without dots and accents: "uk", "British", "U.S.", "turkiye".
func Lookup(name string) (string, bool) {
	return "", false
}
