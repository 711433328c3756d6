package exercise_test

import (
	"slices"
	"strings"
	"unicode"

	"verbatim/retrieval"
)

// words are a text's runs of letters and digits in lower case. A comma between digits is dropped: "2,500" is one word.
func words(text string) []string {
	runes := []rune(strings.ToLower(text))
	kept := make([]rune, 0, len(runes))
	for i, r := range runes {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			kept = append(kept, r)
		case r == ',' && i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
		default:
			kept = append(kept, ' ')
		}
	}
	return strings.Fields(string(kept))
}

// holds reports whether the words of part stand in those of text as one run.
func holds(text, part []string) bool {
	for i := 0; i+len(part) <= len(text); i++ {
		if slices.Equal(text[i:i+len(part)], part) {
			return len(part) > 0
		}
	}
	return false
}

// sameName reports whether two names have the same words, but for "the" and what says that it is an exercise.
func sameName(a, b string) bool { return slices.Equal(nameWords(a), nameWords(b)) }

func nameWords(name string) []string {
	all := words(name)
	kept := all
	for len(kept) > 0 && (kept[0] == "the" || saysExercise(kept[0])) {
		kept = kept[1:]
	}
	for len(kept) > 0 && saysExercise(kept[len(kept)-1]) {
		kept = kept[:len(kept)-1]
	}
	if len(kept) == 0 {
		return all
	}
	return kept
}

func saysExercise(word string) bool {
	return slices.Contains([]string{"exercise", "drill", "manoeuvre", "maneuver"}, strings.TrimSuffix(word, "s"))
}

// beside is how many words a value found may have besides those of the gold: "in the waters off", "according to the", and no
// whole sentence.
const beside = 8

// right reports whether a value found for a field is what an alternative of the gold asks for, as README.md says.
func (c countries) right(field, found, alternative string) bool {
	switch field {
	case "name", "aliases":
		return sameName(found, alternative)
	case "kind", "year", "start", "end":
		return found == alternative
	case "participants":
		return c.usual(found) == c.usual(alternative)
	default:
		has, wants := words(found), words(alternative)
		return holds(has, wants) && len(has) <= len(wants)+beside
	}
}

// rightFor reports whether a value found is any alternative of a gold value.
func (c countries) rightFor(field, found string, g gold) bool {
	return slices.ContainsFunc(g.alternatives(), func(alternative string) bool { return c.right(field, found, alternative) })
}

// usual is the usual name of a country, as words; of anything else the words it has.
func (c countries) usual(name string) string {
	plain := strings.TrimPrefix(strings.Join(words(name), " "), "the ")
	for _, one := range c {
		for _, other := range one.Names {
			if plain == strings.Join(words(other), " ") {
				return strings.Join(words(one.Names[0]), " ")
			}
		}
	}
	return plain
}

// mayBe reports whether an entry of the catalogue may be a gold exercise, by their names and years.
func mayBe(e retrieval.Exercise, g goldExercise) bool {
	if years := g.Year.alternatives(); e.Year != 0 && len(years) > 0 && !slices.Contains(years, values(e)["year"][0]) {
		return false
	}
	for _, description := range g.Description.alternatives() {
		if holds(words(e.Name), words(description)) || holds(words(description), words(e.Name)) {
			return true
		}
	}
	names := g.Name.alternatives()
	for _, alias := range g.Aliases {
		names = append(names, alias.alternatives()...)
	}
	for _, found := range append([]string{e.Name}, e.Aliases...) {
		if slices.ContainsFunc(names, func(name string) bool { return sameName(found, name) }) {
			return true
		}
	}
	return false
}

// A pair is a gold exercise and the entry that is taken for it, as indexes.
type pair struct{ gold, entry int }

// match takes entries for gold exercises, each at most once: of those that may be, first the pairs with the most right values.
func (c countries) match(golds []goldExercise, entries []retrieval.Exercise) []pair {
	type candidate struct {
		pair
		right int
	}
	var candidates []candidate
	for i, g := range golds {
		for j, e := range entries {
			if mayBe(e, g) {
				candidates = append(candidates, candidate{pair{i, j}, c.rightValues(g, e)})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return b.right - a.right })
	var taken []pair
	for _, next := range candidates {
		if !slices.ContainsFunc(taken, func(p pair) bool { return p.gold == next.gold || p.entry == next.entry }) {
			taken = append(taken, next.pair)
		}
	}
	return taken
}

// rightValues counts the values of an entry that are right for a gold exercise.
func (c countries) rightValues(g goldExercise, e retrieval.Exercise) int {
	right, fields := 0, g.fields()
	for field, found := range values(e) {
		for _, value := range found {
			if slices.ContainsFunc(fields[field], func(want gold) bool { return c.rightFor(field, value, want) }) {
				right++
			}
		}
	}
	return right
}
