package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/joho/godotenv"
)

// readDotenv reads the variables of a .env file; a file that is not there holds none. The library's own errors quote the
// line, which may hold the token, so a bad line is told by its number alone.
func readDotenv(path string) (map[string]string, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("the file .env cannot be read; mend or remove it: %w", err)
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if values, ok := parseDotenv(text); ok {
		return values, nil
	}
	return nil, fmt.Errorf("line %d of .env is not of the form NAME=value; see .env.example", badLine(text))
}

// parseDotenv reports false also where the library takes a line without an equals sign for a value without a name.
func parseDotenv(text []byte) (map[string]string, bool) {
	values, err := godotenv.UnmarshalBytes(text)
	if err != nil {
		return nil, false
	}
	_, nameless := values[""]
	return values, !nameless
}

// badLine is the number, from 1, of the line after the last one up to which the text can be read. Values in quotes may
// span lines, so a prefix that cannot be read does not yet prove its last line wrong.
func badLine(text []byte) int {
	lines := bytes.SplitAfter(text, []byte("\n"))
	for n := len(lines) - 1; n > 0; n-- {
		if _, ok := parseDotenv(bytes.Join(lines[:n], nil)); ok {
			return n + 1
		}
	}
	return 1
}

// namesOutside lists the names in file that are not known, in order.
func namesOutside(file map[string]string, known map[string]bool) []string {
	var names []string
	for name := range file {
		if !known[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
