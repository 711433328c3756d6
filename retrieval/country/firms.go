package country

import (
	"verbatim/retrieval/words"
)

// firms end the names of newspapers, companies and contests.
var firms = words.Set(`Times Daily Today Post Herald Tribune Telegraph Gazette Observer Television TV Radio Broadcasting Network News Airlines
Airways Airline Bank Inc Corp Corporation Ltd Telecom University Institute College Open Masters Online Championship Championships Cup Prix Olympics`)

// offices are the words of a state: what comes after one no longer belongs to the name of a firm, and what stands before one is no
// person's first name.
var offices = words.Set(`Air Army Armed Navy Naval Defense Defence Ministry Minister Ministers Prime President King Queen Government Parliament
Foreign Chief General Gen Admiral Adm Colonel Col Special Security Police Military Marine Marines Coast Border Ground Royal Deputy Vice Ambassador
Embassy State Secretary Interior Chancellor Premier Supreme Northern Southern Eastern Western National Central Joint Combined Exercise Forces`)

// inFirms are offices that are common in the names of firms too: "China Central Television".
var inFirms = words.Set(`Central National Military`)

// furthestFirm is how many words of a firm's name stand between the country and the last: "China Global Television Network" has two.
const furthestFirm = 2

// partOfFirm reports whether a name begins that of a newspaper, a company or a contest: "China Daily", "Korea Central Television".
func (f *finder) partOfFirm(at spot) bool {
	word, end := at.after, at.afterEnd
	for range furthestFirm + 1 {
		if firms[word] {
			return true
		}
		if !words.Capitalised(word) || offices[word] && !inFirms[word] || f.namesCountry(end-len(word)) {
			return false
		}
		word, end = words.Next(f.text, end)
	}
	return false
}
