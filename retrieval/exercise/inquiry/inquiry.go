package inquiry

import (
	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// An Inquiry is the exercises that a question asks for, those of a list oldest first. There is none where it asks for a list and the
// catalogue has none that fit, or for one by a name that the catalogue does not know.
type Inquiry struct {
	Exercises []retrieval.Exercise
	About     bool                // by a name, which several may share: then the newest first
	Unknown   string              // the name that the catalogue does not know
	names     []string            // of About, that name as the catalogue spells it for each
	one       matter              // of About, what is asked; zero: everything
	asked     []func(saying) bool // of a list, what each is asked for
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
	if i, ok := list(text, words, c); ok {
		return i, true
	}
	name := unknown(text, words, c)
	return Inquiry{Unknown: name}, name != ""
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
		if meant := called(analyzer, words, c); len(meant) > 0 {
			return inquiryAbout(meant), true
		}
		if last := len(words) - 1; last > 0 && isHead(words[last]) {
			words = words[:last]
		}
	}
	return Inquiry{}, false
}

func inquiryAbout(meant []edition) Inquiry {
	i := Inquiry{About: true}
	for _, one := range meant {
		i.Exercises, i.names = append(i.Exercises, one.Exercise), append(i.names, one.name)
	}
	return i
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
