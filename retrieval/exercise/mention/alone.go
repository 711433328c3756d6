package mention

import (
	"verbatim/retrieval"
	"verbatim/retrieval/exercise/syntax"
)

// alone finds names that no noun stands by: those with a year, which look like an exercise's wherever they stand, and those that the
// document gives to exercises elsewhere.
func (f *Finder) alone(words []syntax.Word, found []Mention) []Mention {
	for at := 0; at < len(words); at++ {
		if words[at].Shape != syntax.Capital || !inName(&words[at]) || taken(found, at) || opensSentence(words, at) && leadsIn(&words[at]) && !f.knownAt(words, at) {
			continue
		}
		last, ok := runAfter(words, at)
		if !ok {
			continue
		}
		if m, ok := f.standing(words, at, last); ok && !taken(found, m.First) {
			m.Renames = callsIt(words, beforeQuotes(words, m.First))
			f.inBrackets(words, &m, m.Last+1)
			f.declared(words, &m)
			found = append(found, m)
			last = max(last, m.Last)
		}
		at = last
	}
	return found
}

// knownAt reports whether the run of capitals that begins at a word is a known name, that word included: "Combined Resolve 24-01".
func (f *Finder) knownAt(words []syntax.Word, at int) bool {
	if !f.begins(&words[at]) || words[at].Has(syntax.Adverb) {
		return false
	}
	last, ok := runAfter(words, at)
	if !ok {
		return false
	}
	from, _, _, known := f.knownIn(words, at, last)
	return known && from == at
}

func taken(found []Mention, at int) bool {
	for i := range found {
		for _, n := range found[i].Names {
			if n.First <= at && at <= n.Last {
				return true
			}
		}
	}
	return false
}

// standing makes a mention of the name words [first, last] if they look like an exercise's name.
func (f *Finder) standing(words []syntax.Word, first, last int) (Mention, bool) {
	from, to, trust, known := f.knownIn(words, first, last)
	switch {
	case known && trust == Known:
		return f.byName(words, from, to, trust), true
	case (yearOf(words, last) != 0 || words[last].Shape == syntax.Number && last-first > 1 && followsUp(words, last+1)) && looksNamed(words, first, last):
		return f.byName(words, first, last, Form), true
	case f.hasEditions(words, first, last):
		return f.byName(words, first, last, Form), true
	}
	if trust, ok := eventCue(words, first, last); ok {
		return f.byName(words, first, last, trust), true
	}
	if known {
		return f.byName(words, from, to, Guess), true
	}
	return Mention{}, false
}

// hasEditions reports whether a name came before with another year, as those of things that recur do: "Aurora 17", "Aurora 20".
func (f *Finder) hasEditions(words []syntax.Word, first, last int) bool {
	year := yearOf(words, last)
	if year == 0 || isDesignator(words[first].Lower) || nouns.Get(words[first].Lower) != "" {
		return false
	}
	fold := Fold(f.text[words[first].Start:words[last].End])
	if before, seen := f.years[fold]; seen && before != year {
		f.know(fold, Form)
		return true
	}
	if f.years == nil {
		f.years = map[string]int{}
	}
	f.years[fold] = year
	return false
}

func (f *Finder) byName(words []syntax.Word, first, last int, trust Trust) Mention {
	return Mention{First: first, Last: last, Head: last, Kind: retrieval.KindExercise, Article: Definite,
		Names: []Name{nameOf(f.text, words, first, last)}, Trust: trust}
}

// knownIn is the name that the words [first, last] are, an ordinary word at their beginning left out, if it is known: Malabar is, Malabar
// Hill is not.
func (f *Finder) knownIn(words []syntax.Word, first, last int) (from, to int, trust Trust, ok bool) {
	for from = first; from <= last; from++ {
		if f.begins(&words[from]) {
			fold := Fold(f.text[words[from].Start:words[last].End])
			whole, ok := f.known[fold]
			series, recurs := f.known[base(fold)]
			if recurs && (!ok || series < whole) {
				whole, ok = series, true
			}
			if ok {
				return from, last, whole, true
			}
		}
		if !isCommon(&words[from]) {
			break
		}
	}
	return 0, 0, 0, false
}
