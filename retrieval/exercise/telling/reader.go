package telling

import (
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/finding"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// A reader goes through a document.
type reader struct {
	doc       retrieval.Document
	cutter    *syntax.Cutter
	sentences []sentence
	subjects  []heading // headings as they stand in the text, which may be the subject of what stands under them
	entities  []*entity
	focus     *entity
	away      int // the last sentence that turned to another matter
	pending   pending
	topic     *entity // that of the last heading that named one
	frame     frame
	dateline  dateline
	pair      []string        // the two countries last named together
	headings  []string        // they are not quoted, and only tell which names are those of exercises
	martial   bool            // some phrase says that forces exercise
	dated     map[string]bool // names that come with a year somewhere, folded
	counted   map[string]bool // names that come with the number of an edition somewhere, folded
	cues      map[string]cues // of names that no noun calls exercises', folded
	nouns     int             // mentions that a noun tells
	forceful  int             // sentences that name troops
}

// Read finds what a document tells of exercises in the sentences of its passages.
func Read(doc retrieval.Document, passages []retrieval.Passage) finding.Findings {
	r := &reader{doc: doc, dated: map[string]bool{}, counted: map[string]bool{}}
	if !mayTell(doc.Text) {
		return finding.Findings{Source: doc.Source}
	}
	r.cut(passages)
	if !r.mayTell() {
		return finding.Findings{Source: doc.Source}
	}
	r.mark()
	r.find()
	if len(r.sentences) > 0 {
		r.dateline = datelineOf(r.sentences[0].Sentence)
	}
	for i := range r.sentences {
		r.read(i)
	}
	return r.findings()
}

// read takes what one sentence says.
func (r *reader) read(i int) {
	s := &r.sentences[i]
	if s.topic {
		r.open(i)
		return
	}
	r.frame.look(s, i)
	if value.TurnsAway(s.Sentence) {
		r.away = i
	}
	if len(s.mentions) > 0 || r.near(i) {
		s.amounts = value.AmountsOf(s.Sentence)
	}
	var taken []*entity
	elsewhen := false
	for at := range s.mentions {
		elsewhen = elsewhen || r.isElsewhen(i, &s.mentions[at])
		e := r.take(i, at, taken)
		if e == nil {
			continue
		}
		taken = append(taken, e)
		if at > 0 && s.mentions[at-1].Listed && !s.mentions[at].Listed {
			r.shareTime(taken, i)
		}
	}
	if len(taken) == 0 && !elsewhen && !slices.ContainsFunc(s.mentions, func(m mention.Mention) bool { return m.General || isAnother(s, &m) }) {
		r.followUp(i)
	} else if len(taken) > 0 {
		r.speakers(i, taken)
		r.besides(i, taken)
		r.focus = r.edition(taken[0]) // the others stand in its phrase, as the whole of which it is a part
	}
	r.remember(s)
}

// besides takes what other clauses of a sentence add, where it speaks of one exercise only: who else takes part, and with what.
func (r *reader) besides(i int, taken []*entity) {
	s := &r.sentences[i]
	if slices.ContainsFunc(taken, func(e *entity) bool { return e != taken[0] }) {
		r.give(taken[0], value.After(s.Sentence, s.amounts), i)
		return
	}
	v := value.Besides(s.Sentence, s.amounts, taken[0].parties)
	r.resolvePairs(&v, s)
	if !taken[0].series && len(s.mentions) == 1 {
		v.When = append(v.When, taken[0].new(value.Further(s.Sentence))...)
	}
	r.give(taken[0], v, i)
}

// near reports whether a sentence stands close enough after one that spoke of an exercise to go on with it.
func (r *reader) near(i int) bool {
	const close, alone = 3, 8 // sentences; more where the document tells of nothing else
	if r.focus == nil || r.away > r.focus.last {
		return false
	}
	if len(r.entities) == 1 {
		return i-r.focus.last <= alone
	}
	return i-r.focus.last <= close && r.sentences[i].section == r.sentences[r.focus.last].section
}

// remember keeps the two countries that a sentence names together.
func (r *reader) remember(s *sentence) {
	if len(s.Lands) < 2 {
		return
	}
	distinct := make([]string, 0, len(s.Lands))
	for _, land := range s.Lands {
		if !slices.Contains(distinct, land.Country) {
			distinct = append(distinct, land.Country)
		}
	}
	for i := 0; i+1 < len(s.Lands); i++ {
		a, b := s.Lands[i], s.Lands[i+1]
		if a.Country != b.Country && b.First-a.Last <= 4 {
			r.pair = []string{a.Country, b.Country}
			if len(distinct) == 2 {
				return
			}
		}
	}
	if len(distinct) == 2 {
		r.pair = distinct
	}
}

// speakers takes whom a sentence names as its source, for the exercises that it speaks of.
func (r *reader) speakers(i int, taken []*entity) {
	s := &r.sentences[i]
	if value.Comments(s.Sentence) {
		return
	}
	for _, v := range value.Speakers(s.Sentence) {
		if s.inMention(v.Span) {
			continue
		}
		for _, e := range taken {
			e.add(retrieval.FieldSaidBy, v, i)
		}
	}
}
