package quantity

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// A form is one way in which designations are written, with what makes sure that one is meant.
type form struct {
	read    func(text string, at int) int // where the designation ends that begins at at; 0 where none does
	sure    func(*searcher, retrieval.Span) bool
	spelled bool // a name in words, which a designation before it may have already
}

// forms are tried in this order.
var forms = []form{
	{read: typeNumber, sure: (*searcher).beside},
	{read: lettersDigits, sure: (*searcher).countedOrBeside},
	{read: numberedName, sure: (*searcher).countedOrBeside},
	{read: numberedWord, sure: (*searcher).beforeKind},
	{read: lettered, sure: (*searcher).beside},
	{read: digitLetterDigits, sure: (*searcher).beside},
	{read: acronym, sure: (*searcher).ofSystem},
	{read: named, sure: (*searcher).sure, spelled: true},
}

// typeNumber reads "Type 055", "Type 99A", "Project 22350". One digit is rather a kind: "Type 2".
func typeNumber(text string, at int) int {
	end, most := words.After(text, at, "Type"), 3
	if end < 0 {
		if end, most = words.After(text, at, "Project"), 5; end < 0 {
			return 0
		}
	}
	start := words.Space(text, end) + words.Hyphen(text, end)
	digits := words.Digits(text, start)
	if n := digits - start; start == end || n < 2 || n > most {
		return 0
	}
	end = words.Letters(text, digits)
	if end+1 < len(text) && text[end] == '/' && words.IsCapital(text[end+1]) {
		end += 2 // "Type 054A/P"
	}
	if end-digits > 4 || !words.Ends(text, end) {
		return 0
	}
	return end
}

// isDesignation reports whether a word has the form of a designation in letters and digits.
func isDesignation(word string) bool {
	return word != "" && words.IsCapital(word[0]) && lettersDigits(word, 0) == len(word)
}

// Limits of designations in letters and digits: more letters are rather an acronym (COVID-19, INDRA-21), more digits a year
// (SCO-2021), and after the digits come at most a variant and its number (T-72B3M, Mi-8AMTSh).
const (
	mostLetters = 3
	mostDigits  = 3
	mostVariant = 5
)

// summits are the numbers that are written after a G and are groups of states.
var summits = words.Set(`G7 G8 G20 G77 G-7 G-8 G-20 G-77`)

// lettersDigits reads "J-20", "Su-35S", "CB90", "T-72B3M", "F-16s".
func lettersDigits(text string, at int) int {
	letters := words.Letters(text, at)
	start := letters + words.Hyphen(text, letters)
	digits := words.Digits(text, start)
	if letters == at || letters-at > mostLetters || digits == start || digits-start > mostDigits || !words.IsCapital(text[at]) {
		return 0
	}
	end := digits
	for end < len(text) && (words.IsLetter(text[end]) || words.IsDigit(text[end])) {
		end++
	}
	if end-digits > mostVariant || !words.Ends(text, end) || summits[text[at:end]] {
		return 0
	}
	if h := words.Hyphen(text, end); h > 0 && end+h < len(text) && words.IsDigit(text[end+h]) {
		return 0
	}
	return end
}

// numberedName reads "Leopard 2", "Challenger 2s" and "Mirage 2000-5".
func numberedName(text string, at int) int {
	end := words.Letters(text, at)
	word := text[at:end]
	if end-at < 4 || dates[word] || weekdays[word] || labels[word] || isCountry(word) || !words.IsCapital(text[at]) {
		return 0
	}
	start := words.Space(text, end)
	digits := words.Digits(text, start)
	if start == end || text[end:start] != " " || digits == start {
		return 0
	}
	end = digits
	if n := words.Hyphen(text, digits); n > 0 {
		end = words.Digits(text, digits+n)
		if end != digits+n+1 {
			return 0
		}
	} else if digits-start > 1 {
		return 0
	}
	for end < len(text) && (words.IsLetter(text[end]) || words.IsDigit(text[end])) {
		end++
	}
	if end-digits > mostVariant || !words.Ends(text, end) {
		return 0
	}
	return end
}

// mostNames is how many words the name of a type has at most: "Super Hornet jets" has two.
const mostNames = 3

// named reads "Dhruv helicopters" and "Black Hawk helicopter": a name that is no country's and no body's, with the noun that it stands
// before. A word that begins a sentence is no name for its capital.
func named(text string, at int) int {
	end := words.Letters(text, at)
	for range mostNames {
		if last := kind(text, end); last > 0 {
			if beginsSentence(text, at) || !areNames(text[at:end]) {
				return 0
			}
			return last
		}
		noun, last := words.Next(text, end)
		if !words.Capitalised(noun) {
			return 0
		}
		end = last
	}
	return 0
}

func areNames(list string) bool {
	for word := range strings.FieldsSeq(list) {
		if !isName(word) {
			return false
		}
	}
	return list != ""
}

