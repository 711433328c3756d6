package index

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"verbatim/retrieval"
)

// record is what the index remembers of one file.
type record struct {
	Title    string    `json:"title"`
	Bytes    int       `json:"bytes"`
	Passages int       `json:"passages"`
	Modified time.Time `json:"modified"`
	SHA256   string    `json:"sha256"`
	Warning  string    `json:"warning,omitempty"`
	Terms    int       `json:"terms"`    // in all passages' bodies
	Complete bool      `json:"complete"` // whether all passages have been written
}

func (r record) encode() ([]byte, error) { return json.Marshal(r) }

func decodeRecord(data []byte) (r record, err error) {
	err = json.Unmarshal(data, &r)
	return r, err
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
	source, digits, found := strings.Cut(strings.TrimPrefix(id, passagePrefix), "\x00")
	if !found || !strings.HasPrefix(id, passagePrefix) {
		return "", 0, fmt.Errorf("%q names no passage", id)
	}
	if _, err := fmt.Sscanf(digits, "%08d", &number); err != nil {
		return "", 0, fmt.Errorf("%q names no passage: %w", id, err)
	}
	return source, number, nil
}

// encodePassage packs everything but the source, which the document's name holds: start, line, heading, the sentences as
// gaps and lengths, and the text. Numbers are unsigned varints, strings are preceded by their length.
func encodePassage(p retrieval.Passage) []byte {
	b := make([]byte, 0, len(p.Text)+len(p.Heading)+4*len(p.Sentences)+16)
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
	return appendString(b, p.Text)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

var errDamaged = errors.New("the stored passage is damaged")

// decodePassage is the reverse of encodePassage. It refuses whatever encodePassage cannot have written.
func decodePassage(source string, data []byte) (retrieval.Passage, error) {
	d := decoder{data: data}
	p := retrieval.Passage{Source: source}
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
