package country

import (
	"strings"
	"unicode"

	"verbatim/retrieval/words"
)

// isOther reports whether a phrase that could be a country's is part of another name where it stands, or another word.
func (f *finder) isOther(p phrase, at spot) bool {
	switch {
	case p.half:
		return !f.inCompound(at)
	case p.text == "US" && f.isPronoun(at):
		return true
	case p.form == Organisation || p.form == Forces:
		return firms[at.after]
	}
	return f.partOfCode(at) || f.partOfPlace(at) || f.isTown(at) || f.partOfFirm(at) || f.person(p, at) || f.language(p, at) || f.plainWord(p, at)
}

// inCompound reports whether a half such as "Sino" has its other half beside it.
func (f *finder) inCompound(at spot) bool {
	if n := words.Hyphen(f.text, at.End); n > 0 && f.namesCountry(at.End+n) {
		return true
	}
	n := words.HyphenBefore(f.text, at.Start)
	return n > 0 && len(f.found) > 0 && f.end() == at.Start-n
}

// namesCountry reports whether a country's name, adjective or half of a compound stands at at.
func (f *finder) namesCountry(at int) bool {
	for _, p := range phrases.Get(f.text[at:words.Letters(f.text, at)]) {
		if p.country != "" && p.form <= Adjective && words.After(f.text, at, p.text) > 0 {
			return true
		}
	}
	return false
}

// qualifying are the prefixes that make of a country what something is for, against, or no longer.
var qualifying = words.Set(`anti non pro post ex pre counter un`)

// qualifies reports whether a hyphen ties a country to a word that is no country's: "US-led", "Chinese-made", "anti-Russian".
func (f *finder) qualifies(at spot) bool {
	if n := words.Hyphen(f.text, at.End); n > 0 && at.End+n < len(f.text) && unicode.IsLower(words.At(f.text, at.End+n)) {
		return true
	}
	n := words.HyphenBefore(f.text, at.Start)
	if n == 0 {
		return false
	}
	prefix, _ := words.Last(f.text, at.Start-n)
	return qualifying[strings.ToLower(prefix)]
}

// pronounBefore are the words after which US, in a line of capitals, is the pronoun. Elsewhere in such a line it is the country.
var pronounBefore = words.Set(`JOIN CONTACT ABOUT FOLLOW TELL LET GIVE ALL BOTH WITH FOR OF TO AT BETWEEN MAIL CALL WRITE HELP SUPPORT`)

// isPronoun reports whether US is the pronoun in capitals, or a sum in dollars.
func (f *finder) isPronoun(at spot) bool {
	if strings.HasPrefix(f.text[at.End:], "$") {
		return true
	}
	return pronounBefore[at.before]
}

// partOfCode reports whether a name stands in an address of the web or of mail, or in a designation: "news.China.org", "US-2".
func (f *finder) partOfCode(at spot) bool {
	if n := words.Hyphen(f.text, at.End); n > 0 && words.Digits(f.text, at.End+n) > at.End+n {
		return true
	}
	if at.Start > 0 && f.text[at.Start-1] == '@' {
		return true
	}
	return at.End+1 < len(f.text) && f.text[at.End] == '.' && words.IsSmall(f.text[at.End+1])
}

// Words that make a place, or something else that is no country, of a country's name beside them.
var (
	placeAfter = words.Set(`Sea Seas Ocean Strait Straits Channel Canal River Peninsula Gulf Bay Basin Trench Delta Valley Desert Isthmus
Creek Street Avenue Road Square Bridge Beach County Island Heights Park Stadium Airport Oblast Treaty Convention Conventions Protocol
Declaration Memorandum Accord Accords Agreement Agreements Stock`)
	placeBefore = words.Set(`New River Lake Mount Little Fort Port Camp Cape Lady Captain Miss USS HMS HMAS HMCS Hotel`)
	placeOf     = words.Set(`Sea Gulf Bay Strait Straits Channel Bight Bank Voice Times Church University College Prince Princess Duke Duchess
Earl Archbishop Bishop Cape Isle Isles Wall Port Treaty Peace Battle Congress Plain Museum`)
)

// partOfPlace reports whether a name is part of the name of a sea, a river, a university: "Sea of Japan", "Indian Ocean".
func (f *finder) partOfPlace(at spot) bool {
	if holds(placeAfter, at.after) || holds(placeBefore, at.before) || at.after == "and" && f.sharesPlace(at) {
		return true
	}
	word, start := at.before, at.beforeStart
	if strings.EqualFold(word, "the") {
		word, start = words.Last(f.text, start)
	}
	if !strings.EqualFold(word, "of") {
		return false
	}
	word, _ = words.Last(f.text, start)
	return holds(placeOf, word)
}

// sharesPlace reports whether a name is the first of two that share a word in the plural: "Indian and Pacific Oceans".
func (f *finder) sharesPlace(at spot) bool {
	_, end := words.Next(f.text, at.afterEnd)
	shared, _ := words.Next(f.text, end)
	return shared == "Oceans" || shared == "Seas"
}

// holds reports whether a word is in the set, in capitals too: "SEA".
func holds(set map[string]bool, word string) bool {
	return set[word] || len(word) > 1 && words.IsCapital(word[1]) && set[word[:1]+strings.ToLower(word[1:])]
}

// provinces are the states of the United States and the provinces of Canada, without Georgia, which is a country too: "Moscow, Idaho"
// is a town in one of them.
var provinces = words.Set(`Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois
Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio
Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Alberta Manitoba Ontario Saskatchewan`)

// isTown reports whether a name is that of a town in one of the provinces.
func (f *finder) isTown(at spot) bool {
	if !strings.HasPrefix(f.text[at.End:], ",") {
		return false
	}
	word, _ := words.Next(f.text, at.End+1)
	return provinces[word]
}
