package mention

import "verbatim/retrieval/exercise/syntax"

// apposed makes one mention of two of which the second only says the first in other words: "Australia's largest drill, Exercise Kakadu",
// "Balikatan, the largest war games".
func apposed(words []syntax.Word, found []Mention) []Mention {
	var kept []Mention
	for _, m := range found {
		if n := len(kept); n > 0 && isApposed(words, &kept[n-1], &m) {
			join(&kept[n-1], m)
			continue
		}
		kept = append(kept, m)
	}
	return kept
}

// isApposed reports whether only a comma or a dash parts two mentions, of which one has a name and the other describes.
func isApposed(words []syntax.Word, a, b *Mention) bool {
	at := a.Last + 1
	if at >= len(words) || b.First != at+1 || !words[at].Is(",", ":") && !words[at].IsDash() {
		return false
	}
	named, other := a, b
	if len(named.Names) == 0 {
		named, other = b, a
	}
	return len(named.Names) > 0 && len(other.Names) == 0 && (b.Article != Bare || b == named) && a.Kind == b.Kind
}

// join takes the second mention into the first.
func join(a *Mention, b Mention) {
	a.Names = append(a.Names, b.Names...)
	a.Last = b.Last
	a.Martial = a.Martial || b.Martial
	a.Yearly = a.Yearly || b.Yearly
	if a.Ordinal == "" {
		a.Ordinal = b.Ordinal
	}
}
