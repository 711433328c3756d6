package inquiry

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/country"
)

// list reads a question for all exercises that fit.
func list(text string, words []word, c retrieval.Catalogue) (i Inquiry, ok bool) {
	if slices.ContainsFunc(words, func(w word) bool { return refusing[w.folded] }) {
		return Inquiry{}, false
	}
	words = fromListing(words)
	head := headOf(words)
	if head < 0 {
		return Inquiry{}, false
	}
	w := wanted{kinds: heads[words[head].term]}
	if head > 0 && words[head-1].folded == "war" {
		w.kinds = heads[analysis.Term("wargame")]
	}
	left := slices.DeleteFunc(slices.Clone(words), func(x word) bool { return x.term == words[head].term })
	left = w.takeTimes(text, left)
	left = w.takeCountries(text, left)
	w.places = phrases(text, left)
	fit := w.among(c)
	if len(fit) == 0 && len(w.places) > 0 {
		return Inquiry{}, false // what was taken for a place may be anything
	}
	return Inquiry{Exercises: fit, asked: w.conditions()}, true
}

// headOf is the number of the noun that is asked for, in words that begin with asking for a list: the first noun after "which",
// "list" and the like. -1 where that is another, or there is none.
func headOf(words []word) int {
	for n, w := range words {
		switch {
		case isHead(w):
			return n
		case isGrammar(w), usual[w.term], isCountry(w), analysis.KindOf(w.text) == analysis.Number:
		default:
			return -1
		}
	}
	return -1
}

// fromListing cuts off what stands before the word that asks for a list: "can you tell us". Nil where there is none.
func fromListing(words []word) []word {
	for n, w := range words {
		switch {
		case listing[w.folded], n > 0 && (w.folded == "any" || w.folded == "many" && words[n-1].folded == "how"):
			return words[n+1:]
		case !isGrammar(w) && w.folded != "us":
			return nil
		}
	}
	return nil
}

func isCountry(w word) bool {
	_, known := country.Lookup(w.text)
	return known
}

// wanted is what the exercises of a list must fit.
type wanted struct {
	kinds     []retrieval.ExerciseKind
	times     []calendar.Expression
	countries []string // that took part
	in        []string // countries in which it took place
	places    []string
}

// takeTimes takes out the words of times that can be told by a calendar.
func (w *wanted) takeTimes(text string, words []word) []word {
	for _, e := range calendar.Find(text) {
		if e.From.Year == 0 && e.From.Month == 0 && e.To.Year == 0 {
			continue // hangs on today, or is a duration: its words stay, and are not understood
		}
		w.times = append(w.times, e)
		words = without(words, e.Span)
	}
	return words
}

// takeCountries takes out the words that name countries, in small letters too.
func (w *wanted) takeCountries(text string, words []word) []word {
	for _, m := range country.Find(text) {
		w.addCountry(text, m.Span, m.Country)
		words = without(words, m.Span)
	}
	return slices.DeleteFunc(words, func(x word) bool {
		name, known := country.Lookup(x.text)
		if !known || analysis.KindOf(x.text) != analysis.Lower || isGrammar(x) || inName(text, x) {
			return false // with a capital, it would have been found, were it one
		}
		w.addCountry(text, x.Span, name)
		return true
	})
}

// addCountry notes a country that the exercises were in, or that took part in them.
func (w *wanted) addCountry(text string, at retrieval.Span, name string) {
	before := strings.Fields(strings.ToLower(text[:at.Start]))
	if n := len(before); n > 0 && slices.Contains([]string{"in", "inside", "within"}, before[n-1]) {
		w.in = append(w.in, name)
		return
	}
	if !slices.Contains(w.countries, name) {
		w.countries = append(w.countries, name)
	}
}

// inName reports whether a word belongs to a name of something else: "sea of japan".
func inName(text string, x word) bool {
	before := strings.Fields(strings.ToLower(text[:x.Start]))
	n := len(before)
	return n > 1 && before[n-1] == "of" && waters[before[n-2]]
}

// waters are named after the countries on their shores.
var waters = folded(`sea gulf bay strait straits coast`)

func without(words []word, at retrieval.Span) []word {
	return slices.DeleteFunc(words, func(x word) bool { return at.Overlaps(x.Span) })
}

// phrases are what is left when words of grammar and of taking place are taken out: the words in between, as they stand in the text.
func phrases(text string, words []word) []string {
	var found []string
	var last retrieval.Span
	for _, x := range words {
		if isGrammar(x) || plain[x.term] || usual[x.term] {
			continue
		}
		if n := len(found) - 1; n >= 0 && inOneName(text[last.End:x.Start]) {
			found[n] += text[last.End:x.End]
		} else {
			found = append(found, text[x.Start:x.End])
		}
		last = x.Span
	}
	return found
}

// inOneName reports whether what stands between two words leaves them one name, as in "Sea of Japan".
func inOneName(between string) bool {
	return slices.Contains([]string{"", " ", "-", " of ", " of the "}, between)
}
