package value

import (
	"slices"

	"verbatim/retrieval/country"
	"verbatim/retrieval/exercise/syntax"
)

// kinds is the materiel named by kind alone of which a verb of taking part tells: its subject, or what is brought or included.
func (c *scope) kinds(verb int, amounts Amounts) []Value {
	words := c.s.Words
	return slices.DeleteFunc(c.brought(amounts.Kinds), func(v Value) bool {
		at := c.wordAt(v.Start)
		if verb < 0 || at < verb {
			return verb < 0
		}
		return !words[verb].Is("present", "include", "includes", "included", "involve", "involves", "bring", "brings", "brought", "send", "sends", "sent", "deploy", "deploys", "deployed", "deploying", "field", "fields", "contribute", "contributes", "contributed", "provide", "provides", "provided", "sending", "bringing") ||
			slices.ContainsFunc(words[verb+1:at], func(w syntax.Word) bool { return w.Has(syntax.Preposition|syntax.Opener) && !w.Is("with", "including") })
	})
}

// takingPart are the people who are the subject of a verb of taking part, where no other verb stands between: "some 1,150 officers had taken part".
func (c *scope) takingPart(verb int, amounts Amounts) []Value {
	words := c.s.Words
	if !takesPart(words, verb) || !words[verb].Is("take", "takes", "took", "taking", "taken", "participate", "participates", "participated", "participating", "train", "trained", "involved") {
		return nil
	}
	return slices.DeleteFunc(c.troops(amounts), func(v Value) bool {
		at := c.wordAt(v.Start)
		if at > verb {
			return true
		}
		for between := at; between < verb; between++ {
			if isFinite(words, between) && !words[between].Has(syntax.Auxiliary) || words[between].Is(";") || opensClause(words, between) {
				return true
			}
		}
		return false
	})
}

// ownTroops leaves out all troops of a sentence whose first country does not take part: "Poland has closed its border and deployed 40,000".
func (c *scope) ownTroops(troops []Value, parties []string) []Value {
	for _, land := range c.s.Lands {
		if land.First < c.begin || land.Form == country.Organisation || land.Form == country.Qualifier {
			continue
		}
		if !slices.Contains(parties, land.Country) && !c.isOfficial(land) && len(troops) > 0 && land.Start < troops[0].Start {
			return nil
		}
		break
	}
	return troops
}
