package country

import (
	"strings"

	"verbatim/retrieval/words"
)

// languageBefore are the words after which an adjective is a language.
var languageBefore = words.Set(`speak speaks speaking spoke spoken learn learns learned learning fluent`)

// languageAfter are the words before which an adjective is a language.
var languageAfter = words.Set(`language languages dialect alphabet phrasebook subtitles translation word words`)

// language reports whether an adjective is a language: "in Russian,", "Russian-speaking", "speaks Chinese".
func (f *finder) language(p phrase, at spot) bool {
	if p.form != Adjective {
		return false
	}
	if n := words.Hyphen(f.text, at.End); n > 0 {
		rest := f.text[at.End+n:]
		return strings.HasPrefix(rest, "language") || strings.HasPrefix(rest, "speak")
	}
	return languageAfter[at.after] || languageBefore[at.before] ||
		strings.EqualFold(at.before, "in") && at.after == "" && !f.possessive(at.End)
}

func (f *finder) possessive(at int) bool {
	return strings.HasPrefix(f.text[at:], "'") || strings.HasPrefix(f.text[at:], "’")
}

// plainAfter are the words that make one of the plain language of a country's name: "Guinea pigs", "French fries", "Polish your boots".
var plainAfter = map[string]map[string]bool{
	"Guinea":  words.Set(`pig pigs fowl`),
	"Brazil":  words.Set(`nut nuts`),
	"French":  words.Set(`fries fry toast horn horns windows window press kiss dressing`),
	"Swiss":   words.Set(`cheese roll knife chard`),
	"German":  words.Set(`shepherd shepherds measles`),
	"Turkish": words.Set(`delight bath baths`),
	"Turkey":  words.Set(`sandwich sandwiches dinner dinners breast farmer farmers`),
	"Russian": words.Set(`roulette doll dolls`),
	"Chinese": words.Set(`whispers checkers cabbage lantern lanterns`),
	"Danish":  words.Set(`pastry pastries`),
	"Irish":   words.Set(`stew setter setters coffee`),
	"Spanish": words.Set(`flu omelette`),
	"Indian":  words.Set(`summer ink`),
	"Dutch":   words.Set(`oven auction courage`),
	"Mexican": words.Set(`wave standoff`),
	"Polish":  words.Set(`the your up off it a an this that my our their his her`),
	"Cuban":   words.Set(`heels sandwich`),
}

// plainWord reports whether a phrase is a word of the plain language where it stands.
func (f *finder) plainWord(p phrase, at spot) bool {
	return plainAfter[p.text][at.after]
}
