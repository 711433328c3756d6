package question

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"

	"verbatim/retrieval/analysis"
)

// The lists that come with the program. The head of synonyms.txt says what they look like and what is admitted.
//
//go:embed synonyms.txt
var generalList string

//go:embed places.txt
var placesList string

// SynonymsFile is the name of the operator's own list, in the data folder: in the seeds folder it would be material.
const SynonymsFile = "synonyms.txt"

// Synonyms know which words mean much the same. They never change.
type Synonyms struct {
	others map[string][]Other // by stem; Share is before what is known of the material
}

// BuiltIn are the synonyms that come with the program.
var BuiltIn = sync.OnceValue(func() *Synonyms {
	s := new(Synonyms)
	for _, list := range []string{generalList, placesList} {
		var problems []string
		if s, problems, _ = s.With(strings.NewReader(list)); len(problems) > 0 {
			panic(fmt.Sprintf("question: in a list of our own: %v", problems))
		}
	}
	return s
})

// With reads a list and returns the synonyms with those in it. A line that cannot be used is passed over, and told of
// by its number in a plain sentence. The error is r's; what was read until then is in the synonyms.
func (s *Synonyms) With(r io.Reader) (*Synonyms, []string, error) {
	more := &Synonyms{others: maps.Clone(s.others)}
	if more.others == nil {
		more.others = make(map[string][]Other)
	}
	var problems []string
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		stems, share, problem := readGroup(lines.Text())
		if problem != "" {
			problems = append(problems, fmt.Sprintf("Line %d of the synonyms is passed over: %s.", n, problem))
			continue
		}
		more.add(stems, share)
	}
	return more, problems, lines.Err()
}

// readGroup reads a line. One that is empty or a comment gives no stems and no problem.
func readGroup(line string) (stems []string, share float64, problem string) {
	line, _, _ = strings.Cut(strings.TrimPrefix(line, "\ufeff"), "#")
	words, names := strings.CutPrefix(strings.TrimSpace(line), "=")
	share = shareOfSynonym
	if names {
		share = shareOfName
	}
	for _, word := range strings.Fields(words) {
		tokens := new(analysis.Analyzer).Tokens(nil, word)
		if len(tokens) != 1 || analysis.IsFunctionWord(word) {
			return nil, 0, fmt.Sprintf("“%s” is not one word with a meaning of its own", word)
		}
		if !slices.Contains(stems, tokens[0].Term) {
			stems = append(stems, tokens[0].Term)
		}
	}
	if len(stems) == 1 && len(strings.Fields(words)) == 1 {
		return nil, 0, fmt.Sprintf("“%s” stands alone", strings.Fields(words)[0])
	}
	return stems, share, ""
}

func (s *Synonyms) add(stems []string, share float64) {
	why := "means much the same"
	if share == shareOfName {
		why = "names the same"
	}
	for _, stem := range stems {
		others := slices.Clone(s.others[stem])
		for _, other := range stems {
			if other != stem {
				others = append(others, Other{Stem: other, Share: share, Why: why})
			}
		}
		s.others[stem] = others
	}
}

// knows reports whether a stem is that of a word in a list.
func (s *Synonyms) knows(stem string) bool { return len(s.others[stem]) > 0 }
