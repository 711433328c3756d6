package passage

// The abbreviations of English that occur before a capital or a number; before anything else a point ends nothing anyway.
// Words are in small letters, without their last point. Those that are also plain words ("no", "art", "mass") stand where
// what follows, or a capital of their own, must bear them out.

// isTitle: before a name, never at an end.
func isTitle(word string) bool {
	switch word {
	case "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "gen", "sen", "rep", "gov", "capt", "cpt", "lt", "col", "maj", "sgt", "cpl",
		"pvt", "adm", "cmdr", "cdr", "brig", "rev", "hon", "pres", "msgr", "amb", "atty", "supt", "insp", "pfc", "ens", "mme",
		"mlle", "messrs", "sra", "dra", "sens", "reps", "gens", "profs", "det", "fr", "wm", "chas", "geo", "jos", "thos", "ald":
		return true
	}
	return false
}

// isLatin: joins what stands before to what stands after.
func isLatin(word string) bool {
	switch word {
	case "e.g", "i.e", "eg", "ie", "cf", "viz", "vs", "approx", "ca", "incl", "esp", "resp", "aka":
		return true
	}
	return false
}

// isCounter: before a number.
func isCounter(word string) bool {
	switch word {
	case "no", "nos", "nr", "num", "pp", "pg", "pgs", "vol", "vols", "fig", "figs", "eq", "eqs", "ch", "chap", "art", "arts", "sec",
		"secs", "sect", "par", "para", "ref", "refs", "tab", "ed", "eds", "est", "op", "app", "ser", "pt", "cl", "reg", "ver", "ext",
		"circa", "lot", "apt", "ste", "rm", "tel":
		return true
	}
	return false
}

// isEnding: after a name, or of a place; may be the last word of a sentence.
func isEnding(word string) bool {
	switch word {
	case "inc", "ltd", "co", "corp", "bros", "jr", "sr", "esq", "llc", "plc", "dept", "univ", "assn", "assoc", "inst", "natl", "intl",
		"ave", "blvd", "rd", "hwy", "st", "ste", "mt", "mts", "ft", "pk", "sq", "govt", "mfg", "ala", "ariz", "ark", "calif", "colo",
		"conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
		"okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "mon", "tue", "tues", "wed", "thu", "thur",
		"thurs", "fri":
		return true
	}
	return false
}

func isMonth(word string) bool {
	switch word {
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

func isFullMonth(word string) bool {
	switch word {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

func isTimeOfDay(word string) bool { return word == "a.m" || word == "p.m" }

// isOpener reports whether a capitalised word begins sentences and hardly ever a name.
func isOpener(word string) bool {
	switch word {
	case "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "We", "They", "I", "You", "His", "Her", "Its", "Our",
		"Their", "My", "Your", "In", "On", "At", "For", "From", "With", "By", "To", "Of", "But", "And", "Or", "So", "Yet", "If", "When",
		"While", "As", "After", "Before", "Since", "Although", "Though", "However", "Then", "There", "Here", "What", "Who",
		"Why", "How", "Where", "Which", "Not", "No", "Yes", "Some", "Many", "Most", "All", "Both", "Each", "Another", "One", "Every",
		"It's", "It’s", "He's", "He’s", "She's", "She’s", "They're", "They’re", "I'm", "I’m", "We're", "We’re", "Is", "Are", "Was",
		"Were", "Did", "Do", "Does", "Can", "Could", "Would", "Will", "Has", "Have", "Had", "Please", "Also", "During", "Because",
		"Until", "Later", "Now", "Only", "Such", "According", "More", "Other", "Others", "Thus", "Therefore", "Hence", "Moreover",
		"Furthermore", "Nevertheless", "Meanwhile", "Instead", "Still", "Finally", "First", "Second", "Two", "Three", "Several", "Under", "Over":
		return true
	}
	return false
}

// isSpeech reports whether a word says that somebody speaks.
func isSpeech(word string) bool {
	switch word {
	case "said", "says", "asked", "asks", "replied", "cried", "shouted", "added", "told", "answered", "whispered", "continued",
		"explained", "wrote", "exclaimed", "remarked", "muttered", "insisted", "demanded", "called", "wondered", "thought":
		return true
	}
	return false
}
