package reply

import (
	"io"

	"verbatim/retrieval"
)

// TerminalExercises writes a list of exercises below a sentence about it. The error is w's.
func TerminalExercises(w io.Writer, list []retrieval.Exercise, sentence string, o TerminalOptions) error {
	m := Message{Text: sentence}
	for _, e := range list {
		name := spaced(e.Name)
		m.Cards = append(m.Cards, Card{Kind: Listing, Text: name + "\n" + ExerciseDetail(e), Bold: whole(name)})
	}
	return writeMessage(w, m, o)
}

// TerminalExercise writes what is said of one exercise, with the quotations that say so. The error is w's.
func TerminalExercise(w io.Writer, e retrieval.Exercise, o TerminalOptions) error {
	return writeMessage(w, Exercise(e), o)
}

// whole is the span of all of a text.
func whole(text string) []retrieval.Span { return []retrieval.Span{{End: len(text)}} }
