package inquiry

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// An Inquiry is the exercises that a question asks for, oldest first; none where it asks for a list and the catalogue has none that fit.
type Inquiry struct {
	Exercises []retrieval.Exercise
	About     bool              // one by its name, not all that fit
	asked     []retrieval.Field // of a list, what it speaks of
	name      string            // of About, as the catalogue spells it
	one       matter            // of About, what is asked of it; zero: everything
}

// Read tells what a question asks of the catalogue. ok is false where it asks for something else.
func Read(analyzer *analysis.Analyzer, text string, c retrieval.Catalogue) (i Inquiry, ok bool) {
	if len(c.All()) == 0 {
		return Inquiry{}, false
	}
	words := wordsOf(analyzer, text)
	if i, ok := about(analyzer, words, c); ok {
		return i, true
	}
	if i, ok := particular(analyzer, text, words, c); ok {
		return i, true
	}
	return list(text, words, c)
}

// A word is a word of a question.
type word struct {
	retrieval.Span
	text   string // as typed
	folded string
	term   string
}

func wordsOf(analyzer *analysis.Analyzer, text string) []word {
	var words []word
	for _, t := range analyzer.Tokens(nil, text) {
		typed := text[t.Start:t.End]
		words = append(words, word{retrieval.Span{Start: t.Start, End: t.End}, typed, analysis.Fold(typed), t.Term})
	}
	return words
}

// about reads a question about one exercise by its name. All words that are left when the asking is taken off must be a name
// of it, with or without the noun that says what it is.
func about(analyzer *analysis.Analyzer, words []word, c retrieval.Catalogue) (i Inquiry, ok bool) {
	words = withoutAsking(words)
	for range 2 {
		if e, name, found := called(analyzer, words, c); found {
			return Inquiry{Exercises: []retrieval.Exercise{e}, About: true, name: name}, true
		}
		if last := len(words) - 1; last > 0 && isHead(words[last]) {
			words = words[:last]
		}
	}
	return Inquiry{}, false
}

// called is the exercise that the words are a name of, in its terms one after the other; without its year or number, where no other
// exercise is called so.
func called(analyzer *analysis.Analyzer, words []word, c retrieval.Catalogue) (e retrieval.Exercise, name string, found bool) {
	if len(words) == 0 {
		return e, "", false
	}
	typed := ""
	for _, w := range words {
		typed += " " + w.text
	}
	others := 0
	for _, candidate := range c.Find(typed) {
		for _, spelled := range append([]string{candidate.Name}, candidate.Aliases...) {
			terms := analyzer.Tokens(nil, spelled)
			switch {
			case !candidate.Named:
			case sameTerms(words, terms):
				return candidate, spelled, true
			case sameTerms(words, withoutNumber(spelled, terms)):
				if found && candidate.Key != e.Key {
					others++
				}
				e, name, found = candidate, spelled, true
			}
		}
	}
	if others > 0 {
		return retrieval.Exercise{}, "", false
	}
	return e, name, found
}

func sameTerms(words []word, name []analysis.Token) bool {
	return slices.EqualFunc(words, name, func(w word, t analysis.Token) bool { return w.term == t.Term })
}

// withoutNumber is a name without the year or number that it ends with.
func withoutNumber(name string, terms []analysis.Token) []analysis.Token {
	if last := len(terms) - 1; last > 0 && analysis.KindOf(name[terms[last].Start:]) == analysis.Number {
		return terms[:last]
	}
	return terms
}

// withoutAsking takes off the words that ask what something is: "what is the", "tell me about". Those that ask when, or who, ask for
// less.
func withoutAsking(words []word) []word {
	if len(words) > 0 && narrower[words[0].folded] {
		return nil
	}
	for len(words) > 0 && (isGrammar(words[0]) || asking[words[0].folded]) {
		words = words[1:]
	}
	return words
}

func isGrammar(w word) bool {
	return analysis.IsFunctionWord(w.text) || analysis.IsQuestionWord(w.text)
}
