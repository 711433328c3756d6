package answer

import (
	"fmt"
	"slices"

	lru "github.com/hashicorp/golang-lru/v2"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
	"verbatim/retrieval/index"
)

// A reading is a passage analysed once, for whatever is asked of it.
type reading struct {
	retrieval.Passage
	title      string
	about      []string // the terms of the title and the heading
	vocabulary []string // the terms of the passage, each once
	sentences  [][]word
	aliases    []Alias // the other names that it declares
}

// A word is a word of a passage.
type word struct {
	span   retrieval.Span // in the file
	term   int            // in the vocabulary
	traits traits
}

// follows reports whether a word stands right after another, with nothing but one character between.
func (w word) follows(before word) bool { return w.span.Start-before.span.End == 1 }

// keptReadings bounds the memory of readings: at some 10 kB each they take 10 MB at most. Analysing passages anew for each
// question took two thirds of the time of an answer.
const keptReadings = 1024

// A reader reads passages and remembers them. It is safe for concurrent use.
type reader struct {
	analyzer *analysis.Analyzer
	kept     *lru.Cache[readingKey, *reading]
}

// readingKey names a passage of one state of the material.
type readingKey struct {
	mark, source string
	number       int
}

func newReader(analyzer *analysis.Analyzer) *reader {
	kept, err := lru.New[readingKey, *reading](keptReadings)
	if err != nil {
		panic(err) // only a size below 1 is refused
	}
	return &reader{analyzer: analyzer, kept: kept}
}

// read reads a passage of the snapshot.
func (r *reader) read(snapshot index.Snapshot, source string, number int) (*reading, error) {
	key := readingKey{snapshot.Mark(), source, number}
	if kept, known := r.kept.Get(key); known {
		return kept, nil
	}
	p, err := snapshot.Passage(source, number)
	if err != nil {
		return nil, fmt.Errorf("reading the index: %w", err)
	}
	of, _ := snapshot.Source(source)
	fresh := r.analyse(p, of.Title)
	r.kept.Add(key, fresh)
	return fresh, nil
}

func (r *reader) analyse(p retrieval.Passage, title string) *reading {
	out := &reading{Passage: p, title: title, aliases: Declared(r.analyzer, p.Text)}
	for _, t := range r.analyzer.Tokens(nil, title+"\n"+p.Heading) {
		out.about = append(out.about, t.Term)
	}
	numbers := make(map[string]int)
	for _, span := range p.Sentences {
		text := out.text(span)
		tokens := r.analyzer.Tokens(nil, text)
		words := make([]word, len(tokens))
		before := ""
		for i, t := range tokens {
			number, known := numbers[t.Term]
			if !known {
				number = len(out.vocabulary)
				numbers[t.Term] = number
				out.vocabulary = append(out.vocabulary, t.Term)
			}
			words[i] = word{span: retrieval.Span{Start: span.Start + t.Start, End: span.Start + t.End}, term: number,
				traits: traitsOf(text[t.Start:t.End], t, before)}
			before = t.Term
		}
		out.sentences = append(out.sentences, words)
	}
	return out
}

// hasRun reports whether a sentence, or the title with the heading, has the terms one after the other.
func (r *reading) hasRun(terms []string) bool {
	if hasRun(r.about, terms) {
		return true
	}
	for _, words := range r.sentences {
		sentence := make([]string, len(words))
		for i, w := range words {
			sentence[i] = r.vocabulary[w.term]
		}
		if hasRun(sentence, terms) {
			return true
		}
	}
	return false
}

func hasRun(text, terms []string) bool {
	for i := range len(text) - len(terms) + 1 {
		if slices.Equal(text[i:i+len(terms)], terms) {
			return true
		}
	}
	return false
}

// text is what stands at a span of the reading's file.
func (r *reading) text(span retrieval.Span) string {
	return r.Text[span.Start-r.Start : span.End-r.Start]
}
