package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// recurs reports whether a name without a year is spoken of as that of a series: it is said to be a yearly exercise, or what is said of it
// happens again and again.
func (r *reader) recurs(i int, m *mention.Mention, v value.Values) bool {
	for _, n := range m.Names {
		if n.Year != 0 {
			return false
		}
	}
	return m.Predicate && m.Yearly || v.General && !happensOnce(v) || v.Founded || r.beganAs(i, m) || v.Yearly && r.dated[mention.Fold(m.Names[0].Text)]
}

// happensOnce reports whether what is said has a day, a month or a "this week" of its own, so that how often it recurs is said in passing: "troops
// are practising this week as part of Joint Viking, which takes place every two years".
func happensOnce(v value.Values) bool {
	return slices.ContainsFunc(v.When, func(w value.When) bool {
		x := w.Expression
		return x.From.Month+x.To.Month > 0 && x.Kind != calendar.Since || x.Kind == calendar.Relative && strings.Contains(w.Text, "this ")
	})
}

// edition is the exercise that a series was told of with, for what is said of it next: of "Iron Fist 2020" where the series is "Iron Fist". It is the
// exercise itself where that is none.
func (r *reader) edition(e *entity) *entity {
	if !e.series {
		return e
	}
	for at := len(r.entities) - 1; at >= 0; at-- {
		if other := r.entities[at]; other != e && !other.series && len(e.names) > 0 && other.isCalled(e.names[0]) {
			return other
		}
	}
	return e
}

// beganAs reports whether a sentence says what the series of a name was at first: "Amber Tide began as a joint naval exercise in 1982".
func (r *reader) beganAs(i int, m *mention.Mention) bool {
	words := r.sentences[i].Words
	for at := m.Last + 1; at+1 < len(words) && at <= m.Last+4; at++ {
		if words[at+1].Is("as") {
			return words[at].Is("began", "started", "originated", "begun", "conceived", "launched")
		}
	}
	return false
}

// seriesOf is the series of a name, which is begun where it is new.
func (r *reader) seriesOf(i int, m *mention.Mention) *entity {
	first := newNamed(m.Names[0], false, i)
	for _, e := range r.entities {
		if e.series && e.isCalled(first) {
			return e
		}
	}
	if !r.believable(i, m, value.Values{}) {
		return nil
	}
	e := r.begin(i, m)
	e.series = true
	return e
}

// listed makes a series of each name that a sentence lists after exercises that recur: "its own strategic exercises in four directions, namely
// the western Zapad, the southern Kavkaz".
func (r *reader) listed(i int, m *mention.Mention, v value.Values) (found []*entity) {
	words := r.sentences[i].Words
	if !m.Plural || !v.General && !m.Yearly {
		return nil
	}
	at := m.Last + 1
	for at < len(words) && !words[at].Is("namely", "including", "like") && !(words[at].Is("as") && words[at-1].Is("such", "known")) && !words[at].Is(":") {
		at++
	}
	for at++; at < len(words); at++ {
		w := &words[at]
		switch {
		case w.Shape == syntax.Capital && !w.Has(syntax.Nation|syntax.Date):
			last := at
			for last+1 < len(words) && words[last+1].Shape == syntax.Capital && words[last+1].Start-words[last].End == 1 {
				last++
			}
			found = append(found, r.seriesNamed(i, m, at, last, v))
			at = last
		case w.Is(",", "and", "or", "the") || w.IsQuote() || w.Roles == 0 && w.Shape == syntax.Small:
		default:
			return found
		}
	}
	return found
}

// seriesNamed begins the series that the words [first, last] name.
func (r *reader) seriesNamed(i int, m *mention.Mention, first, last int, v value.Values) *entity {
	words := r.sentences[i].Words
	span := words[first].Span
	span.End = words[last].End
	name := mention.Name{Span: span, First: first, Last: last, Text: r.doc.Text[span.Start:span.End]}
	one := *m
	one.Names = []mention.Name{name}
	e := r.seriesOf(i, &one)
	if e == nil {
		return nil
	}
	e.addName(name, false, i)
	r.give(e, value.Values{Participants: v.Participants}, i)
	e.last = i
	return e
}
