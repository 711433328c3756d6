package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// A heading is one of the document with where it stands.
type heading struct {
	retrieval.Span
	section int
	line    int
}

// headingBefore is where the heading of a passage stands: nearest before it. It is not found where it holds bytes that are no text.
func headingBefore(text string, p *retrieval.Passage) (retrieval.Span, bool) {
	const reach = 2000 // bytes: furniture may stand between
	from := max(0, p.Start-reach)
	at := strings.LastIndex(text[from:p.Start], p.Heading)
	if p.Heading == "" || at < 0 {
		return retrieval.Span{}, false
	}
	return retrieval.Span{Start: from + at, End: from + at + len(p.Heading)}, true
}

// topics finds the headings that are the subject of what stands under them, in a document that lists exercises under headings: "SEA GUST 2021",
// "3. Southern Kestrel". Each becomes a sentence before the others of its section. One heading alone, or in a text that does not say
// that it is about exercises, is none: it may name anything.
func (r *reader) topics(headings []heading, cutter *syntax.Cutter) {
	found := map[int]sentence{} // by section
	for _, h := range headings {
		s := sentence{Sentence: cutter.Read(h.Span), section: h.section, line: h.line}
		if m, ok := mention.Subject(r.doc.Text, s.Words); ok {
			s.mentions, s.topic = []mention.Mention{m}, true
			found[h.section] = s
		}
	}
	if len(found) < 2 || !r.announces(cutter) {
		return
	}
	var sentences []sentence
	for i, s := range r.sentences {
		if i == 0 || s.section != r.sentences[i-1].section {
			if topic, ok := found[s.section]; ok && r.tellsWhenOrWho(i) {
				sentences = append(sentences, topic)
			}
		}
		sentences = append(sentences, s)
	}
	r.sentences = sentences
}

// announces reports whether a document says at its beginning, or in a heading, that it speaks of several exercises.
func (r *reader) announces(cutter *syntax.Cutter) bool {
	const beginning, longest = 4, 1000 // sentences, and bytes of headings and furniture before them
	plural := func(words []syntax.Word) bool {
		return slices.ContainsFunc(words, func(w syntax.Word) bool { return mention.IsNoun(w.Lower) && strings.HasSuffix(w.Lower, "s") })
	}
	if len(r.sentences) > 0 {
		if plural(cutter.Words(retrieval.Span{End: min(r.sentences[0].Start, longest)})) {
			return true
		}
	}
	return slices.ContainsFunc(r.sentences[:min(beginning, len(r.sentences))], func(s sentence) bool { return plural(s.Words) })
}

// tellsWhenOrWho reports whether one of the sentences of the section that begins with a sentence gives a time or a country.
func (r *reader) tellsWhenOrWho(i int) bool {
	section := r.sentences[i].section
	for ; i < len(r.sentences) && r.sentences[i].section == section; i++ {
		if len(r.sentences[i].Times)+len(r.sentences[i].Lands) > 0 {
			return true
		}
	}
	return false
}

// open begins the exercise that a heading names, of which the section tells.
func (r *reader) open(i int) {
	m := &r.sentences[i].mentions[0]
	v := value.Values{}
	e := (*entity)(nil)
	if len(m.Names) > 0 {
		e = r.called(i, m, v)
	}
	if e == nil {
		e = r.begin(i, m)
	}
	for n, name := range m.Names {
		e.addName(r.weighed(name, v), n > 0, i)
	}
	if len(e.whens) == 0 {
		r.give(e, value.Values{When: value.Times(r.sentences[i].Sentence)}, i)
	}
	e.last, e.told = i, e.told+1
	r.focus, r.topic = e, e
}

// underTopic is the exercise that the heading above names, for a mention that gives it no name of its own and says nothing against it.
func (r *reader) underTopic(i int, m *mention.Mention, v value.Values) *entity {
	if r.topic == nil || r.sentences[r.topic.last].section != r.sentences[i].section || m.General || v.Doubtful ||
		m.Article == mention.Sweeping || contradicts(r.topic, v) || !sameKind(r.topic.kind, m.Kind) {
		return nil
	}
	return r.topic
}
