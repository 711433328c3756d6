package quantity

import (
	"strings"

	"verbatim/retrieval/country"
	"verbatim/retrieval/words"
)

// labels are the words after which a number is a name: "Article 5", "Unit 731".
var labels = words.Set(`Type No Nos Number Unit Article Group Phase Brigade Division Regiment Battalion Route Highway Flight Chapter
Exercise Operation Level Category Class Block Mark Mk Figure Table Page Section Resolution Room Pier Hall Gate Mod Project Force Annex
type number unit article phase page section chapter figure level resolution pier photo Photo Part Day Year`)

// months are the names of months: the number beside one is a day or a year.
var months = words.Set(`January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
Aug Sep Sept Oct Nov Dec`)

// weekdays may stand before a number: "On Tuesday 300 soldiers".
var weekdays = words.Set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)

// beforeYears are the words after which four digits are a year.
var beforeYears = words.Set(`in In since Since by By of until Until from From during During after After before Before early late mid`)

// goesOn reports whether a number goes on with something else: "25%", "10:30", "155mm", "6th".
func (r *reader) goesOn(n number) bool {
	if rest := r.text[n.End:]; rest != "" {
		c := words.At(rest, 0)
		if c == '%' || c == '°' || words.InWord(c) {
			return true
		}
		if len(rest) > 1 && strings.IndexByte(":.,/", rest[0]) >= 0 && words.IsDigit(rest[1]) {
			return true
		}
	}
	return false
}

// continues reports whether what begins at at goes on from something else: "Su-35", "$5", "X.25".
func (r *reader) continues(at int) bool {
	if at == 0 {
		return false
	}
	before := words.Before(r.text, at)
	if words.InWord(before) || strings.ContainsRune("$€£¥₽₹#№/", before) {
		return true
	}
	if h := words.HyphenBefore(r.text, at); h > 0 {
		return at > h && words.InWord(words.Before(r.text, at-h))
	}
	if before != '.' && before != ',' && before != ':' || at == 1 || !words.IsDigit(r.text[at]) {
		return false
	}
	return words.IsDigit(r.text[at-2]) || before == '.' && words.IsLetter(r.text[at-2])
}

// isDate reports whether a number gives a year where it stands: "in 2021 troops from", "July 3, 2021 soldiers".
func (r *reader) isDate(n number) bool {
	if !isYear(n) {
		return false
	}
	word, start := words.Last(r.text, n.Start)
	if day, ok := strings.CutSuffix(r.text[:n.Start], ", "); ok && day != "" && words.IsDigit(day[len(day)-1]) {
		return true
	}
	if word == "of" && r.behind(start, []string{"total"}) >= 0 {
		return false
	}
	return beforeYears[word] || words.Capitalised(word) && !weekdays[word] && r.beginsNone(start)
}

// isLabel reports whether a number belongs to the name before it: "Article 5", "Leopard 2", "October 17".
func (r *reader) isLabel(n number) bool {
	if !n.plain {
		return false
	}
	word, start := words.Last(r.text, n.Start)
	switch {
	case months[word] || labels[word] && words.Capitalised(word):
		return true
	case !words.Capitalised(word) || weekdays[word] || isCountry(word):
		return labels[word] && n.low < 1000 && n.low > 0
	}
	return r.beginsNone(start) || n.low < 10
}

// doubtful reports whether a number is more likely a year or a name's, unless it counts people or materiel: "the 1981 restraints",
// "Satamakilpi 19 brings".
func (r *reader) doubtful(n number) bool {
	word, _ := words.Last(r.text, n.Start)
	return n.plain && (words.Capitalised(word) && !qualifying[word] || isYear(n))
}

// isYear reports whether a number is written like the years that the press speaks of.
func isYear(n number) bool {
	return n.plain && n.low >= 1800 && n.high < 2100 && (n.low < n.high || n.End-n.Start == len("2021"))
}

// isPeople reports whether a word names the people of a country: "18,000 South Koreans".
func isPeople(word string) bool {
	if !words.Capitalised(word) || !strings.HasSuffix(word, "s") || strings.HasSuffix(word, "ss") {
		return false
	}
	found := country.Find(word)
	return len(found) == 1 && found[0].Form == country.Adjective
}

// isForces reports whether a word names the armed services of a country: "GSDF".
func isForces(word string) bool {
	found := country.Find(word)
	return len(found) == 1 && found[0].Form == country.Forces
}

// qualifying are the words with a capital that begin a sentence before a number.
var qualifying = words.Set(`About Some Around Over Nearly Almost Approximately Roughly Under Another The These Those Its Their All Only And But`)

// isCountry reports whether a word names a country, after which a number may begin a clause: "In Tajikistan 300 soldiers".
func isCountry(word string) bool { return len(country.Find(word)) > 0 }

// isWholeCountry reports whether words name one country and nothing else: "Sri Lankan".
func isWholeCountry(list string) bool {
	found := country.Find(list)
	return len(found) == 1 && found[0].Start == 0 && found[0].End == len(list)
}

// beginsNone reports whether no sentence begins at at, so that a capital there is a name's.
func (r *reader) beginsNone(at int) bool { return !beginsSentence(r.text, at) }

func beginsSentence(text string, at int) bool {
	before := strings.TrimRight(text[max(0, at-8):at], " \t")
	return before == "" || strings.ContainsRune(".!?:\n\"“(•*-–—", words.Before(before, len(before)))
}
