package quantity

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/retrieval/words"
)

// A qualifier is what stands before a number and says how it is meant.
type qualifier struct {
	words  []string // before the last, from the last to the first
	approx Approx
}

// qualifiers are all of them by their last words; of those that end alike the longest comes first.
var qualifiers = func() map[string][]qualifier {
	m := make(map[string][]qualifier)
	for approx, list := range map[Approx]string{
		Over: `a little over, well over, just over, over, no fewer than, not fewer than, no less than, not less than, more than, at least,
upwards of, in excess of, exceeding`,
		UpTo:    `no more than, not more than, up to, as many as, at most, a maximum of`,
		Nearly:  `nearly, almost, close to, just under, slightly less than, less than, fewer than, under`,
		About:   `about, around, some, approximately, roughly, an estimated, estimated, circa`,
		Between: `between, from`,
	} {
		for phrase := range strings.SplitSeq(strings.ReplaceAll(list, "\n", " "), ", ") {
			backwards := strings.Fields(phrase)
			slices.Reverse(backwards)
			m[backwards[0]] = append(m[backwards[0]], qualifier{backwards[1:], approx})
		}
	}
	for _, list := range m {
		slices.SortFunc(list, func(a, b qualifier) int { return cmp.Or(len(b.words)-len(a.words), slices.Compare(a.words, b.words)) })
	}
	return m
}()

// qualify takes the words before the number into the quantity, and what they say of it.
func (r *reader) qualify(q *Quantity) {
	last, at := words.Last(r.text, q.Start)
	for _, qualifier := range qualifiers[strings.ToLower(last)] {
		if qualifier.approx == Between && q.Approx != Between {
			continue
		}
		if start := r.behind(at, qualifier.words); start >= 0 {
			q.Start = start
			if q.Approx == Exact {
				q.Approx = qualifier.approx
			}
			return
		}
	}
	rest := words.Space(r.text, q.Number.End)
	switch {
	case q.Approx != Exact:
	case strings.HasPrefix(r.text[q.Number.End:], "+"), words.After(r.text, rest, "or more") > 0:
		q.Approx = Over
	case words.After(r.text, rest, "or so") > 0:
		q.Approx = About
	}
}

// behind is where the words given, the last first, begin that end at at, and -1 where they do not stand there.
func (r *reader) behind(at int, list []string) int {
	for _, w := range list {
		word, start := words.Last(r.text, at)
		if !strings.EqualFold(word, w) {
			return -1
		}
		at = start
	}
	return at
}
