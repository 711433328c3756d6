package quantity

import (
	"strings"

	"verbatim/retrieval/words"
)

// qualifiers stand before a number; those of more words that end like another come first.
var qualifiers = []struct {
	words  []string // from the last to the first
	approx Approx
}{
	{reversed("well over"), Over}, {reversed("just over"), Over}, {reversed("a little over"), Over}, {reversed("over"), Over},
	{reversed("no fewer than"), Over}, {reversed("not fewer than"), Over}, {reversed("no less than"), Over}, {reversed("not less than"), Over},
	{reversed("no more than"), UpTo}, {reversed("not more than"), UpTo},
	{reversed("more than"), Over}, {reversed("at least"), Over}, {reversed("upwards of"), Over}, {reversed("in excess of"), Over},
	{reversed("exceeding"), Over},
	{reversed("nearly"), Nearly}, {reversed("almost"), Nearly}, {reversed("close to"), Nearly}, {reversed("just under"), Nearly},
	{reversed("slightly less than"), Nearly}, {reversed("less than"), Nearly}, {reversed("fewer than"), Nearly}, {reversed("under"), Nearly},
	{reversed("up to"), UpTo}, {reversed("as many as"), UpTo}, {reversed("at most"), UpTo}, {reversed("a maximum of"), UpTo},
	{reversed("about"), About}, {reversed("around"), About}, {reversed("some"), About}, {reversed("approximately"), About},
	{reversed("roughly"), About}, {reversed("an estimated"), About}, {reversed("estimated"), About}, {reversed("circa"), About},
	{reversed("between"), Between}, {reversed("from"), Between},
}

func reversed(phrase string) []string {
	list := strings.Fields(phrase)
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return list
}

// qualify takes the words before the number into the quantity, and what they say of it.
func (r *reader) qualify(q *Quantity) {
	for _, qualifier := range qualifiers {
		if (qualifier.approx == Between) != (q.Approx == Between) && qualifier.approx == Between {
			continue
		}
		if start := r.behind(q.Start, qualifier.words); start >= 0 {
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
