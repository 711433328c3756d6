// Package labelled measures what finds things in text against pages in which a reader has marked them.
//
// A page is plain text with marks: [over 10,000 troops](people over 10000) says that these words are to be found, and as what. The
// first word of a label is its kind. Lines that begin with # are comments. The text itself has no square brackets before a round one.
//
// It is for tests and benchmarks alone: no part of the program imports it.
package labelled

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"verbatim/retrieval"
)

// A Mark is what is found in a text, or is to be.
type Mark struct {
	retrieval.Span
	Label string
}

var marked = regexp.MustCompile(`\[([^\]]+)\]\(([^)]*)\)`)

// Read takes the marks out of a page: they are spans of the text that is left.
func Read(page string) (text string, marks []Mark) {
	var b strings.Builder
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		at := 0
		for _, m := range marked.FindAllStringSubmatchIndex(line, -1) {
			b.WriteString(line[at:m[0]])
			start := b.Len()
			b.WriteString(line[m[2]:m[3]])
			marks = append(marks, Mark{retrieval.Span{Start: start, End: b.Len()}, line[m[4]:m[5]]})
			at = m[1]
		}
		b.WriteString(line[at:])
	}
	return b.String(), marks
}

// count is how many marks of a kind are wanted, found, and both.
type count struct{ wanted, found, right int }

// Report compares what was found with what is wanted, exactly: the same words with the same label. It tells precision and recall of
// each kind and of all, and then every mark that is missing or wrong, with the words around it.
func Report(text string, wanted, found []Mark) string {
	counts := map[string]*count{"all": {}}
	at := func(m Mark) (*count, *count) {
		kind, _, _ := strings.Cut(m.Label, " ")
		if counts[kind] == nil {
			counts[kind] = &count{}
		}
		return counts[kind], counts["all"]
	}
	var lines []string
	for _, m := range wanted {
		kind, all := at(m)
		kind.wanted, all.wanted = kind.wanted+1, all.wanted+1
		if slices.Contains(found, m) {
			kind.right, all.right = kind.right+1, all.right+1
		} else {
			lines = append(lines, told(text, "missing", m))
		}
	}
	for _, m := range found {
		kind, all := at(m)
		kind.found, all.found = kind.found+1, all.found+1
		if !slices.Contains(wanted, m) {
			lines = append(lines, told(text, "wrong", m))
		}
	}
	return table(counts) + strings.Join(lines, "")
}

// table writes the counts, kind by kind.
func table(counts map[string]*count) string {
	kinds := make([]string, 0, len(counts))
	for kind := range counts {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	var b strings.Builder
	fmt.Fprintf(&b, "%-14s%9s%9s%10s%9s\n", "", "wanted", "found", "precision", "recall")
	for _, kind := range kinds {
		c := counts[kind]
		fmt.Fprintf(&b, "%-14s%9d%9d%10s%9s\n", kind, c.wanted, c.found, share(c.right, c.found), share(c.right, c.wanted))
	}
	return b.String()
}

// share writes a part of a whole, and - where there is no whole.
func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", float64(part)/float64(whole))
}

// aroundIt is how many bytes on either side of a mark are shown.
const aroundIt = 30

// told writes one line about a mark.
func told(text, what string, m Mark) string {
	before := text[max(0, m.Start-aroundIt):m.Start]
	after := text[m.End:min(len(text), m.End+aroundIt)]
	line := fmt.Sprintf("! %s: %s: …%s[%s]%s…", what, m.Label, before, text[m.Start:m.End], after)
	return strings.ToValidUTF8(strings.ReplaceAll(line, "\n", " "), "") + "\n"
}
