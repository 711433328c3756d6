package answer

import (
	"context"
	"fmt"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/inquiry"
)

// inquire answers a question that asks for exercises of the catalogue, with the sentences that the catalogue rests on. ok is
// false where it asks for something else, or for what the catalogue has none of: then the material answers only where it has the
// names and numbers asked for.
func (l *Library) inquire(ctx context.Context, a *asking, q retrieval.Question) (out retrieval.Answer, ok bool, err error) {
	catalogue, err := l.catalogue.of(ctx, a.snapshot)
	if err != nil {
		return out, false, fmt.Errorf("gathering the exercises: %w", err)
	}
	asked, ok := inquiry.Read(l.analyzer, q.Text, catalogue)
	if !ok {
		return out, false, nil
	}
	if len(asked.Exercises) == 0 {
		a.called, a.listing = asked.Unknown, asked.Unknown == ""
		return out, false, nil
	}
	quotes, quoted := asked.Excerpts(atMost(q))
	if len(quotes) == 0 {
		return out, false, nil
	}
	out = declined("")
	out.Answered, out.Excerpts, out.Notes = true, quotes, append(notAll(len(asked.Exercises), quoted), differing(asked.Differing())...)
	if q.Explain {
		out.Explain = nothingExplained()
		out.Explain.Decision = retrieval.Decision{Signal: "exercises of the catalogue that are asked for", Value: float64(len(asked.Exercises)), Threshold: 1}
	}
	return out, true, nil
}

// differing tells that the sources give different values, in the words of Differ.
func differing(values []retrieval.Evidence) []string {
	if len(values) < 2 {
		return nil
	}
	var said []string
	for _, v := range values {
		said = append(said, fmt.Sprintf("“%s” (%s)", v.Value, v.Excerpt.Source))
	}
	return []string{"The sources differ: " + strings.Join(said, ", ") + "."}
}

// notAll tells that there are more exercises than are quoted.
func notAll(asked, quoted int) []string {
	if asked <= quoted {
		return nil
	}
	return []string{fmt.Sprintf("The material tells of %d of these; the list of exercises shows them all.", asked)}
}
