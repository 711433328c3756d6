package quantity

import (
	"verbatim/retrieval"
	"verbatim/retrieval/words"
)

// A form is one way in which designations are written, with what makes sure that one is meant.
type form struct {
	read func(text string, at int) int // where the designation ends that begins at at; 0 where none does
	sure func(*searcher, retrieval.Span) bool
}

// forms are tried in this order.
var forms = []form{
	{typeNumber, (*searcher).beside},
	{lettersDigits, (*searcher).countedOrBeside},
	{numberedName, (*searcher).countedOrBeside},
	{numberedWord, (*searcher).beforeKind},
	{lettered, (*searcher).beside},
	{digitLetterDigits, (*searcher).beside},
	{acronym, (*searcher).ofSystem},
}

// formsAt are the forms that may begin at at: those of a word of letters alone, with a small one after the first, are none, unless a number
// follows it. Most words with a capital are such, and need not be tried.
func (s *searcher) formsAt(at int) []form {
	end := words.Letters(s.text, at)
	if end-at < 2 || !words.IsSmall(s.text[at+1]) {
		return forms
	}
	rest := s.text[end:]
	tied := rest != "" && (words.InWord(words.At(rest, 0)) || words.Hyphen(rest, 0) > 0)
	if word := s.text[at:end]; tied || word == "Type" || word == "Project" || len(rest) > 1 && rest[0] == ' ' && words.IsDigit(rest[1]) {
		return forms
	}
	return nil
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
	if at+2 < len(text) && text[at+1] == '/' && words.IsCapital(text[at]) && words.IsCapital(text[at+2]) {
		at += 2 // "F/A-18"
	}
	letters := words.Letters(text, at)
	start := letters + words.Hyphen(text, letters)
	digits := words.Digits(text, start)
	if letters == at || letters-at > mostLetters || digits == start || digits-start > mostDigits || !words.IsCapital(text[at]) {
		return 0
	}
	end := variant(text, digits)
	if end == 0 || summits[text[at:end]] {
		return 0
	}
	if next := end + words.Hyphen(text, end); next > end && words.Digits(text, next) > next {
		return 0 // a code: "A-12-34"
	}
	return end
}

// variant reads the letters and digits of a variant, perhaps none, and is 0 where they are too many or the word does not end there.
func variant(text string, at int) int {
	end := at
	for end < len(text) && (words.IsLetter(text[end]) || words.IsDigit(text[end])) {
		end++
	}
	if end-at > mostVariant || !words.Ends(text, end) {
		return 0
	}
	return end
}

// numberedName reads "Leopard 2", "Challenger 2s" and "Mirage 2000-5".
func numberedName(text string, at int) int {
	end := words.Letters(text, at)
	start := end + len(" ")
	digits := words.Digits(text, min(start, len(text)))
	if end-at < 4 || !words.IsCapital(text[at]) || digits <= start || text[end] != ' ' {
		return 0
	}
	if word := text[at:end]; months[word] || weekdays[word] || labels[word] || isCountry(word) {
		return 0
	}
	if n := words.Hyphen(text, digits); n > 0 {
		if end = words.Digits(text, digits+n); end != digits+n+1 {
			return 0
		}
		return variant(text, end)
	}
	if digits-start > 1 {
		return 0
	}
	return variant(text, digits)
}

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
