package index

import (
	"slices"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// The fields of the index. Every passage and every file stands under its kind, so that both can be counted and listed.
const (
	fieldBody   = "body"   // the terms of a passage's text
	fieldTitle  = "title"  // the terms of its document's title and of its heading
	fieldKind   = "kind"   // kindPassage or kindSource
	fieldStored = "stored" // a passage or record as encoded
	fieldNote   = "note"   // the note beside a record, sealed
	fieldID     = "_id"    // Bleve's name for a document's name

	kindPassage = "passage"
	kindSource  = "source"
)

// layoutVersion goes up whenever the documents in the index are made otherwise.
const layoutVersion = 5

// document is what Bleve indexes: fields analysed beforehand.
type document struct {
	id     string
	fields []bleveindex.Field
}

func passageDocument(c *counts, number int, p retrieval.Passage, body, title []analysis.Token) *document {
	return &document{id: passageID(p.Source, number), fields: []bleveindex.Field{
		c.field(fieldBody, body),
		c.field(fieldTitle, title),
		keywordField(fieldKind, kindPassage),
		storedField(fieldStored, encodePassage(p)),
	}}
}

// sourceDocument has a file's record and, where there is any, the note beside it.
func sourceDocument(source string, r record, note []byte) (*document, error) {
	r.Noted = len(note) > 0
	data, err := r.encode()
	if err != nil {
		return nil, err
	}
	fields := []bleveindex.Field{keywordField(fieldKind, kindSource), storedField(fieldStored, data)}
	if r.Noted {
		fields = append(fields, storedField(fieldNote, sealed(slices.Clip(note))))
	}
	return &document{id: sourceID(source), fields: fields}, nil
}

func (d *document) ID() string { return d.id }

func (d *document) AddIDField() {
	id := keywordField(fieldID, d.id)
	id.value, id.options = []byte(d.id), bleveindex.IndexField|bleveindex.StoreField
	d.fields = append(d.fields, id)
}

func (d *document) VisitFields(visit bleveindex.FieldVisitor) {
	for _, f := range d.fields {
		visit(f)
	}
}

func (d *document) VisitComposite(bleveindex.CompositeFieldVisitor) {}
func (d *document) HasComposite() bool                              { return false }
func (d *document) Indexed() bool                                   { return false }

// Size, NumPlainTextBytes and StoredFieldsBytes feed Bleve's statistics, which nothing here reads.
func (d *document) Size() int                 { return len(d.id) }
func (d *document) NumPlainTextBytes() uint64 { return 0 }
func (d *document) StoredFieldsBytes() uint64 { return 0 }

// field is one field, analysed.
type field struct {
	name    string
	value   []byte
	options bleveindex.FieldIndexingOptions
	length  int // in terms
	terms   bleveindex.TokenFrequencies
}

// counts counts terms. It hands out one frequency for all terms that are as frequent, since Bleve only reads them: they
// would be most of what an update allocates.
type counts struct {
	frequencies []*bleveindex.TokenFreq // by number, from 0
	numbers     map[string]int
}

func (c *counts) field(name string, tokens []analysis.Token) *field {
	if c.numbers == nil {
		c.numbers = make(map[string]int)
	}
	clear(c.numbers)
	for _, t := range tokens {
		c.numbers[t.Term]++
	}
	terms := make(bleveindex.TokenFrequencies, len(c.numbers))
	for term, number := range c.numbers {
		terms[term] = c.frequency(number)
	}
	return &field{name: name, options: bleveindex.IndexField, length: len(tokens), terms: terms}
}

func (c *counts) frequency(number int) *bleveindex.TokenFreq {
	for n := len(c.frequencies); n <= number; n++ {
		tf := new(bleveindex.TokenFreq)
		tf.SetFrequency(n)
		c.frequencies = append(c.frequencies, tf)
	}
	return c.frequencies[number]
}

func keywordField(name, value string) *field {
	tf := &bleveindex.TokenFreq{Term: []byte(value)}
	tf.SetFrequency(1)
	return &field{name: name, options: bleveindex.IndexField, length: 1, terms: bleveindex.TokenFrequencies{value: tf}}
}

func storedField(name string, value []byte) *field {
	return &field{name: name, value: value, options: bleveindex.StoreField}
}

func (f *field) Name() string                                          { return f.name }
func (f *field) Value() []byte                                         { return f.value }
func (f *field) ArrayPositions() []uint64                              { return nil }
func (f *field) EncodedFieldType() byte                                { return 't' }
func (f *field) Analyze()                                              {}
func (f *field) Options() bleveindex.FieldIndexingOptions              { return f.options }
func (f *field) AnalyzedLength() int                                   { return f.length }
func (f *field) AnalyzedTokenFrequencies() bleveindex.TokenFrequencies { return f.terms }
func (f *field) NumPlainTextBytes() uint64                             { return 0 }
