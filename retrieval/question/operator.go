package question

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// WithOperators adds the operator's list, SynonymsFile in the data folder, to the built-in synonyms. Without such a file there are the
// built-in ones alone. The problems are plain sentences about lines that were passed over; with an error, which says what
// was being read, the synonyms are those read until then.
func WithOperators(dataDir string) (*Synonyms, []string, error) {
	name := filepath.Join(dataDir, SynonymsFile)
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return BuiltIn(), nil, nil
	}
	if err != nil {
		return BuiltIn(), nil, fmt.Errorf("reading the synonyms: %w", err)
	}
	defer file.Close()
	s, problems, err := BuiltIn().With(file)
	if err != nil {
		err = fmt.Errorf("reading the synonyms in %s: %w", name, err)
	}
	return s, problems, err
}
