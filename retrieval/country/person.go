package country

import (
	"strings"

	"verbatim/retrieval/words"
)

// Phrases that are people's names as well.
var (
	surnames = words.Set(`Jordan Washington London Paris Ireland England Scotland Wales France Holland Israel Chad Georgia Berlin Hague Sofia
Vienna Lima Santiago Westminster Wellington Colombo`)
	firstNames = words.Set(`Jordan Chad Israel Georgia Kenya India Paris London Sofia Vienna Santiago Wellington`)
)

// commonNames are first names that are frequent in English, without those that are words or countries too. A name before a country
// that is a surname makes a person of it, wherever in the sentence it stands.
var commonNames = words.Set(`
Aaron Adam Alan Albert Alex Alexander Alexis Alice Alison Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Arthur Barbara Barry Ben Benjamin
Bernard Betty Brandon Brenda Brian Bruce Carl Carol Caroline Catherine Charles Cheryl Chris Christina Christine Christopher Claire Colin Craig
Cynthia Daniel David Deborah Denise Dennis Denzel Diana Diane Donald Donna Dorothy Douglas Edward Eleanor Elizabeth Ellen Emily Emma Eric Ethan Eva
Evelyn Frances Fred Gary George Gerald Gloria Gordon Graham Greg Gregory Hannah Harold Harry Heather Helen Henry Howard Ian Irving Isaac Jack
Jacob Jacqueline James Jane Janet Janice Jason Jean Jeff Jeffrey Jennifer Jeremy Jessica Jim Joan Joe John Jonathan Joseph Joshua Joyce Juan
Judith Judy Julia Julie Justin Karen Kate Katherine Kathleen Kathryn Katie Keith Kelly Kenneth Kevin Kimberly Kyle Larry Laura Lauren Lee
Leonard Linda Lisa Louis Louise Lucy Luke Margaret Maria Marie Marilyn Martha Martin Mary Matthew Megan Melissa Michael Michelle Mike Nancy Natalie
Nathan Neil Nicholas Nicole Nigel Noah Oliver Olivia Pamela Patricia Patrick Paul Peter Philip Phillip Rachel Ralph Raymond Rebecca Richard
Robert Roger Ronald Rosemary Roy Russell Ruth Ryan Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Shirley Simon Sophia Stephanie Stephen Steve
Steven Stuart Susan Teresa Theresa Thomas Tim Timothy Tom Tyler Vernon Victor Vincent Walter Wayne William Zachary`)

// titles stand before a person's surname.
var titles = words.Set(`Mr Mrs Ms Miss Dr Sir Dame Gen Col Maj Capt Lt Sgt Adm Sen Rep Gov Prof`)

// person reports whether a phrase is part of a person's name where it stands: "Michael Jordan", "Chad Smith said".
func (f *finder) person(p phrase, at spot) bool {
	return surnames[p.text] && f.isSurname(at) || firstNames[p.text] && f.isFirstName(at)
}

// isSurname reports whether a first name, an initial or a title stands before the phrase.
func (f *finder) isSurname(at spot) bool {
	word, start := at.before, at.beforeStart
	if dot := strings.TrimRight(f.text[max(0, at.Start-2):at.Start], " "); strings.HasSuffix(dot, ".") {
		word, _ = words.Last(f.text, strings.LastIndexByte(f.text[:at.Start], '.'))
		return titles[word] || len(word) == 1 && words.IsCapital(word[0])
	}
	if commonNames[word] || titles[word] {
		return true
	}
	return words.Capitalised(word) && strings.ToUpper(word) != word && !offices[word] && !f.beginsSentence(start) && !f.namesCountry(start) && !f.headline(at)
}

// beginsSentence reports whether the word at start is the first of its sentence or line, which has a capital whatever it is.
func (f *finder) beginsSentence(start int) bool {
	before := strings.TrimRight(f.text[:start], " \t")
	return before == "" || strings.ContainsRune(".!?:;\n\"“(•*-–—,", words.Before(before, len(before))) || strings.HasSuffix(before, "”")
}

// isFirstName reports whether a surname follows: one word with a capital that is no office, and then one without.
func (f *finder) isFirstName(at spot) bool {
	surname, end := at.after, at.afterEnd
	if !words.Capitalised(surname) || strings.ToUpper(surname) == surname || offices[surname] || f.namesCountry(end-len(surname)) {
		return false
	}
	next, _ := words.Next(f.text, end)
	return !words.Capitalised(next) && !f.headline(at)
}

// longestHeadline is how far on either side a line is looked at; what is longer is no headline, and its nearest words tell as much.
const longestHeadline = 120

// smallWords are the words of four letters and more that headlines leave without a capital.
var smallWords = words.Set(`with from over into onto upon amid near after before under during against between than that`)

// headline reports whether the line around at has a capital on every word that is not small, so that capitals tell nothing of
// names there. Words of less than four letters are passed over.
func (f *finder) headline(at spot) bool {
	before := f.text[max(0, at.Start-longestHeadline):at.Start]
	after := f.text[at.End:min(len(f.text), at.End+longestHeadline)]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ = strings.Cut(after, "\n")
	for word := range strings.FieldsSeq(before + " " + after) {
		if len(word) >= 4 && words.Small(word) && !smallWords[word] {
			return false
		}
	}
	return true
}
