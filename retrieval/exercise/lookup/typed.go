package lookup

import (
	"slices"
	"strings"

	"verbatim/retrieval/analysis"
)

// A typedWord is one of those typed, with the words of the table that fit it.
type typedWord struct {
	text string
	weak bool  // it says only that an exercise is meant; a name fits without it
	fits []fit // how well each word fits
	ids  []int // the words that fit
}

// A fit is how well a word fits a typed one: same, beginning where it begins with it, beginning and the slips where it is
// spelt much alike, or never.
type fit uint8

const (
	same      fit = 0
	beginning fit = 1
	never     fit = 255
)

func (w *typedWord) fit(id int, f fit) {
	if w.fits[id] == never {
		w.ids = append(w.ids, id)
	}
	w.fits[id] = min(w.fits[id], f)
}

// How much may be typed: no name has so many words, nor a word so many letters. What is longer is some other text.
const (
	mostWords   = 32
	mostLetters = 64
)

// read cuts what was typed into words and looks each up. It is false where there is nothing to look for.
func (l *Table) read(typed string) (asked []typedWord, ok bool) {
	words := Words(typed)
	if len(words) == 0 || len(words) > mostWords {
		return nil, false
	}
	strong := slices.ContainsFunc(words, func(w string) bool { return !isWeak(w) })
	for i, text := range words {
		w := typedWord{text: text, weak: strong && isWeak(text), fits: slices.Repeat([]fit{never}, len(l.words))}
		l.fit(&w, i == len(words)-1)
		asked = append(asked, w)
	}
	return asked, true
}

// weakWords are those that name the thing itself, whichever is meant.
const weakWords = " exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers patrol patrols wargame wargames "

func isWeak(text string) bool {
	return strings.Contains(weakWords, " "+text+" ") || analysis.IsFunctionWord(text)
}

// fit finds the words that fit a typed one. Slips are also looked for in what begins a word where the typed one is the last,
// and may be unfinished; a number is right or wrong.
func (l *Table) fit(w *typedWord, last bool) {
	if !w.weak && !isNumber(w.text) && len(w.text) <= mostLetters {
		newSpeller(w.text, last).within(l.words, func(id, slips int) { w.fit(id, beginning+fit(slips)) })
	}
	for id := l.place(w.text); id < len(l.words) && strings.HasPrefix(l.words[id].text, w.text); id++ {
		w.fit(id, beginning)
	}
	for _, text := range append(sameYears(w.text), w.text) {
		if id := l.place(text); id < len(l.words) && l.words[id].text == text {
			w.fit(id, same)
		}
	}
}

// place is where a word stands, or would stand.
func (l *Table) place(text string) int {
	at, _ := slices.BinarySearchFunc(l.words, text, func(w word, text string) int { return strings.Compare(w.text, text) })
	return at
}
