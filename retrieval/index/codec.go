package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"verbatim/retrieval"
)

// record is what the index remembers of one file.
type record struct {
	Title    string
	Bytes    int
	Passages int
	Modified time.Time
	SHA256   string
	Warning  string
	Terms    int  // in all passages' bodies
	Complete bool // whether all passages have been written
	Noted    bool // whether there is a note beside it

	Number uint64 // Bleve's, for the document that it is read from
}

// The flags of a record.
const (
	flagComplete = 1 << iota
	flagNoted
)

// encode packs a record as passages are packed. All records are read whenever an index is opened, which JSON would make
// several times as slow.
func (r record) encode() ([]byte, error) {
	modified, err := r.Modified.MarshalBinary()
	if err != nil {
		return nil, err
	}
	b := make([]byte, 0, len(r.Title)+len(r.Warning)+len(r.SHA256)+len(modified)+24)
	b = appendString(b, r.Title)
	b = appendString(b, r.Warning)
	b = appendString(b, r.SHA256)
	b = appendString(b, string(modified))
	flags := 0
	if r.Complete {
		flags |= flagComplete
	}
	if r.Noted {
		flags |= flagNoted
	}
	for _, n := range []int{r.Bytes, r.Passages, r.Terms, flags} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return sealed(b), nil
}

var (
	errDamagedRecord = errors.New("the record of a file is damaged")
	errDamagedNote   = errors.New("it is damaged")
)

// decodeRecord is the reverse of encode.
func decodeRecord(data []byte) (r record, err error) {
	data, whole := unsealed(data)
	if !whole {
		return r, errDamagedRecord
	}
	d := decoder{data: data}
	r.Title, r.Warning, r.SHA256 = d.text(), d.text(), d.text()
	modified := d.text()
	r.Bytes, r.Passages, r.Terms = d.number(), d.number(), d.number()
	flags := d.number()
	r.Complete, r.Noted = flags&flagComplete != 0, flags&flagNoted != 0
	if d.damaged || len(d.data) > 0 || r.Modified.UnmarshalBinary([]byte(modified)) != nil {
		return r, errDamagedRecord
	}
	return r, nil
}

// The names of documents in the index. A file name holds no NUL, so that a name is read back without doubt; the number
// is padded so that names sort as the passages stand.
const (
	sourcePrefix  = "s\x00"
	passagePrefix = "p\x00"
)

func sourceID(source string) string { return sourcePrefix + source }

func passageID(source string, number int) string {
	return fmt.Sprintf("%s%s\x00%08d", passagePrefix, source, number)
}

// parsePassageID is the reverse of passageID.
func parsePassageID(id string) (source string, number int, err error) {
	rest, is := strings.CutPrefix(id, passagePrefix)
	source, digits, found := strings.Cut(rest, "\x00")
	number, err = strconv.Atoi(digits)
	if !is || !found || err != nil {
		return "", 0, fmt.Errorf("%q names no passage", id)
	}
	return source, number, nil
}

// encodePassage packs everything but the source, which the document's name holds: start, line, heading, the sentences as
// gaps and lengths, the text, and a seal. Numbers are unsigned varints, strings are preceded by their length.
func encodePassage(p retrieval.Passage) []byte {
	b := make([]byte, 0, len(p.Text)+len(p.Heading)+4*len(p.Sentences)+16+sealBytes)
	b = binary.AppendUvarint(b, uint64(p.Start))
	b = binary.AppendUvarint(b, uint64(p.Line))
	b = appendString(b, p.Heading)
	b = binary.AppendUvarint(b, uint64(len(p.Sentences)))
	last := p.Start
	for _, s := range p.Sentences {
		b = binary.AppendUvarint(b, uint64(s.Start-last))
		b = binary.AppendUvarint(b, uint64(s.Len()))
		last = s.End
	}
	return sealed(appendString(b, p.Text))
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

var errDamaged = &retrieval.PlainError{Sentence: "The index is damaged: make it anew with index --rebuild."}

// decodePassage is the reverse of encodePassage. It refuses whatever encodePassage cannot have written.
func decodePassage(source string, data []byte) (retrieval.Passage, error) {
	p := retrieval.Passage{Source: source}
	data, whole := unsealed(data)
	if !whole {
		return p, errDamaged
	}
	d := decoder{data: data}
	p.Start = d.number()
	p.Line = d.number()
	p.Heading = d.text()
	count := d.number()
	if count > len(d.data) {
		return p, errDamaged
	}
	p.Sentences = make([]retrieval.Span, count)
	last := p.Start
	for i := range p.Sentences {
		start := last + d.number()
		last = start + d.number()
		p.Sentences[i] = retrieval.Span{Start: start, End: last}
	}
	p.Text = d.text()
	p.End = p.Start + len(p.Text)
	if d.damaged || len(d.data) > 0 || last > p.End || p.End < p.Start {
		return p, errDamaged
	}
	return p, nil
}

// A decoder reads numbers and strings off the front of data; damaged tells that one was not there.
type decoder struct {
	data    []byte
	damaged bool
}

// number reads a number below 2^31: no file is that large, and sums of a few stay far from overflow.
func (d *decoder) number() int {
	n, size := binary.Uvarint(d.data)
	if size <= 0 || n >= 1<<31 {
		d.damaged = true
		d.data = nil
		return 0
	}
	d.data = d.data[size:]
	return int(n)
}

func (d *decoder) text() string {
	n := d.number()
	if n > len(d.data) {
		d.damaged = true
		d.data = nil
		return ""
	}
	s := string(d.data[:n])
	d.data = d.data[n:]
	return s
}
