package telling

import (
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/value"
)

// believable reports whether a name may be an exercise's in this document: what stands by it says so, or the document is about forces, or the
// next sentences speak of "the exercise".
func (r *reader) believable(i int, m *mention.Mention, v value.Values) bool {
	const aboutForces = 2 // sentences that name troops
	switch m.Trust {
	case mention.Noun:
		return r.martial || m.Martial || r.forceful > 0 || len(countriesIn(v.Participants)) > 1
	case mention.Form:
		return r.martial || r.nouns > 0 || r.forceful >= aboutForces
	case mention.Hint, mention.Guess:
		return (r.martial || r.forceful > 0) && r.bornOut(m)
	}
	return true
}

// bornOut reports whether the document shows elsewhere that a name is an exercise's: it goes on with "the exercise", it speaks of the name as of
// an event more than once, or it tells of exercises and what it says of this name is hardly said but of an event.
func (r *reader) bornOut(m *mention.Mention) bool {
	c := r.cues[mention.Fold(m.Names[0].Text)]
	return c.spoken || r.nouns > 0 && (c.hinted || c.guessed > 1)
}

// cues are what a document says of a name that no noun calls an exercise's.
type cues struct {
	spoken  bool // it goes on with "the exercise"
	hinted  bool // what is hardly said but of an event
	guessed int  // what may be said of an event
}

// weigh notes what the sentences say of the names that no noun calls exercises'.
func (r *reader) weigh() {
	r.cues = map[string]cues{}
	for i := range r.sentences {
		for _, m := range r.sentences[i].mentions {
			if m.Trust < mention.Hint {
				continue
			}
			fold := mention.Fold(m.Names[0].Text)
			c := r.cues[fold]
			c.spoken = c.spoken || r.spokenOf(i)
			c.hinted = c.hinted || m.Trust == mention.Hint
			if m.Trust == mention.Guess {
				c.guessed++
			}
			r.cues[fold] = c
		}
	}
}

// spokenOf reports whether the sentence after, or one soon after, goes on with "the exercise" as with something just told.
func (r *reader) spokenOf(i int) bool {
	const soon = 3
	for next := i + 1; next < len(r.sentences) && next <= i+soon; next++ {
		for _, m := range r.sentences[next].mentions {
			if m.Trust == mention.Noun && len(m.Names) == 0 && (m.Article == mention.Definite || m.Article == mention.Pointing || m.Article == mention.Own) {
				return true
			}
		}
	}
	return false
}
