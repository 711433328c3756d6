// Package inquiry tells which exercises of a catalogue a question asks for, and quotes what tells of them.
//
// It promises never to take a question for another. A question asks for a list ("Which drills involved India?"), about
// one exercise ("What is Sibu/Interaction?") or for one thing of it ("Where was Vostok-2022 held?") only where every word of it is understood: the noun, the time, the country, the
// place, the name, and words of grammar and of taking place. Any other word ("Which drills targeted terrorism?") leaves
// the question to the ranking of passages. What it quotes is the evidence of the catalogue, so that it is still the material
// that answers.
package inquiry