// kinds are the words that say what kind of equipment a noun of materiel is.
var kinds = words.Set(`tactical reconnaissance attack transport cargo combat stealth multirole cruise ballistic guided light heavy medium towed main
battle infantry fighting armored armoured amphibious landing patrol missile rocket multiple launch unmanned aerial utility training
surveillance maritime naval strategic air defence defense anti-tank anti-ship anti-aircraft surface-to-air self-propelled fighter strike`)

// kind is where the noun of materiel ends that follows text[at] with no more than words of its kind between; 0 where none does.
func kind(text string, at int) int {
	s := searcher{text: text}
	for range nearest + 1 {
		word, end := s.word(at)
		if materiel[lastPart(word)] || systems[word] && s.isWeapon(at) {
			return lastNoun(text, end)
		}
		if !kinds[word] {
			return 0
		}
		at = end
	}
	return 0
}

// beforeKind reports whether a noun of materiel follows, with no more than words of its kind between.
func (s *searcher) beforeKind(at retrieval.Span) bool { return kind(s.text, at.End) > 0 }

// sure is for forms that have been looked at already.
func (s *searcher) sure(retrieval.Span) bool { return true }

// numberedWord reads "Orlan-10".
func numberedWord(text string, at int) int {
	end := words.Letters(text, at)
	h := words.Hyphen(text, end)
	if end-at <= mostLetters || h == 0 || !words.IsCapital(text[at]) || !words.IsSmall(text[at+1]) {
		return 0
	}
	digits := words.Digits(text, end+h)
	if n := digits - end - h; n < 1 || n > 2 || !words.Ends(text, digits) {
		return 0
	}
	return digits
}

// lastNoun goes on to the last of the nouns of materiel that follow each other: "fighter jets".
func lastNoun(text string, at int) int {
	for {
		noun, end := words.Next(text, at)
		if !materiel[noun] && !systems[noun] {
			return at
		}
		at = end
	}
}

// isName reports whether a word can be the name of a type: one with a capital and small letters, that does not speak of who has the
// equipment.
func isName(word string) bool {
	if len(word) < 3 || !words.IsCapital(word[0]) || !words.IsSmall(word[1]) || words.Letters(word, 0) < len(word) {
		return false
	}
	for _, ending := range []string{"ish", "ian", "ese", "i"} {
		if strings.HasSuffix(word, ending) {
			return false
		}
	}
	return !owners[word] && !ordinary[word] && !labels[word] && !dates[word] && !weekdays[word] && !isCountry(word)
}

// owners are the words with a capital that stand before equipment and say whose it is, or where.
var owners = words.Set(`Navy Naval Fleet Force Forces Army Guard Corps Command Squadron Police Marine Marines Sea Ocean Strait Air Ministry
Defence Defense Group Brigade Division Battalion Regiment Wing Flotilla Company Coast District Region Province City Pact Alliance Union State
States Western Eastern Northern Southern Central North South East West Joint Allied Royal Armed Special Combined International National European
African Asian Arab Muslim Islamic Pacific Atlantic Baltic Arctic Mediterranean Border Customs Federal Rapid Task Exercise Operation Gulf
Taliban Hamas Hezbollah Wagner`)

// lettered reads "Iskander-M" and "Pantsir-S1".
func lettered(text string, at int) int {
	end := words.Letters(text, at)
	h := words.Hyphen(text, end)
	if end-at < 3 || h == 0 || !words.IsCapital(text[at]) || !words.IsSmall(text[at+1]) {
		return 0
	}
	start := end + h
	end = start
	for end < len(text) && words.IsCapital(text[end]) {
		end++
	}
	if n := end - start; n < 1 || n > 2 {
		return 0
	}
	if end = words.Digits(text, end); end-start > 4 || !words.Ends(text, end) {
		return 0
	}
	return end
}

// digitLetterDigits reads "2S19", "9K720".
func digitLetterDigits(text string, at int) int {
	if at+2 >= len(text) || !words.IsDigit(text[at]) || !words.IsCapital(text[at+1]) {
		return 0
	}
	digits := words.Digits(text, at+2)
	end := words.Letters(text, digits)
	if digits == at+2 || digits-at > 5 || end-digits > 2 || !words.Ends(text, end) {
		return 0
	}
	return end
}

// systems are the nouns of materiel that stand after an acronym of a weapon and not of those who have it.
var systems = words.Set(`launcher launchers howitzer howitzers gun guns radar radars battery batteries system systems`)

// acronym reads a word of four capitals and more: "HIMARS".
func acronym(text string, at int) int {
	end := words.Letters(text, at)
	if end-at < 4 || end-at > 8 || !words.Ends(text, end) {
		return 0
	}
	for i := at; i < end; i++ {
		if !words.IsCapital(text[i]) {
			return 0
		}
	}
	return end
}
