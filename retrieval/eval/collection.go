package eval

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"verbatim/retrieval"
)

// A Collection is what an engine is measured on: queries, or questions, or both.
type Collection struct {
	Name      string
	Docs      string // the folder of the documents; empty where the collection is a file of questions alone
	Queries   []Query
	Questions []Question
}

// A Query wants a ranking of documents.
type Query struct {
	ID    string
	Text  string
	Gains map[string]float64 // of the documents judged, by name without ending
}

// A Question wants a quote.
type Question struct {
	ID      string
	Text    string
	Kind    string     // what the report groups by; may be empty
	Article string     // the document it is about, without ending; may be empty
	Answers []Accepted // none where the documents do not say
}

// Accepted is what a quote must hold to answer.
type Accepted struct {
	Source   string // the file it must come from; empty: any
	Contains string
}

// Open reads the collection at a path. The errors are for people: the path is no collection, or a line in it is malformed.
func Open(path string) (Collection, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Collection{}, &retrieval.PlainError{Cause: err, Sentence: fmt.Sprintf("There is no collection at %q, or it cannot be read.", path)}
	}
	c := Collection{Name: name(path)}
	if !info.IsDir() {
		c.Questions, err = read(path, ReadQuestions)
		return c, err
	}
	if docs := filepath.Join(path, "docs"); isFolder(docs) {
		c.Docs = docs
	}
	if c.Queries, err = openQueries(path); err != nil {
		return c, err
	}
	c.Questions, err = read(filepath.Join(path, "questions.jsonl"), ReadQuestions)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return c, err
	}
	if c.Queries == nil && c.Questions == nil || c.Queries != nil && c.Docs == "" {
		return c, notACollection(path)
	}
	return c, nil
}

func name(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return filepath.Base(whole)
	}
	return filepath.Base(path)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func notACollection(path string) error {
	return &retrieval.PlainError{Sentence: fmt.Sprintf("%q is no test collection: that is a folder with docs/ and either queries.jsonl and qrels.tsv "+
		"or questions.jsonl, or a file of questions.", path)}
}

// openQueries reads the queries with their judgments. Without a file of queries there are none.
func openQueries(folder string) ([]Query, error) {
	queries, err := read(filepath.Join(folder, "queries.jsonl"), ReadQueries)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	gains, err := read(filepath.Join(folder, "qrels.tsv"), ReadGains)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, notACollection(folder)
	}
	for i := range queries {
		queries[i].Gains = gains[queries[i].ID]
	}
	return queries, err
}

// read reads a file with one of the readers, and names the file in the error.
func read[T any](path string, from func(io.Reader) (T, error)) (T, error) {
	file, err := os.Open(path)
	if err != nil {
		var none T
		return none, err
	}
	defer file.Close()
	out, err := from(file)
	if err != nil {
		return out, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}
