package quantity

import (
	"strings"

	"verbatim/retrieval/words"
)

// token is the next word after white space, with what hyphens, apostrophes and strokes tie to it: "anti-aircraft", "Tu-95MS".
func (r *reader) token(at int) (start, end int) {
	start = words.Space(r.text, at)
	if end = abbreviation(r.text, start); end > start {
		return start, end
	}
	for {
		_, next := words.Next(r.text, end)
		if next == end || words.Space(r.text, end) != end {
			return start, end
		}
		end = next
		tie := words.Hyphen(r.text, end)
		if tie == 0 && end < len(r.text) && (r.text[end] == '/' || r.text[end] == '\'') {
			tie = 1
		}
		if tie == 0 || end+tie >= len(r.text) || !words.InWord(words.At(r.text, end+tie)) {
			return start, end
		}
		end += tie
	}
}

// abbreviation is where one in capitals and dots ends that begins at at, "U.S.", and at where none does.
func abbreviation(text string, at int) int {
	end := at
	for end+1 < len(text) && words.IsCapital(text[end]) && text[end+1] == '.' {
		end += 2
	}
	return end
}

// parted reports whether a mark after a modifier ends the phrase.
func (r *reader) parted(at int) bool {
	return at < len(r.text) && strings.IndexByte(",.;:!?()[]\"", r.text[at]) >= 0 || words.Space(r.text, at) == at
}
