package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// A sentence is one of the document's with what was found in it.
type sentence struct {
	*syntax.Sentence
	line     int
	mentions []mention.Mention
	amounts  value.Amounts
	section  int  // which run of sentences without a heading between
	stamped  bool // it begins with the date of an entry of a timeline
	topic    bool // it is a heading, which names the exercise that its section tells of
}

// cut lists the sentences, each once.
func (r *reader) cut(passages []retrieval.Passage) {
	section := 0
	r.cutter = syntax.NewCutter(r.doc.Text)
	count := 0
	for i := range passages {
		count += len(passages[i].Sentences)
	}
	r.sentences = make([]sentence, 0, count)
	for i, p := range passages {
		if i == 0 || p.Heading != passages[i-1].Heading {
			section++
			r.headings = append(r.headings, p.Heading)
			if span, ok := headingBefore(r.doc.Text, &p); ok {
				r.subjects = append(r.subjects, heading{span, section, p.Line - strings.Count(r.doc.Text[span.Start:p.Start], "\n")})
			}
		}
		line, counted := p.Line, p.Start
		for _, span := range p.Sentences {
			line += strings.Count(r.doc.Text[counted:span.Start], "\n")
			counted = span.Start
			r.sentences = append(r.sentences, sentence{Sentence: r.cutter.Cut(span), line: line, section: section})
		}
	}
}

// mark finds the countries and times of all sentences, and the headings that are sentences.
func (r *reader) mark() {
	for i := range r.sentences {
		r.sentences[i].Mark()
	}
	r.topics(r.subjects, r.cutter)
}

// find finds the mentions of all sentences: first those that a noun or their form tells, then those of names that became known so.
func (r *reader) find() {
	f := mention.NewFinder(r.doc.Text)
	for _, heading := range r.headings {
		f.LearnHeading(heading)
	}
	for i := range r.sentences {
		if !r.sentences[i].topic {
			r.sentences[i].mentions = f.Find(r.sentences[i].Words)
		}
		for _, m := range r.sentences[i].mentions {
			r.martial = r.martial || m.Martial
			if m.Trust == mention.Noun {
				r.nouns++
			}
			for _, n := range m.Names {
				if n.Year != 0 {
					r.dated[mention.Fold(n.Text)] = true
				}
				if base, digits := mention.Number(n.Text); len(digits) == 1 {
					r.counted[base] = true
				}
			}
			f.Learn(m)
		}
	}
	r.items(f)
	r.stamps()
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.topic && f.MayKnow(s.Words) {
			s.mentions = f.Find(s.Words)
		}
		if r.actsInForce(i) {
			r.forceful++
		}
	}
	r.weigh()
}

// inMention reports whether words are part of what the sentence calls an exercise.
func (s *sentence) inMention(span retrieval.Span) bool {
	return slices.ContainsFunc(s.mentions, func(m mention.Mention) bool {
		return s.Words[m.First].Start < span.End && span.Start < s.Words[m.Last].End
	})
}
