// Package question turns what a person typed into the terms to look for.
//
// It promises that the words which carry the question are told from those that carry the asking, that nothing typed is
// lost (a question of function words alone is looked for as it stands), and that a word is taken for a typed mistake only
// where it occurs nowhere in the material, and then says so.
//
// A question is put in three steps: Parse, Weigh, which mends, and Widen, which finds the other words for the same thing that the
// material holds: synonyms of general English and names of places (synonyms.txt, places.txt, and the operator's own list) and
// joined spellings. Two spellings of one word are no matter here, since package analysis gives both one term.
package question

import (
	"verbatim/retrieval/analysis"
)

// A Question is what was asked, as terms.
type Question struct {
	Text   string
	Terms  []Term           // to look for, each stem once, in order of first mention
	Tokens []analysis.Token // every word, function words too, in order
	Wants  Wants            // what kind of thing is asked for
	YesNo  bool             // whether the form asks for yes or no
}

// A Term is a word to look for.
type Term struct {
	Word      string // as typed
	Stem      string // as indexed; after a correction, the stem looked for instead
	Kind      analysis.Kind
	Passages  int     // that hold it; 0 until weighed
	Weight    float64 // its idf; 0 until weighed
	Corrected bool    // whether Stem stands for another word than was typed
	Others    []Other // other words for the same thing, none of them Stem; nil until found
}

// An Other is another word for the same thing as a term. A passage that holds it has Share of the term's weight, or of its own
// where that is less: the best of a term's words counts, not their sum.
type Other struct {
	Stem  string  // as indexed
	Share float64 // of the term's weight; above 0 and below 1
	Why   string  // what makes it the same thing, in words that --explain can print
}

// Parse reads a question. Terms is empty where the text holds no word at all.
func Parse(analyzer *analysis.Analyzer, text string) Question {
	q := Question{Text: text, Tokens: analyzer.Tokens(nil, text)}
	q.Wants = wants(text, q.Tokens)
	q.YesNo = asksYesOrNo(text, q.Tokens)
	for _, skip := range []func(word string) bool{isAsking, analysis.IsFunctionWord, keepAll} {
		if q.Terms = q.terms(skip); len(q.Terms) > 0 {
			break
		}
	}
	return q
}

func isAsking(word string) bool {
	return analysis.IsFunctionWord(word) || analysis.IsQuestionWord(word)
}

func keepAll(string) bool { return false }

func (q Question) terms(skip func(word string) bool) []Term {
	var terms []Term
	seen := make(map[string]bool)
	for _, t := range q.Tokens {
		word := q.Text[t.Start:t.End]
		if seen[t.Term] || skip(word) {
			continue
		}
		seen[t.Term] = true
		terms = append(terms, Term{Word: word, Stem: t.Term, Kind: t.Kind})
	}
	return terms
}

// Stems are the stems of the terms, each once.
func (q Question) Stems() []string {
	stems := make([]string, 0, len(q.Terms))
	for _, t := range q.Terms {
		stems = append(stems, t.Stem)
	}
	return stems
}

// Mass is the sum of the terms' weights.
func (q Question) Mass() float64 {
	mass := 0.0
	for _, t := range q.Terms {
		mass += t.Weight
	}
	return mass
}
