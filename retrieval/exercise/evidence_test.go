package exercise_test

import (
	"slices"
	"testing"

	"verbatim/retrieval"
)

// TestEveryValueHasEvidence holds the catalogues of both sets to their promise: a value is quoted, and a quote is a quote.
func TestEveryValueHasEvidence(t *testing.T) {
	t.Parallel()
	for _, set := range sets() {
		articles, _ := readSet(t, set)
		texts := map[string]string{}
		for _, a := range articles {
			texts[a.File] = a.Text
		}
		for _, e := range catalogue(articles...) {
			for field, values := range quoted(e) {
				for _, value := range values {
					if !slices.ContainsFunc(e.Evidence, func(ev retrieval.Evidence) bool { return ev.Field == field && ev.Value == value }) {
						t.Errorf("%s: %s: nothing is quoted for %s %q", set, e.Name, field, value)
					}
				}
			}
			for _, ev := range e.Evidence {
				checkExcerpt(t, ev.Excerpt, texts)
			}
			for _, d := range e.Disagreements {
				for _, excerpt := range d.Excerpts {
					checkExcerpt(t, excerpt, texts)
				}
			}
		}
	}
}

// quoted are an exercise's values by the field of the evidence that must give them.
func quoted(e retrieval.Exercise) map[retrieval.Field][]string {
	return map[retrieval.Field][]string{retrieval.FieldName: single(e.Name), retrieval.FieldAlias: e.Aliases,
		retrieval.FieldWhen: single(e.When), retrieval.FieldWhere: e.Where, retrieval.FieldParticipants: e.Participants,
		retrieval.FieldForces: e.Forces, retrieval.FieldTroops: single(e.Troops), retrieval.FieldEquipment: e.Equipment,
		retrieval.FieldSaidBy: e.SaidBy}
}

// checkExcerpt holds an excerpt to the bytes of its article, and its highlights to the excerpt.
func checkExcerpt(t *testing.T, e retrieval.Excerpt, texts map[string]string) {
	t.Helper()
	text, at := texts[e.Source], retrieval.Span{Start: e.Start, End: e.End}
	if e.Start < 0 || e.End > len(text) || e.Start >= e.End || text[e.Start:e.End] != e.Quote {
		t.Errorf("%s[%d:%d] is not %q", e.Source, e.Start, e.End, e.Quote)
	}
	for _, h := range e.Highlights {
		if !at.Contains(h) {
			t.Errorf("%s[%d:%d]: the highlight [%d:%d] lies outside", e.Source, e.Start, e.End, h.Start, h.End)
		}
	}
}

// TestTimeOfAMeetingIsNoExercises reads an exercise that was spoken of at a meeting.
func TestTimeOfAMeetingIsNoExercises(t *testing.T) {
	t.Parallel()
	c := catalogue(article{File: "a.txt", Text: "Chile will take part in the drill Copper Tern-2024 with Peru, admirals confirmed in talks held on Friday.\n"})
	if len(c) != 1 || c[0].When != "" {
		t.Errorf("got %+v", c)
	}
}
