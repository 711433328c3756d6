package country

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// countries are the usual names by every name and adjective, folded. It is read once and never changed.
var countries = byName(readPhrases(countriesList))

// Lookup returns the usual English name of the country or organisation that a person means by a name, an adjective or an
// abbreviation, in any case and with or without dots and accents: "uk", "British", "U.S.", "turkiye".
func Lookup(name string) (string, bool) {
	country, known := countries[fold(name)]
	return country, known
}

// byName keeps the phrases that mean a country whoever types them: a seat may be meant as a place, and a service is only part of
// its country.
func byName(all []phrase) map[string]string {
	m := make(map[string]string)
	for _, p := range all {
		if p.country == "" || p.half || p.form == Government || p.form == Forces || p.form == Ship {
			continue
		}
		if _, taken := m[fold(p.text)]; !taken {
			m[fold(p.text)] = p.country
		}
	}
	return m
}

// fold makes names alike that a person would call the same: letters and digits in lower case, without accents and articles.
func fold(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case r == '&':
			b.WriteString(" and ")
		case unicode.IsSpace(r) || r == '-':
			b.WriteByte(' ')
		}
	}
	names := slices.DeleteFunc(strings.Fields(b.String()), func(word string) bool { return word == "the" })
	return strings.Join(names, " ")
}
