package answer

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"verbatim/retrieval/analysis"
	"verbatim/retrieval/question"
)

// An Alias is a second name that a text declares for a thing: "the PLA" for "People's Liberation Army".
type Alias struct {
	Name, Other [2]int // bytes in the text, from and to
	NameStems   []string
	OtherStems  []string
}

// shareOfAlias is what a declared name counts for: the material itself says that it is the same thing. It is that of other names
// (question.Widen) and as little fitted.
const shareOfAlias = 0.8

// Declared finds the second names that a text declares: after words such as "also known as" (names.go), and short forms in
// brackets (shortforms.go). Only names count, which are runs of words with capitals; a description ("known as a reformer") is
// none. Of the 31 that it finds in the seeds and seven of squad-a's articles one is wrong, where a treaty is named
// after its town. It is a function of the text alone, so that it is made once for a passage, where that is analysed, and kept with it.
func Declared(analyzer *analysis.Analyzer, text string) (found []Alias) {
	if !mayDeclare(text) {
		return nil
	}
	tokens := analyzer.Tokens(nil, text)
	found = append(inBrackets(text), afterDeclarers(text, tokens)...)
	for i := range found {
		a := &found[i]
		a.NameStems, a.OtherStems = stemsIn(text, tokens, a.Name), stemsIn(text, tokens, a.Other)
	}
	return slices.DeleteFunc(found, func(a Alias) bool {
		return len(a.NameStems) == 0 || len(a.OtherStems) == 0 || slices.Equal(a.NameStems, a.OtherStems)
	})
}

// mayDeclare tells most texts that declare nothing by a glance, which takes a hundredth of the time (BenchmarkDeclared).
func mayDeclare(text string) bool {
	return slices.ContainsFunc(hints, func(hint string) bool { return strings.Contains(text, hint) })
}

// hints are the letters of which one stands in everything that declares.
var hints = []string{")", "known as", "called", "named", "dubbed", "lated as", "erated as", "spel", "referred to", "written", "abbrev", "a.k.a", "aka",
	"or simply"}

func stemsIn(text string, tokens []analysis.Token, at [2]int) (stems []string) {
	for _, t := range tokens {
		if at[0] <= t.Start && t.End <= at[1] && !analysis.IsFunctionWord(text[t.Start:t.End]) {
			stems = append(stems, t.Term)
		}
	}
	return stems
}

// expand gives the terms of a question the names that were declared for what it names, and reports whether there were any: then
// a second search finds what the material says under the other name. A name is asked for where all its words are asked for, one after
// the other; each of them that the other name lacks gets the rarest word of the other name that it lacks itself, numbers
// left aside, which stand for a name too badly.
func expand(ctx context.Context, v question.Vocabulary, q *question.Question, aliases []Alias) (added bool, err error) {
	for _, a := range aliases {
		for _, names := range [2][2][]string{{a.NameStems, a.OtherStems}, {a.OtherStems, a.NameStems}} {
			if !asksFor(q, names[0]) {
				continue
			}
			other, err := rarestOf(ctx, v, lacking(names[1], names[0]))
			if err != nil {
				return added, err
			}
			added = addName(q, lacking(names[0], names[1]), other) || added
		}
	}
	return added, nil
}

// asksFor reports whether the words of a name stand in a question one after the other.
func asksFor(q *question.Question, name []string) bool {
	for at := range q.Tokens {
		if at+len(name) > len(q.Tokens) {
			return false
		}
		if slices.EqualFunc(name, q.Tokens[at:at+len(name)], func(stem string, t analysis.Token) bool { return stem == t.Term }) {
			return true
		}
	}
	return false
}

// lacking are the words of a name that another lacks, without numbers.
func lacking(name, other []string) (rest []string) {
	for _, stem := range name {
		if !slices.Contains(other, stem) && !unicode.IsDigit(rune(stem[0])) {
			rest = append(rest, stem)
		}
	}
	return rest
}

func rarestOf(ctx context.Context, v question.Vocabulary, stems []string) (rarest string, err error) {
	fewest := 0
	for _, stem := range stems {
		passages, _, err := v.Weigh(ctx, stem)
		if err != nil {
			return "", err
		}
		if passages > 0 && (rarest == "" || passages < fewest) {
			rarest, fewest = stem, passages
		}
	}
	return rarest, nil
}

// addName makes a word another for each of the terms that are among the stems.
func addName(q *question.Question, stems []string, other string) (added bool) {
	if other == "" || slices.ContainsFunc(q.Terms, func(t question.Term) bool { return t.Stem == other }) {
		return false
	}
	for i := range q.Terms {
		t := &q.Terms[i]
		known := slices.ContainsFunc(t.Others, func(o question.Other) bool { return o.Stem == other })
		if slices.Contains(stems, t.Stem) && !known {
			t.Others = append(t.Others, question.Other{Stem: other, Share: shareOfAlias, Why: "declared to be the same by the material"})
			added = true
		}
	}
	return added
}
