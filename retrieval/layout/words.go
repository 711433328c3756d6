package layout

// isSmall reports whether a lower-case word is one of those that English sentences cannot do without: articles,
// prepositions, conjunctions, pronouns. Menus, tags and lists of names have hardly any.
func isSmall(word string) bool {
	switch word {
	case "a", "an", "the", "this", "that", "these", "those", "there", "here", "which", "who", "whom", "whose", "what",
		"of", "to", "in", "on", "at", "by", "for", "from", "with", "into", "onto", "over", "under", "about", "after",
		"before", "between", "through", "during", "without", "within", "against", "among", "as", "than", "per", "via",
		"and", "or", "but", "nor", "if", "when", "while", "because", "though", "although", "since", "until", "whether",
		"i", "he", "she", "it", "we", "you", "they", "me", "him", "her", "us", "them", "his", "its", "our", "your",
		"their", "my", "not", "no", "so", "how", "why", "where", "both", "each", "some", "all", "be", "been", "being":
		return true
	}
	return isFinite(word)
}

// isFinite reports whether a lower-case word is a verb that carries a tense, of those that do so by themselves.
func isFinite(word string) bool {
	switch word {
	case "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could",
		"may", "might", "must", "shall", "should", "cannot", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't",
		"hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't", "it's", "there's",
		"said", "says":
		return true
	}
	return false
}

// isPossessive reports whether a lower-case word speaks of the reader or of the site.
func isPossessive(word string) bool { return word == "our" || word == "your" || word == "us" }
