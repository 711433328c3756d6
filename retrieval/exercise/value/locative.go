package value

import (
	"verbatim/retrieval/exercise/syntax"
)

// isLocative reports whether a word says where.
func isLocative(words []syntax.Word, at int) bool {
	w := &words[at]
	switch {
	case w.Shape != syntax.Small && at > 0:
		return false
	case at > 0 && words[at-1].In(otherwise):
		return false // "the war in Ukraine"
	case w.Is("of"):
		return at > 3 && words[at-1].In(directions) && words[at-2].In(distances) && words[at-3].Shape == syntax.Number && !words[at-4].Is(",")
	case w.Is("on") && at > 0 && (words[at-1].Has(syntax.Speech|syntax.Naming) || words[at-1].In(aboutNouns)):
		return false // "called on", "commented on", "the working group on"
	case w.In(locatives):
		return true
	case w.Is("between"):
		return at > 0 && !isRelation(&words[at-1]) && !namesNation(words, at+1)
	case w.Is("to"):
		return isBroughtTo(words, at) || at > 0 && (words[at-1].Is("deploy", "deploys", "deployed", "deploying", "moved", "spread", "people") || isUnit(&words[at-1]))
	case w.Is("from"):
		return at > 0 && words[at-1].Is("run", "directed", "launched") || isRoute(words, at)
	case w.Is("including"):
		return at+2 < len(words) && words[at+1].Is("the") && isPlaceNoun(&words[at+2]) // "including the islands of Yonaguni and Ishigaki"
	}
	return at+3 < len(words) && w.Has(syntax.Verb) && words[at+1].Is("the") && isPlaceNoun(&words[at+2]) && words[at+3].Is("of") // "defending the port of Kunda"
}

// otherwise are the words after which a place is that of something else.
var otherwise = syntax.NewList(`war wars conflict invasion fighting crisis situation peace stability elections interests operations bases based stationed
headquartered homeported`)

// isBroughtTo reports whether "to" says where an exercise brings those who take part: "brought 340 specialists from Belgium to Zaragoza".
func isBroughtTo(words []syntax.Word, to int) bool {
	const reach = 14 // words: a number, people, and a list of countries
	if to+1 >= len(words) || words[to+1].Shape != syntax.Capital || words[to+1].Has(syntax.Date) {
		return false
	}
	for at := to - 1; at >= 0 && at >= to-reach; at-- {
		if words[at].Is("bring", "brings", "brought", "draws", "drew", "bringing") {
			return true
		}
		if words[at].Is(";") || isFinite(words, at) {
			return false
		}
	}
	return false
}

// isRoute reports whether "from" begins the way that something is held along: "from Manila to the Gulf of Siam". A country there is rather where those who
// come are at home.
func isRoute(words []syntax.Word, from int) bool {
	const reach = 6 // words: "from Monte Caseros down to Paso de los Libres"
	if from+1 >= len(words) || words[from+1].Shape != syntax.Capital || words[from+1].Has(syntax.Date) || from > 0 && isUnit(&words[from-1]) {
		return false
	}
	for at := from + 2; at+1 < len(words) && at <= from+reach; at++ {
		if words[at].Is("to") {
			return words[at+1].Shape == syntax.Capital && !words[at+1].Has(syntax.Date|syntax.Nation) || words[at+1].Is("the")
		}
		if words[at].Shape != syntax.Capital {
			return false
		}
	}
	return false
}

// locatives are the words that say where wherever they stand.
var locatives = syntax.NewList(`in near off at over across around outside above along on within inside through onto passing crossing transiting entering into`)

// distances are the units in which the press says how far off something is.
var distances = syntax.NewList(`km kilometres kilometers kilometre kilometer miles mile nm`)

// directions are the words that say on which side of a place something is: "175 km east of Ulleung".
var directions = syntax.NewList(`north south east west northeast northwest southeast southwest north-east north-west south-east south-west`)
