package value

import (
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/syntax"
)

// Times are the times in days or months that a sentence gives whose subject is known from what stands above it, as under the heading that names an
// exercise: "Dates: June 28-July 10".
func Times(s *syntax.Sentence) []When {
	var found []When
	for _, w := range openScope(s).when() {
		if k := w.Expression.Kind; w.Expression.From.Month+w.Expression.To.Month > 0 && (k == calendar.Date || k == calendar.Range || k == calendar.Start || k == calendar.Until) {
			found = append(found, w)
		}
	}
	return found
}

// Further are the days that a sentence gives an exercise of which it speaks by another word than the mentions in it, or by none: when its ceremonies
// are, until when its troops stay, and the range of days that the sentence begins with.
func Further(s *syntax.Sentence) []When {
	c := openScope(s)
	var found []When
	for _, t := range s.Times {
		if t.From.Day+t.To.Day == 0 || t.Kind == calendar.Since {
			continue
		}
		w := When{Value{Text: s.Text[t.Start:t.End], Span: t.Span}, t.Expression, Whole}
		if t.First == 0 && t.Kind == calendar.Range {
			found = append(found, w)
			continue
		}
		verb := c.verbOf(t)
		if verb < 0 || verb > t.First || c.isOther(verb) {
			continue
		}
		if part, ok := c.partOfCourse(t, verb); ok {
			w.Part = part
			found = append(found, w)
		}
	}
	return found
}

// openScope makes a scope of all words of a sentence, without a mention.
func openScope(s *syntax.Sentence) *scope {
	c := &scope{s: s, m: nowhere, open: make([]bool, len(s.Words))}
	for at := range c.open {
		c.open[at] = true
	}
	return c
}

// partOfCourse reports whether the subject of a verb is an exercise by another word, or a part of one, and of which part of it the time is.
func (c *scope) partOfCourse(t syntax.Time, verb int) (part Part, ok bool) {
	words := c.s.Words
	subject := verb - 1
	for subject >= 0 && (words[subject].Has(syntax.Auxiliary|syntax.Adverb|syntax.Doubt) || words[subject].Is("due", "to", "scheduled", "set", "expected", "planned")) {
		subject--
	}
	if subject < 0 {
		return Whole, false
	}
	before := &words[max(0, subject-1)]
	part = c.part(t, verb)
	switch w := &words[subject]; {
	case w.Is("it", "they") && part != Whole:
		return part, true
	case w.Is("ceremony", "ceremonies") && before.Is("opening"):
		return Begin, true
	case w.Is("ceremony", "ceremonies", "parade") && before.Is("closing", "final"):
		return Finish, true
	case w.Is("phase", "stage", "part") && before.Is("first", "opening") && part == Begin:
		return Begin, true
	case w.Is("phase", "stage", "part") && before.Is("last", "final", "closing") && part == Finish:
		return Finish, true
	case w.Is("training", "event", "manoeuvring", "activities"):
		return part, true
	case IsForce(w) && words[verb].Is("stay", "remain", "train", "practise", "practice", "operate"):
		return part, t.Kind == calendar.Range || part == Finish
	}
	return Whole, false
}
