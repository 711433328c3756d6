package question

import "verbatim/retrieval/analysis"

// Wants is the kind of thing that would answer a question, as its form tells.
type Wants uint8

const (
	Anything Wants = iota
	Person
	Time
	Place
	Amount
	Reason
)

// kindNouns tell what "which" and "what" ask for by the noun that follows within two words: "which Russian city", "what year".
// The classes are those of Li and Roth ("Learning question classifiers", 2002); the nouns are the commonest of each.
var kindNouns = map[string]Wants{
	"year": Time, "date": Time, "day": Time, "month": Time, "decade": Time, "century": Time, "time": Time, "season": Time, "era": Time,
	"period": Time,
	"city":   Place, "country": Place, "place": Place, "town": Place, "region": Place, "state": Place, "province": Place,
	"continent": Place, "river": Place, "island": Place, "sea": Place, "location": Place, "area": Place, "district": Place, "village": Place,
	"number": Amount, "percentage": Amount, "percent": Amount, "amount": Amount, "proportion": Amount, "share": Amount,
	"population": Amount, "age": Amount, "length": Amount, "distance": Amount, "size": Amount, "price": Amount, "cost": Amount,
	"person": Person, "man": Person, "woman": Person, "king": Person, "queen": Person, "president": Person, "minister": Person,
	"general": Person, "author": Person, "leader": Person, "scientist": Person, "company": Person, "organization": Person,
	"organisation": Person, "group": Person, "people": Person, "party": Person, "team": Person, "name": Person,
	"reason": Reason, "purpose": Reason, "cause": Reason,
}

// measures follow "how" where an amount is asked for: "how many", "how long".
var measures = map[string]bool{"many": true, "much": true, "long": true, "far": true, "old": true, "tall": true, "high": true,
	"large": true, "big": true, "deep": true, "wide": true, "heavy": true, "fast": true, "often": true, "few": true}

// wants tells what kind of thing is asked for by the first question word.
func wants(text string, tokens []analysis.Token) Wants {
	word := func(i int) string {
		if i >= len(tokens) {
			return ""
		}
		return analysis.Fold(text[tokens[i].Start:tokens[i].End])
	}
	for i := range tokens {
		switch word(i) {
		case "who", "whom", "whose":
			return Person
		case "when":
			return Time
		case "where":
			return Place
		case "why":
			return Reason
		case "how":
			if measures[word(i+1)] {
				return Amount
			}
			return Anything
		case "which", "what":
			for n := 1; n <= nounWithin; n++ {
				if kind, known := kindNouns[word(i+n)]; known {
					return kind
				}
			}
			return Anything
		}
	}
	return Anything
}

// openers begin questions that are answered with yes or no.
var openers = map[string]bool{"did": true, "does": true, "do": true, "is": true, "are": true, "was": true, "were": true, "has": true,
	"have": true, "had": true, "can": true, "could": true, "will": true, "would": true, "should": true, "may": true, "might": true}

func asksYesOrNo(text string, tokens []analysis.Token) bool {
	return len(tokens) > 1 && openers[analysis.Fold(text[tokens[0].Start:tokens[0].End])]
}

// nounWithin is how many words after "which" its noun is looked for: one, or one after an adjective.
const nounWithin = 2
