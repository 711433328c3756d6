package answer

import (
	"context"
	"fmt"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/inquiry"
	"verbatim/retrieval/index"
)

// inquire answers a question that asks for exercises of the catalogue, with the sentences that the catalogue rests on. ok is
// false where it asks for something else.
func (l *Library) inquire(ctx context.Context, snapshot index.Snapshot, q retrieval.Question) (out retrieval.Answer, ok bool, err error) {
	catalogue, err := l.catalogue.of(ctx, snapshot)
	if err != nil {
		return out, false, fmt.Errorf("gathering the exercises: %w", err)
	}
	asked, ok := inquiry.Read(l.analyzer, q.Text, catalogue)
	if !ok {
		return out, false, nil
	}
	quotes, quoted := asked.Excerpts(atMost(q))
	if len(quotes) == 0 {
		return out, false, nil
	}
	out = declined("")
	out.Answered, out.Excerpts, out.Notes = true, quotes, notAll(len(asked.Exercises), quoted)
	if q.Explain {
		out.Explain = nothingExplained()
		out.Explain.Decision = retrieval.Decision{Signal: "exercises of the catalogue that are asked for", Value: float64(len(asked.Exercises)), Threshold: 1}
	}
	return out, true, nil
}

// notAll tells that there are more exercises than are quoted.
func notAll(asked, quoted int) []string {
	if asked <= quoted {
		return nil
	}
	return []string{fmt.Sprintf("The material tells of %d of these; the list of exercises shows them all.", asked)}
}
