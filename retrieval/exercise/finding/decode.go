package finding

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"unicode/utf8"

	"verbatim/retrieval"
)

var errDamaged = errors.New("the kept findings are damaged")

// Decode reads what Encode wrote for the source. Whatever the bytes, it gives findings or an error.
func Decode(source string, data []byte) (Findings, error) {
	f := Findings{Source: source}
	if len(data) == 0 {
		return f, nil
	}
	r := reader{rest: data}
	if got := r.number(); got != layout {
		return Findings{}, fmt.Errorf("%w: their form is %d, not %d", errDamaged, got, layout)
	}
	f.Title = r.text()
	r.sentences(&f)
	for range r.count() {
		f.Exercises = append(f.Exercises, r.exercise(&f))
	}
	if r.failed || len(r.rest) > 0 {
		return Findings{}, errDamaged
	}
	return f, nil
}

// A reader takes numbers and texts off the front of what is left. After a failure it gives zeroes.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) fail() { r.failed, r.rest = true, nil }

func (r *reader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > math.MaxInt32 {
		r.fail()
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

// count is a number of things of which each takes at least a byte.
func (r *reader) count() int {
	n := r.number()
	if n > len(r.rest) {
		r.fail()
		return 0
	}
	return n
}

func (r *reader) text() string {
	n := r.count()
	if r.failed {
		return ""
	}
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	if !utf8.ValidString(s) {
		r.fail()
	}
	return s
}

func (r *reader) sentences(f *Findings) {
	for range r.count() {
		at := r.number()
		line := r.number()
		s := Sentence{Line: line, EndLine: line + r.number(), Quote: r.text()}
		s.Span = retrieval.Span{Start: at, End: at + len(s.Quote)}
		f.Sentences = append(f.Sentences, s)
	}
}

func (r *reader) exercise(f *Findings) Exercise {
	e := Exercise{Kind: retrieval.ExerciseKind(r.text()), Phrase: r.name(f)}
	for range r.count() {
		e.Names = append(e.Names, r.name(f))
	}
	for range r.count() {
		e.Said = append(e.Said, Said{retrieval.Field(r.text()), r.text(), r.place(f)})
	}
	e.Year = r.number()
	for _, s := range []*string{&e.When, &e.Start, &e.End, &e.Earliest, &e.Latest} {
		*s = r.text()
	}
	return e
}

func (r *reader) name(f *Findings) Name {
	return Name{r.text(), r.number(), r.number() == 1, r.place(f)}
}

// place reads the spans of a place, which must lie in its sentence, in order.
func (r *reader) place(f *Findings) Place {
	p := Place{Sentence: r.number()}
	n := r.count()
	if r.failed || n == 0 || p.Sentence >= len(f.Sentences) {
		r.fail()
		return Place{}
	}
	sentence := f.Sentences[p.Sentence]
	at := sentence.Start
	for range n {
		s := retrieval.Span{Start: at + r.number()}
		s.End = s.Start + r.number()
		if at = s.End; !sentence.Contains(s) {
			r.fail()
			return Place{}
		}
		p.Spans = append(p.Spans, s)
	}
	return p
}
