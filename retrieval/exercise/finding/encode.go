package finding

import "encoding/binary"

// layout is the first byte of what Encode writes. It goes up when the form changes.
const layout = 2

// Encode writes findings for Decode. It is empty where there are no exercises.
func (f Findings) Encode() []byte {
	if len(f.Exercises) == 0 {
		return nil
	}
	w := writer{layout}
	w.text(f.Title)
	w.number(len(f.Sentences))
	for _, s := range f.Sentences {
		w.number(s.Start)
		w.number(s.Line)
		w.number(s.EndLine - s.Line)
		w.text(s.Quote)
	}
	w.number(len(f.Exercises))
	for i := range f.Exercises {
		w.exercise(&f, &f.Exercises[i])
	}
	return w
}

// A writer appends numbers and texts.
type writer []byte

func (w *writer) number(n int) { *w = binary.AppendUvarint(*w, uint64(n)) }

func (w *writer) text(s string) {
	w.number(len(s))
	*w = append(*w, s...)
}

func (w *writer) exercise(f *Findings, e *Exercise) {
	w.text(string(e.Kind))
	w.name(f, e.Phrase)
	w.number(len(e.Names))
	for _, n := range e.Names {
		w.name(f, n)
	}
	w.number(len(e.Said))
	for _, s := range e.Said {
		w.text(string(s.Field))
		w.text(s.Value)
		w.place(f, s.Where)
	}
	w.number(e.Year)
	for _, s := range []string{e.When, e.Start, e.End, e.Earliest, e.Latest} {
		w.text(s)
	}
}

func (w *writer) name(f *Findings, n Name) {
	w.text(n.Text)
	w.number(n.Year)
	w.flag(n.Declared)
	w.place(f, n.Where)
}

func (w *writer) flag(set bool) {
	if set {
		w.number(1)
	} else {
		w.number(0)
	}
}

// place writes spans as their distances from the beginning of the sentence, and from one another.
func (w *writer) place(f *Findings, p Place) {
	w.number(p.Sentence)
	w.number(len(p.Spans))
	at := f.Sentences[p.Sentence].Start
	for _, s := range p.Spans {
		w.number(s.Start - at)
		w.number(s.Len())
		at = s.End
	}
}
