package inquiry_test

import (
	"fmt"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/exercise/inquiry"
)

// BenchmarkRead reads questions that ask for no exercise, and one that does, with a catalogue of 10,000.
func BenchmarkRead(b *testing.B) {
	var all []retrieval.Exercise
	for i := range 10_000 {
		year := 1990 + i%35
		all = append(all, told(retrieval.Exercise{Name: fmt.Sprintf("%s %s-%d", syllables(i), syllables(7*i+1), year), Named: true, Kind: retrieval.KindExercise, Year: year,
			Where: []string{"Kenya"}}))
	}
	c := exercise.Of(all)
	var analyzer analysis.Analyzer
	for _, question := range []string{"Who built the lighthouse on the northern rock?", "What is the price of bread?", "When was the bridge opened?", "Where was " + all[77].Name + " held?"} {
		b.Run(fmt.Sprintf("%.20q", question), func(b *testing.B) {
			for b.Loop() {
				inquiry.Read(&analyzer, question, c)
			}
		})
	}
}

// syllables is a made-up word.
func syllables(i int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var word []byte
	for range 3 {
		word = append(word, consonants[i%len(consonants)], vowels[i%len(vowels)])
		i = i*5/3 + 17
	}
	word[0] -= 'a' - 'A'
	return string(word)
}
