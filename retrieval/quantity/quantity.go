package quantity

import "verbatim/retrieval"

// A Quantity is a number of people or things as a text gives it.
type Quantity struct {
	retrieval.Span                // the whole phrase, "over 10,000 troops"; byte offsets in the text
	Number         retrieval.Span // "10,000"; of a range both numbers
	Noun           retrieval.Span // "troops", with no modifiers; it lies after Span where two quantities share it: "300 Russian and 200 Indian soldiers"
	Low, High      float64        // the number as written; they differ for a range, and for "dozens" and the like
	Approx         Approx
	Class          Class
}

// An Approx says how a number is qualified.
type Approx uint8

const (
	Exact   Approx = iota
	Over           // "over", "more than", "at least": Low or more
	Nearly         // "nearly", "almost", "close to", "fewer than": somewhat less than High
	UpTo           // "up to", "as many as", "at most": High or less
	About          // "about", "some", "roughly", "an estimated"
	Between        // "between 300 and 400", "300 to 400", "300-400"
	Vague          // "dozens of", "tens of thousands of", "several hundred": Low and High are the least and the most it can mean
)

// A Class says what is counted.
type Class uint8

const (
	Other  Class = iota // "13 training grounds"
	People              // "troops", "military personnel", "10,000-strong force"
	Things              // materiel: "aircraft", "warships", "artillery pieces"
)
