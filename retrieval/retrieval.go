package retrieval

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"
)

// A Span is the half-open range [Start, End) of byte offsets in a file as it lies on disk.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Merged orders spans and makes one of those that overlap. It takes the spans over.
func Merged(spans []Span) []Span {
	slices.SortFunc(spans, func(x, y Span) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End)) })
	out := spans[:0]
	for _, s := range spans {
		if last := len(out) - 1; last >= 0 && s.Start < out[last].End {
			out[last].End = max(out[last].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// A Document is one file of the material, read whole.
type Document struct {
	Source   string    // path relative to the seeds folder, with forward slashes
	Title    string    // for people; never empty
	Text     string    // the file's bytes exactly as on disk, which need not be valid UTF-8
	Modified time.Time // as the file system tells it
	SHA256   string    // of Text, lower-case hexadecimal
}

// A Passage is a run of neighbouring sentences of one document: the unit that is indexed and found.
type Passage struct {
	Source    string
	Span             // of the whole passage
	Line      int    // the line Start stands in, from 1
	Heading   string // the nearest heading above; empty where there is none
	Text      string // exactly the document's bytes Text[Start:End]
	Sentences []Span // offsets in the document, in order, disjoint, all inside Span
}

// A Place is where a text stands: a span with the lines a person would look for.
type Place struct {
	Source  string `json:"source"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Line    int    `json:"line"`     // of Start, from 1
	EndLine int    `json:"end_line"` // of the last byte, from 1
}

// An Excerpt is a quotation with its place: the unit of everything shown. Quote is exactly the bytes [Start, End) of the
// file Source, is valid UTF-8, and is made of whole sentences.
type Excerpt struct {
	Source     string  `json:"source"`
	Title      string  `json:"title"`
	Quote      string  `json:"quote"`
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Line       int     `json:"line"`
	EndLine    int     `json:"end_line"`
	Highlights []Span  `json:"highlights"`     // offsets in the file, in order, disjoint, inside the quote; never null
	Score      float64 `json:"score"`          // comparable within one answer only
	Also       []Place `json:"also,omitempty"` // where else the same words stand
}

// A Question is what a person asked.
type Question struct {
	Text    string
	Limit   int  // excerpts at most; 0 means DefaultExcerpts
	Always  bool // never decline while there is anything to quote
	Explain bool // fill Answer.Explain
}

// DefaultExcerpts is how many excerpts an answer holds at most when the question does not say.
const DefaultExcerpts = 3

// MaxQuestion is the longest question or query that is considered, in bytes. A Discord message holds at most 4,000
// characters; whatever is longer is a pasted document and not a question.
const MaxQuestion = 4000

// An Answer either quotes (Answered, with Excerpts) or declines (not Answered, with a Reason for people and, where the
// material has any, the Nearest excerpts, which do not answer).
type Answer struct {
	Answered bool         `json:"answered"`
	Excerpts []Excerpt    `json:"excerpts"` // never null
	Nearest  []Excerpt    `json:"nearest"`  // never null
	Reason   string       `json:"reason"`   // one or two plain sentences; empty where answered
	Missing  []string     `json:"missing,omitempty"`
	Notes    []string     `json:"notes,omitempty"` // what a reader should know, such as a corrected spelling; plain sentences
	Explain  *Explanation `json:"explain,omitempty"`
}

// An Explanation says why an answer came out as it did. No list in it is null.
type Explanation struct {
	Terms     []Term      `json:"terms"`     // what was looked for; empty where nothing was
	Decision  Decision    `json:"decision"`  // why answered or declined
	Runners   []Candidate `json:"runners"`   // best first, those chosen included
	Corrected []string    `json:"corrected"` // typed mistakes that were mended
}

// A Term is one word of the question as the index knows it.
type Term struct {
	Word      string  `json:"word"`     // as asked
	Stem      string  `json:"stem"`     // as indexed
	Passages  int     `json:"passages"` // how many passages hold it
	Weight    float64 `json:"weight"`   // its idf
	Corrected string  `json:"corrected,omitempty"`
}

// A Decision compares what was measured with what an answer needs.
type Decision struct {
	Signal    string  `json:"signal"`
	Value     float64 `json:"value"`
	Threshold float64 `json:"threshold"`
	// Unsupported is a name that occurs nowhere, where a question asks for yes or no, for exercises that fit it, or about the exercise
	// called so: such a question is declined whatever the value, since what is quoted would read as a yes, or as being about it.
	Unsupported string `json:"unsupported,omitempty"`
}

// A Candidate is a sentence that was considered, with the parts of its score.
type Candidate struct {
	Place
	Matched []string           `json:"matched"`
	Score   float64            `json:"score"`
	Parts   map[string]float64 `json:"parts"`
}

// A Query asks for a ranking alone; nothing judges whether a hit is an answer.
type Query struct {
	Text     string
	Limit    int  // hits at most; 0 means DefaultHits
	Offset   int  // hits to pass over, for paging
	BySource bool // the best excerpt of each source only: a ranking of documents
}

// DefaultHits is how many hits a ranking holds at most when the query does not say.
const DefaultHits = 10

// A Ranking is a page of hits, best first.
type Ranking struct {
	Hits   []Excerpt // never nil
	More   bool      // whether hits follow after this page
	Reason string    // why there are no hits, for people; empty where there are some
}

// A Source describes one file of the material. A file that could not be read has Problem instead of everything but its
// name, and the rest of the material still works.
type Source struct {
	Source   string    `json:"source"`
	Title    string    `json:"title"`
	Bytes    int       `json:"bytes"`
	Passages int       `json:"passages"`
	Modified time.Time `json:"modified"`
	SHA256   string    `json:"sha256"`
	Warning  string    `json:"warning,omitempty"` // what was left out of a file that otherwise works, and what to do
	Problem  string    `json:"error,omitempty"`   // what is wrong and what to do, one plain sentence
}

// A Near is a term of the material that is spelt almost like another.
type Near struct {
	Term     string
	Distance int // in edits
	Passages int // that hold it
}

// MarshalJSON writes a file that could not be read as its name and what is wrong, and nothing else: what is not known is no
// zero.
func (s Source) MarshalJSON() ([]byte, error) {
	if s.Problem != "" {
		return json.Marshal(struct {
			Source  string `json:"source"`
			Problem string `json:"error"`
		}{s.Source, s.Problem})
	}
	type plain Source
	return json.Marshal(plain(s))
}

// A Library answers questions about one folder of material. Every call sees one consistent state of it. All methods are
// safe for concurrent use, honour the context's deadline, and return ErrClosed after Close.
//
// The errors are for logs; what a person should read is in Reason and Problem.
type Library interface {
	// Ask answers or declines. A question that is empty or too long is declined with its reason; that is no error.
	Ask(context.Context, Question) (Answer, error)
	// Search ranks excerpts.
	Search(context.Context, Query) (Ranking, error)
	// Sources lists the material in order of name, unreadable files included.
	Sources(context.Context) ([]Source, error)
	// Read returns one source's text and its sentences, as they are on disk now. The error wraps fs.ErrNotExist where
	// there is no such source.
	Read(ctx context.Context, source string) (Document, []Passage, error)
	// Exercises is the catalogue of the exercises that the material tells of.
	Exercises(context.Context) (Catalogue, error)
	// Mark is a short word, [0-9a-z]{8}, that changes whenever the material or the way it is cut changes. Buttons carry
	// it, so that a page turned after a change can say so.
	Mark() string
}
