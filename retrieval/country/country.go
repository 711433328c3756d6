package country

import (
	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

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
	Ship                     // a ship named with the prefix of its navy: "HMAS Stuart", "INS Kolkata"
	Qualifier                // only says what kind of thing something is: "US-led", "Chinese-made", "anti-Russian"
)

// Find returns the mentions in text, in order and disjoint.
func Find(text string) []Mention {
	f := finder{text: text}
	for at := 0; at < len(text); {
		switch b := text[at]; {
		case words.IsCapital(b):
			at = f.word(at)
		case b == accented:
			at = f.try(at, at+1, accentedPhrases)
		case words.IsLetter(b):
			at = words.Letters(text, at)
		default:
			at++
		}
	}
	return f.found
}

// accented is the first byte of a capital with an accent, as in "Élysée".
const accented = 0xC3

// A finder walks over one text.
type finder struct {
	text  string
	found []Mention
}

// word tries the word with a capital that begins at at, and returns where to go on.
func (f *finder) word(at int) int {
	end := words.Letters(f.text, at)
	return f.try(at, end, phrases.Get(f.text[at:end]))
}

// try looks for the first of the phrases, the longest first, that stands at at, and returns where to go on; next where none does.
func (f *finder) try(at, next int, list []phrase) int {
	if len(list) == 0 || !words.Starts(f.text, at) {
		return next
	}
	for _, p := range list {
		if end := words.After(f.text, at, p.text); end >= 0 {
			return f.take(p, retrieval.Span{Start: at, End: end})
		}
	}
	return next
}

// A spot is where a phrase stands, with the words on either side of it, which may be empty.
type spot struct {
	retrieval.Span
	before, after         string
	beforeStart, afterEnd int
}

func (f *finder) spot(at retrieval.Span) spot {
	s := spot{Span: at}
	s.before, s.beforeStart = words.Last(f.text, at.Start)
	s.after, s.afterEnd = words.Next(f.text, at.End)
	return s
}

// take adds the mention that p makes where it stands, if it makes one there, and returns where to go on.
func (f *finder) take(p phrase, span retrieval.Span) int {
	if p.country == "" {
		return span.End
	}
	at := f.spot(span)
	if f.isOther(p, at) {
		return span.End
	}
	m := Mention{Span: span, Country: p.country, Form: p.form}
	switch {
	case p.form == Ship:
		if m.End = f.shipName(span.End); m.End == 0 {
			return span.End
		}
	case p.half:
		m.Form = Adjective
	case f.qualifies(at):
		m.Form = Qualifier
	case p.form == Name || p.form == Adjective:
		m = f.widen(m, at)
	}
	f.found = append(f.found, m)
	return m.End
}

// end is where the last mention ends.
func (f *finder) end() int {
	if len(f.found) == 0 {
		return 0
	}
	return f.found[len(f.found)-1].End
}
