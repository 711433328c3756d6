package inquiry

import (
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// asking are the words that ask about one thing, beside those of grammar.
var asking = folded(`definition define details detail info information overview summary summarise summarize say said happened`)

// narrower are the words that ask for one thing of something.
var narrower = folded(`who whom whose when where why how did does do was were`)

// listing are the words that ask for a list of what follows.
var listing = folded(`which what list name show`)

// heads are the nouns for what a catalogue lists, by their terms, with the kinds that they mean. An exercise is called a drill as often
// as an exercise; a patrol or a competition hardly ever.
var heads = kindsOfNouns()

func kindsOfNouns() map[string][]retrieval.ExerciseKind {
	kinds := make(map[string][]retrieval.ExerciseKind)
	for nouns, of := range map[string][]retrieval.ExerciseKind{
		"exercise drill manoeuvre wargame": {retrieval.KindExercise, retrieval.KindSeries},
		"patrol":                           {retrieval.KindPatrol},
		"competition contest game":         {retrieval.KindCompetition},
		"series":                           {retrieval.KindSeries},
	} {
		for noun := range terms(nouns) {
			kinds[noun] = of
		}
	}
	return kinds
}

func isHead(w word) bool { return heads[w.term] != nil }

// usual are the words that go with any military exercise, and so narrow a list down to nothing less.
var usual = terms(`military joint armed war bilateral multilateral multinational international`)

// plain are the words that do not either where they follow the noun: those of taking place, of taking part and of telling.
var plain = terms(`forces troops army armies
take place hold happen occur conduct carry stage stages run organise organize host launch begin start end finish conclude
involve include participate participation part join attend feature partner country countries nation nations year month
material tell mention describe report list catalogue`)

// refusing are the words that turn a question round.
var refusing = folded(`not no never none without except excluding nor neither cannot didnt didn't wasnt wasn't werent weren't dont don't
other another besides more most fewer fewest largest biggest smallest first last latest next`)

// What a question for one thing of an exercise may ask for, by terms, and what else may be said in it. Beginnings and ends are not
// among what is said of a time: the catalogue's time is that of the whole.
var (
	times       = terms(`date dates day days year month week time`)
	places      = terms(`place location city town region province area state waters sea`)
	nations     = terms(`country nation`)
	people      = terms(`troops soldiers personnel servicemen people men sailors`)
	takingPlace = terms(`take place hold happen occur conduct carry stage run`)
	takingPart  = terms(`take part participate join involve compete attend send forces troops country countries nation`)
)

// truth are the words that begin a question for yes or no.
var truth = folded(`did does do was were is are has have will`)

func folded(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[analysis.Fold(w)] = true
	}
	return set
}

func terms(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[analysis.Term(w)] = true
	}
	return set
}
